using System;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using ScfGen.Generator.Diagnostics;

namespace ScfGen.Generator.Analyzers.Usage;

/// <summary>Reports a client that is created in a loop, per item or per request, in place of once.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ClientPerCallAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(UsageRules.ClientPerCall);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (start.Compilation.GetTypeByMetadataName("ScfGen.ApiClient") is { } clientBase)
            {
                INamedTypeSymbol? controllerBase = start.Compilation.GetTypeByMetadataName("Microsoft.AspNetCore.Mvc.ControllerBase");
                start.RegisterOperationAction(operation => Analyze(operation, clientBase, controllerBase), OperationKind.ObjectCreation);
            }
        });
    }

    private static void Analyze(OperationAnalysisContext context, INamedTypeSymbol clientBase, INamedTypeSymbol? controllerBase)
    {
        if (context.Operation.Type is { } client
            && TypeFacts.DerivesFrom(client, clientBase)
            && !IsKept(context.Operation)
            && (Repetition(context.Operation) ?? PerRequest(context.ContainingSymbol, controllerBase)) is { } when)
        {
            context.ReportDiagnostic(Diagnostic.Create(UsageRules.ClientPerCall, context.Operation.Syntax.GetLocation(), client.Name, when));
        }
    }

    private static bool IsKept(IOperation creation) => ClientUse.IsKept(creation) || ClientUse.NamesOf(creation).Any(ClientUse.IsKept);

    // What is returned goes to who keeps it: from a loop, or from a lambda that makes a client of each item.
    private static bool IsReturned(IOperation creation) => ClientUse.IsReturned(creation) || ClientUse.NamesOf(creation).Any(ClientUse.IsReturned);

    private static string? Repetition(IOperation creation)
    {
        bool isReturned = IsReturned(creation);
        bool leavesLoop = isReturned;
        bool insideLambda = false;
        IOperation inner = creation;
        while (inner.Parent is { } around)
        {
            switch (around)
            {
                case IReturnOperation { Kind: OperationKind.Return } or IThrowOperation:
                    leavesLoop = true;
                    break;
                case ILoopOperation loop when loop.Body == inner && !leavesLoop && !insideLambda:
                    return "in each pass of a loop";
                case IAnonymousFunctionOperation function when CallOf(function, isReturned) is { } call:
                    return call;
                case IAnonymousFunctionOperation:
                    insideLambda = true;
                    break;
                case ILocalFunctionOperation:
                    return null;
            }

            inner = around;
        }

        return null;
    }

    private static string? CallOf(IAnonymousFunctionOperation function, bool isReturned)
    {
        IOperation? around = function.Parent;
        while (around is IDelegateCreationOperation or IConversionOperation or IParenthesizedOperation)
        {
            around = around.Parent;
        }

        if (around is not IArgumentOperation { Parent: IInvocationOperation { TargetMethod: { } method } })
        {
            return null;
        }

        return method.Name switch
        {
            "Select" when isReturned => null,
            "Select" or "ForEach" or "ForEachAsync" => "for each item",
            var name when IsEndpoint(name, method) => "at each request",
            _ => null,
        };
    }

    // MapGet, MapPost and so on. A Map by itself is ASP.NET's only in its namespace.
    private static bool IsEndpoint(string name, IMethodSymbol method) =>
        name.StartsWith("Map", StringComparison.Ordinal)
        && (name.Length > 3 ? char.IsUpper(name[3]) : method.ContainingNamespace?.ToDisplayString().StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal) == true);

    private static string? PerRequest(ISymbol member, INamedTypeSymbol? controllerBase) =>
        controllerBase is not null
        && member is IMethodSymbol { MethodKind: not (MethodKind.Constructor or MethodKind.StaticConstructor) }
        && TypeFacts.DerivesFrom(member.ContainingType, controllerBase)
            ? "at each request of a controller"
            : null;
}
