using System;
using System.Collections.Immutable;
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

    /// <summary>What is wrong with a project's C# version, if anything.</summary>
    internal static SpecIssue? LanguageVersionIssue(string path, LanguageVersion? version) =>
        version is { } actual and < LanguageVersion.CSharp12
            ? new SpecIssue(Rules.LanguageVersion, path, default, default, new[] { actual.ToDisplayString() }.ToEquatableArray())
            : null;

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
            context.ReportDiagnostic(issue.ToDiagnostic());
        }

        if (LanguageVersionIssue(context.AdditionalFile.Path, (context.Compilation as CSharpCompilation)?.LanguageVersion) is { } languageIssue)
        {
            context.ReportDiagnostic(languageIssue.ToDiagnostic());
        }

        if (result.Model is { } model && EarlierFileWithSameClient(context, provider, model.Info) is { } earlier)
        {
            string[] arguments = [model.Info.Namespace, model.Info.ClientName, earlier];
            context.ReportDiagnostic(
                new SpecIssue(Rules.SameClientTwice, context.AdditionalFile.Path, default, default, arguments.ToEquatableArray()).ToDiagnostic());
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
}
