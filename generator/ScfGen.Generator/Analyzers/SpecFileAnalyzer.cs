using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using ScfGen.Generator.Diagnostics;
using ScfGen.Generator.Spec;

namespace ScfGen.Generator.Analyzers;

/// <summary>Reports what is wrong with spec files and their settings, at the place in the file.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SpecFileAnalyzer : DiagnosticAnalyzer
{
    /// <summary>The key of a diagnostic's property that holds what the text at its place should probably be.</summary>
    public const string SuggestionProperty = SpecIssue.SuggestionProperty;

    /// <summary>The IDs of the rules whose diagnostics may have that property.</summary>
    public static ImmutableArray<string> IdsWithSuggestions { get; } =
        ImmutableArray.Create(RuleIds.UnknownKey, RuleIds.UnresolvedType, RuleIds.UnresolvedName);

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => Rules.All;

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterAdditionalFileAction(static context => Analyze(context));
    }

    private static void Analyze(AdditionalFileAnalysisContext context)
    {
        if (Read(context, context.AdditionalFile) is not { } result)
        {
            return;
        }

        foreach (SpecIssue issue in result.Issues)
        {
            context.ReportDiagnostic(issue.ToDiagnostic());
        }

        LanguageVersion? language = (context.Compilation as CSharpCompilation)?.LanguageVersion;
        Report(context, ProjectIssues.ForLanguage(result.Path, language));
        Report(context, ProjectIssues.ForSameClient(result, EarlierResults(context)));
    }

    private static IEnumerable<SpecResult> EarlierResults(AdditionalFileAnalysisContext context) =>
        context.Options.AdditionalFiles
            .TakeWhile(file => file != context.AdditionalFile)
            .Select(file => Read(context, file))
            .OfType<SpecResult>();

    private static SpecResult? Read(AdditionalFileAnalysisContext context, AdditionalText file) =>
        SpecSettings.From(file, context.Options.AnalyzerConfigOptionsProvider) is { } settings
            ? SpecCache.Read(file.GetText(context.CancellationToken), file.Path, settings, context.CancellationToken)
            : null;

    private static void Report(AdditionalFileAnalysisContext context, SpecIssue? issue)
    {
        if (issue is not null)
        {
            context.ReportDiagnostic(issue.ToDiagnostic());
        }
    }
}
