using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using ScfGen.Generator.Analyzers.Operations;
using ScfGen.Generator.Diagnostics;

namespace ScfGen.Generator.Analyzers.Values;

/// <summary>Reports values that are not what the attributes of their members say, wherever the value is known.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ValueAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => ValueRules.All;

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start => Start(start));
    }

    private static void Start(CompilationStartAnalysisContext context)
    {
        if (ConstraintSymbols.Find(context.Compilation) is not { } symbols)
        {
            return;
        }

        var cache = new ConstraintCache(symbols, context.Compilation.Assembly);
        context.RegisterOperationAction(
            operation => Analyze(operation, cache),
            OperationKind.SimpleAssignment,
            OperationKind.CoalesceAssignment,
            OperationKind.Argument,
            OperationKind.PropertyInitializer,
            OperationKind.FieldInitializer,
            OperationKind.ParameterInitializer,
            OperationKind.MemberInitializer);
        context.RegisterOperationAction(operation => SetComparison.Inspect(operation, cache), Comparisons.Kinds);
    }

    private static void Analyze(OperationAnalysisContext context, ConstraintCache cache)
    {
        switch (context.Operation)
        {
            case ISimpleAssignmentOperation { IsRef: false } assignment:
                Inspect(cache, Member(assignment.Target), assignment.Value, context);
                break;
            case ICoalesceAssignmentOperation assignment:
                Inspect(cache, Member(assignment.Target), assignment.Value, context);
                break;
            case IArgumentOperation { ArgumentKind: not ArgumentKind.DefaultValue, Parameter: { RefKind: not RefKind.Out } parameter } argument
                when !IsItemOfAMember(argument, cache):
                Inspect(cache, parameter, argument.Value, context);
                break;
            case IPropertyInitializerOperation initializer:
                foreach (IPropertySymbol property in initializer.InitializedProperties)
                {
                    Inspect(cache, property, initializer.Value, context);
                }

                break;
            case IFieldInitializerOperation initializer:
                foreach (IFieldSymbol field in initializer.InitializedFields)
                {
                    Inspect(cache, field, initializer.Value, context);
                }

                break;
            case IParameterInitializerOperation initializer:
                Inspect(cache, initializer.Parameter, initializer.Value, context);
                break;
            case IMemberInitializerOperation initializer:
                InspectAdded(cache, initializer, context);
                break;
        }
    }

    private static void Inspect(ConstraintCache cache, ISymbol? member, IOperation value, OperationAnalysisContext context)
    {
        if (cache.Find(member) is { } constraints)
        {
            ValueInspector.Inspect(constraints, value, context);
        }
    }

    // Tags = { "a", "b" } adds to a list that is there.
    private static void InspectAdded(ConstraintCache cache, IMemberInitializerOperation initializer, OperationAnalysisContext context)
    {
        if (cache.Find(Member(initializer.InitializedMember)) is { IsCollection: true } constraints)
        {
            CollectionItems items = CollectionItems.OfInitializer(initializer.Initializer, isEmptyBefore: false);
            ValueInspector.InspectItems(constraints, items, initializer.Syntax, context);
        }
    }

    // new List<T> { a, b } adds a and b, and they are looked at as items of the member or parameter that the list goes to.
    private static bool IsItemOfAMember(IArgumentOperation argument, ConstraintCache cache)
    {
        if (argument.Parent is not IInvocationOperation { IsImplicit: true, Parent: IObjectOrCollectionInitializerOperation { Parent: { } list } })
        {
            return false;
        }

        IOperation? holder = list is IMemberInitializerOperation ? list : list.Parent;
        while (holder is IConversionOperation or IParenthesizedOperation or IConditionalOperation or ICoalesceOperation
            or ISwitchExpressionArmOperation or ISwitchExpressionOperation)
        {
            holder = holder.Parent;
        }

        ISymbol? member = holder switch
        {
            IMemberInitializerOperation initializer => Member(initializer.InitializedMember),
            IAssignmentOperation assignment => Member(assignment.Target),
            IPropertyInitializerOperation initializer => initializer.InitializedProperties.FirstOrDefault(),
            IFieldInitializerOperation initializer => initializer.InitializedFields.FirstOrDefault(),
            IArgumentOperation { Parameter: { } parameter } => parameter,
            _ => null,
        };
        return cache.Find(member) is not null;
    }

    private static ISymbol? Member(IOperation target) => target switch
    {
        IPropertyReferenceOperation reference => reference.Property,
        IFieldReferenceOperation reference => reference.Field,
        _ => null,
    };
}
