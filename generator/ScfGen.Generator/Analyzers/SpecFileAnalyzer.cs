using System;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using ScfGen.Generator.Diagnostics;
using ScfGen.Generator.Model;
using ScfGen.Generator.Spec;

namespace ScfGen.Generator.Analyzers;

/// <summary>Reports what is wrong with spec files and their settings, at the place in the file.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SpecFileAnalyzer : DiagnosticAnalyzer
{
    /// <summary>The key of a diagnostic's property that holds what the text at its place should probably be.</summary>
    public const string SuggestionProperty = "Suggestion";

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
        AnalyzerConfigOptionsProvider provider = context.Options.AnalyzerConfigOptionsProvider;
        if (SpecSettings.From(context.AdditionalFile, provider) is not { } settings)
        {
            return;
        }

        SourceText? text = context.AdditionalFile.GetText(context.CancellationToken);
        SpecResult result = SpecReader.Read(text, context.AdditionalFile.Path, settings, context.CancellationToken);
        foreach (SpecIssue issue in result.Issues)
        {
            context.ReportDiagnostic(Create(issue, context.AdditionalFile.Path, text));
        }

        if (context.Compilation is CSharpCompilation { LanguageVersion: < LanguageVersion.CSharp12 } compilation)
        {
            context.ReportDiagnostic(Create(
                new SpecIssue(Rules.LanguageVersion, default, [compilation.LanguageVersion.ToDisplayString()]), context.AdditionalFile.Path, text));
        }

        if (result.Model is { } model && EarlierFileWithSameClient(context, provider, model.Info) is { } earlier)
        {
            context.ReportDiagnostic(Create(
                new SpecIssue(Rules.SameClientTwice, default, [model.Info.Namespace, model.Info.ClientName, earlier]), context.AdditionalFile.Path, text));
        }
    }

    private static string? EarlierFileWithSameClient(AdditionalFileAnalysisContext context, AnalyzerConfigOptionsProvider provider, ServiceInfo info)
    {
        foreach (AdditionalText other in context.Options.AdditionalFiles)
        {
            if (other == context.AdditionalFile)
            {
                return null;
            }

            if (SpecSettings.From(other, provider) is { } settings
                && SpecReader.Read(other.GetText(context.CancellationToken), other.Path, settings, context.CancellationToken).Model is { } model
                && string.Equals(model.Info.FullClientName, info.FullClientName, StringComparison.OrdinalIgnoreCase))
            {
                return other.Path;
            }
        }

        return null;
    }

    private static Diagnostic Create(SpecIssue issue, string path, SourceText? text)
    {
        TextSpan span = issue.Span;
        LinePositionSpan lines = text is null ? default : text.Lines.GetLinePositionSpan(span);
        ImmutableDictionary<string, string?> properties = issue.Suggestion is { } suggestion
            ? ImmutableDictionary<string, string?>.Empty.Add(SuggestionProperty, suggestion)
            : ImmutableDictionary<string, string?>.Empty;
        return Diagnostic.Create(issue.Rule, Location.Create(path, span, lines), properties, [.. issue.Arguments.Cast<object>()]);
    }
}
