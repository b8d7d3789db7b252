using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using ScfGen.Generator.Analyzers.Operations;
using ScfGen.Generator.Diagnostics;
using ScfGen.Generator.Spec;

namespace ScfGen.Generator.Analyzers.Usage;

/// <summary>Reports a region that the service, or the action that is called, does not support.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RegionAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(UsageRules.Region);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            ServiceIndex index = ServiceIndex.Of(start.Compilation);
            if (index.ClientBase is null)
            {
                return;
            }

            INamedTypeSymbol? clientOptions = start.Compilation.GetTypeByMetadataName("ScfGen.ApiClientOptions");
            INamedTypeSymbol? callOptions = start.Compilation.GetTypeByMetadataName("ScfGen.ApiCallOptions");
            start.RegisterOperationAction(operation => AnalyzeCreation(operation, index), OperationKind.ObjectCreation);
            start.RegisterOperationAction(operation => AnalyzeAssignment(operation, index, clientOptions, callOptions), OperationKind.SimpleAssignment);
        });
    }

    private static void AnalyzeCreation(OperationAnalysisContext context, ServiceIndex index)
    {
        if (index.ClientBase is not { } clientBase || context.Operation is not IObjectCreationOperation creation || !TypeFacts.DerivesFrom(creation.Type, clientBase))
        {
            return;
        }

        foreach (IArgumentOperation argument in creation.Arguments)
        {
            if (argument is { ArgumentKind: ArgumentKind.Explicit, Parameter: { Name: "region", Type.SpecialType: SpecialType.System_String } })
            {
                Check(context, index, argument.Value, RegionsOf(index.ServiceOf(creation.Type as INamedTypeSymbol)));
            }
        }
    }

    private static void AnalyzeAssignment(
        OperationAnalysisContext context, ServiceIndex index, INamedTypeSymbol? clientOptions, INamedTypeSymbol? callOptions)
    {
        if (context.Operation is not ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property: { Name: "Region" } property } } assignment)
        {
            return;
        }

        if ((TypeFacts.Is(property.ContainingType, clientOptions) || TypeFacts.Is(property.ContainingType, callOptions)) && !HasOwnEndpoint(assignment))
        {
            // The only service is looked for last, since that looks through the references.
            Check(context, index, assignment.Value, TakerOf(assignment) is { } taker ? RegionsFor(taker, index) : index.RegionsOfOnlyService());
        }
    }

    // A server of one's own has the regions that it likes.
    private static bool HasOwnEndpoint(ISimpleAssignmentOperation assignment) =>
        assignment.Parent is IObjectOrCollectionInitializerOperation initializer
        && initializer.Initializers.Any(static part =>
            part is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.Name: "Endpoint" or "PrimaryHandler" }, Value: { } value }
            && !IsNull(value));

    private static bool IsNull(IOperation value)
    {
        while (value is IConversionOperation conversion)
        {
            value = conversion.Operand;
        }

        return value is IDefaultValueOperation or { ConstantValue: { HasValue: true, Value: null } };
    }

    /// <summary>What takes the options whose initialiser sets the region: a client's constructor, or a method.</summary>
    private static IOperation? TakerOf(ISimpleAssignmentOperation assignment)
    {
        IOperation? options = assignment.Parent is IObjectOrCollectionInitializerOperation initializer ? initializer.Parent : null;
        while (options?.Parent is IConversionOperation or IParenthesizedOperation)
        {
            options = options.Parent;
        }

        return options?.Parent is IArgumentOperation argument ? argument.Parent : null;
    }

    private static (string Name, ImmutableArray<string> Regions)? RegionsFor(IOperation taker, ServiceIndex index)
    {
        switch (taker)
        {
            case IObjectCreationOperation creation when index.ClientBase is { } clientBase && TypeFacts.DerivesFrom(creation.Type, clientBase):
                return RegionsOf(index.ServiceOf(creation.Type as INamedTypeSymbol));
            case IInvocationOperation invocation when index.ActionOf(invocation.TargetMethod) is { } action:
                return action.Regions.IsEmpty ? RegionsOf(index.ServiceOf(invocation.TargetMethod.ContainingType)) : (action.Name, action.Regions);
            default:
                return index.RegionsOfOnlyService();
        }
    }

    private static (string Name, ImmutableArray<string> Regions)? RegionsOf(ClientService? service) =>
        service is null ? null : (service.Name, service.Regions);

    private static void Check(OperationAnalysisContext context, ServiceIndex index, IOperation value, (string Name, ImmutableArray<string> Regions)? supported)
    {
        if (supported is not (var name, var regions) || regions.IsEmpty)
        {
            return;
        }

        foreach (IOperation source in ValueOperations.Sources(value))
        {
            if (!ValueOperations.TryGetConstant(source, context.CancellationToken, out object? constant)
                || constant is not string { Length: > 0 } region
                || regions.Contains(region))
            {
                continue;
            }

            // A region that the service has, but not the action, is not misspelled.
            bool isOffered = index.RegionsOfOnlyService() is var (_, offered) && offered.Contains(region);
            string? suggestion = isOffered ? null : Suggestions.Nearest(region, regions);
            string advice = suggestion is null ? $"; it supports {string.Join(", ", regions)}" : Suggestions.DidYouMean(suggestion);
            ImmutableDictionary<string, string?> properties = ImmutableDictionary<string, string?>.Empty;
            context.ReportDiagnostic(Diagnostic.Create(
                UsageRules.Region,
                source.Syntax.GetLocation(),
                suggestion is null ? properties : properties.Add(UsageRules.SuggestionProperty, suggestion),
                region,
                name,
                advice));
        }
    }
}
