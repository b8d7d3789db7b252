using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using ScfGen.Generator.Diagnostics;
using ScfGen.Generator.Emit;
using ScfGen.Generator.Model;
using ScfGen.Generator.Spec;

namespace ScfGen.Generator;

/// <summary>
/// Generates clients from spec files: reads each file into a model, takes the model apart into parts, and emits one file per part. Only spec
/// files and their settings go in, never the compilation, so that typing in C# costs nothing.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class ScfGenerator : IIncrementalGenerator
{
    private static readonly Encoding s_encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValuesProvider<SpecFile> files = context.AdditionalTextsProvider
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Select(static (pair, _) => SpecSettings.From(pair.Left, pair.Right) is { } settings ? new SpecFile(pair.Left, settings) : null)
            .Where(static file => file is not null)
            .Select(static (file, _) => file!)
            .WithTrackingName(TrackingNames.SpecFiles);

        IncrementalValuesProvider<SpecResult> results = files
            .Select(static (file, token) => SpecCache.Read(file.Text.GetText(token), file.Text.Path, file.Settings, token))
            .WithTrackingName(TrackingNames.Results);

        IncrementalValuesProvider<ServiceModel> models = results
            .Select(static (result, _) => result.Model)
            .Where(static model => model is not null)
            .Select(static (model, _) => model!)
            .WithTrackingName(TrackingNames.Models);

        IncrementalValueProvider<EquatableArray<ServiceModel>> clients = models.Collect()
            .Select(static (all, _) => DistinctClients(all).ToEquatableArray())
            .WithTrackingName(TrackingNames.AllModels);
        IncrementalValuesProvider<SourcePart> parts = clients
            .SelectMany(static (all, token) => Split(all, token))
            .WithTrackingName(TrackingNames.Parts);

        IncrementalValueProvider<LanguageVersion> language = context.ParseOptionsProvider
            .Select(static (options, _) => ((CSharpParseOptions)options).LanguageVersion)
            .WithTrackingName(TrackingNames.LanguageVersion);

        IncrementalValuesProvider<SourcePart> enabled = parts
            .Combine(language)
            .Where(static pair => pair.Right >= LanguageVersion.CSharp12)
            .Select(static (pair, _) => pair.Left)
            .WithTrackingName(TrackingNames.EnabledParts);

        context.RegisterSourceOutput(
            enabled, static (output, part) => output.AddSource(SourceParts.HintName(part), SourceText.From(SourceParts.Emit(part), s_encoding)));

        ReportNoSpec(context, files);
        ReportInBuilds(context, files, results, language);
    }

    private static void ReportNoSpec(IncrementalGeneratorInitializationContext context, IncrementalValuesProvider<SpecFile> files)
    {
        IncrementalValueProvider<bool> hasSpec = files.Collect()
            .Select(static (all, _) => !all.IsEmpty)
            .WithTrackingName(TrackingNames.HasSpec);
        context.RegisterSourceOutput(hasSpec, static (output, any) =>
        {
            if (!any)
            {
                output.ReportDiagnostic(Diagnostic.Create(Rules.NoSpec, Location.None));
            }
        });
    }

    /// <summary>
    /// Reports in builds what the analyzer reports as well: where types are missing, the compiler stops before it runs analyzers, and the
    /// cause would stay unsaid. It prints equal diagnostics once. Editors run analyzers whatever else is wrong, so they need no second report.
    /// </summary>
    private static void ReportInBuilds(
        IncrementalGeneratorInitializationContext context,
        IncrementalValuesProvider<SpecFile> files,
        IncrementalValuesProvider<SpecResult> results,
        IncrementalValueProvider<LanguageVersion> language)
    {
        IncrementalValueProvider<bool> isBuild = context.AnalyzerConfigOptionsProvider
            .Select(static (provider, _) =>
                !provider.GlobalOptions.TryGetValue("build_property.DesignTimeBuild", out string? designTime)
                || !string.Equals(designTime, "true", StringComparison.OrdinalIgnoreCase))
            .WithTrackingName(TrackingNames.IsBuild);

        IncrementalValuesProvider<SpecIssue> specIssues = results.SelectMany(static (result, _) => result.Issues);
        IncrementalValuesProvider<SpecIssue> languageIssues = files.Combine(language)
            .SelectMany(static (pair, _) => OneOrNone(ProjectIssues.ForLanguage(pair.Left.Text.Path, pair.Right)));
        IncrementalValuesProvider<SpecIssue> clientIssues = results.Collect()
            .SelectMany(static (all, _) => all.SelectMany((result, i) => OneOrNone(ProjectIssues.ForSameClient(result, all.Take(i)))));

        foreach (IncrementalValuesProvider<SpecIssue> issues in new[] { specIssues, languageIssues, clientIssues })
        {
            IncrementalValuesProvider<SpecIssue> reported = issues.Combine(isBuild)
                .Where(static pair => pair.Right)
                .Select(static (pair, _) => pair.Left)
                .WithTrackingName(TrackingNames.BuildIssues);
            context.RegisterSourceOutput(reported, static (output, issue) => output.ReportDiagnostic(issue.ToDiagnostic()));
        }
    }

    private static IEnumerable<SpecIssue> OneOrNone(SpecIssue? issue) => issue is null ? [] : [issue];

    /// <summary>The models without those whose client an earlier one generates already; the analyzer reports them.</summary>
    private static IEnumerable<ServiceModel> DistinctClients(ImmutableArray<ServiceModel> models)
    {
        // Names of emitted files are compared without case, and so are clients.
        var clients = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        return models.Where(model => clients.Add(model.Info.FullClientName));
    }

    private static IEnumerable<SourcePart> Split(EquatableArray<ServiceModel> models, CancellationToken cancellationToken)
    {
        foreach (ServiceModel model in models)
        {
            foreach (SourcePart part in SourceParts.Split(model))
            {
                cancellationToken.ThrowIfCancellationRequested();
                yield return part;
            }
        }
    }
}
