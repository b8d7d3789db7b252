using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using ScfGen.Generator.Analyzers.Operations;
using ScfGen.Generator.Diagnostics;
using ScfGen.Generator.Spec;

namespace ScfGen.Generator.Analyzers.Usage;

/// <summary>Reports a comparison with an error code that the service, or the action that is called, never returns.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ErrorCodeAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(UsageRules.ErrorCode);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (start.Compilation.GetTypeByMetadataName("ScfGen.ApiErrorCode") is { } codeType)
            {
                ServiceIndex index = ServiceIndex.Of(start.Compilation);
                start.RegisterOperationAction(operation => Analyze(operation, index, codeType), Comparisons.Kinds);
            }
        });
    }

    private static void Analyze(OperationAnalysisContext context, ServiceIndex index, INamedTypeSymbol codeType)
    {
        foreach (ErrorCodeComparison comparison in ErrorCodeComparisons.Find(context.Operation, codeType))
        {
            foreach ((IOperation place, string text) in comparison.Texts(context.CancellationToken))
            {
                Check(context, index, comparison, place, text);
            }
        }
    }

    private static void Check(OperationAnalysisContext context, ServiceIndex index, ErrorCodeComparison comparison, IOperation place, string text)
    {
        if (index.ErrorCodes.IsEmpty)
        {
            return;
        }

        CalledActions? called = CalledActions.Find(context.Operation, comparison.Code, index);
        if (!ErrorCodeMatching.Any(index.ErrorCodes, text, comparison.Match))
        {
            // Another code that the called actions never return would be no help.
            string services = string.Join(" or ", index.Services.Select(static service => service.Name).Distinct());
            Report(context, place, text, services, called?.Errors ?? index.ErrorCodes, comparison.Match);
        }
        else if (called is not null && !ErrorCodeMatching.Any(called.Errors, text, comparison.Match))
        {
            Report(context, place, text, called.Names, called.Errors, comparison.Match);
        }
    }

    private static void Report(OperationAnalysisContext context, IOperation place, string text, string source, ImmutableHashSet<string> codes, CodeMatch match)
    {
        string? suggestion = Suggestions.Nearest(text, ErrorCodeMatching.Candidates(codes, match));
        ImmutableDictionary<string, string?> properties = ImmutableDictionary<string, string?>.Empty;
        context.ReportDiagnostic(Diagnostic.Create(
            UsageRules.ErrorCode,
            place.Syntax.GetLocation(),
            suggestion is null ? properties : properties.Add(UsageRules.SuggestionProperty, suggestion),
            text,
            source,
            Suggestions.DidYouMean(suggestion)));
    }
}
