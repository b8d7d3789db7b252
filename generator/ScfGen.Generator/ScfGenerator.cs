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
            .SelectMany(static (pair, _) => SpecSettings.From(pair.Left, pair.Right) is { } settings
                ? ImmutableArray.Create(new SpecFile(pair.Left, settings))
                : ImmutableArray<SpecFile>.Empty)
            .WithTrackingName(TrackingNames.SpecFiles);

        IncrementalValuesProvider<SpecResult> results = files
            .Select(static (file, token) => SpecCache.Read(file.Text.GetText(token), file.Text.Path, file.Settings, token))
            .WithTrackingName(TrackingNames.Results);

        IncrementalValueProvider<LanguageVersion> language = context.ParseOptionsProvider
            .Select(static (options, _) => ((CSharpParseOptions)options).LanguageVersion)
            .WithTrackingName(TrackingNames.LanguageVersion);

        GenerateSources(context, results, language);
        ReportDiagnostics(context, results, language);
    }

    private static void GenerateSources(
        IncrementalGeneratorInitializationContext context, IncrementalValuesProvider<SpecResult> results, IncrementalValueProvider<LanguageVersion> language)
    {
        IncrementalValuesProvider<SourcePart> parts = results
            .Select(static (result, _) => result.Model)
            .WithTrackingName(TrackingNames.Models)
            .Collect()
            .Combine(language)
            .Select(static (pair, _) => (pair.Right < LanguageVersion.CSharp12 ? [] : DistinctClients(pair.Left)).ToEquatableArray())
            .WithTrackingName(TrackingNames.Clients)
            .SelectMany(static (clients, token) => Split(clients, token))
            .WithTrackingName(TrackingNames.Parts);

        context.RegisterSourceOutput(
            parts, static (output, part) => output.AddSource(SourceParts.HintName(part), SourceText.From(SourceParts.Emit(part), s_encoding)));
    }

    /// <summary>
    /// Reports in builds what the analyzer reports as well: where types are missing, the compiler stops before it runs analyzers, and the
    /// cause would stay unsaid. It prints equal diagnostics once. Editors run analyzers whatever else is wrong, so they need no second report.
    /// </summary>
    private static void ReportDiagnostics(
        IncrementalGeneratorInitializationContext context, IncrementalValuesProvider<SpecResult> results, IncrementalValueProvider<LanguageVersion> language)
    {
        IncrementalValueProvider<bool> isBuild = context.AnalyzerConfigOptionsProvider
            .Select(static (provider, _) =>
                !provider.GlobalOptions.TryGetValue("build_property.DesignTimeBuild", out string? designTime)
                || !string.Equals(designTime, "true", StringComparison.OrdinalIgnoreCase))
            .WithTrackingName(TrackingNames.IsBuild);

        IncrementalValueProvider<(bool HasSpec, EquatableArray<SpecIssue> Issues)> found = results.Collect()
            .Combine(language)
            .Combine(isBuild)
            .Select(static (pair, _) => (!pair.Left.Left.IsEmpty, (pair.Right ? Issues(pair.Left.Left, pair.Left.Right) : []).ToEquatableArray()))
            .WithTrackingName(TrackingNames.Issues);

        context.RegisterSourceOutput(found, static (output, found) =>
        {
            if (!found.HasSpec)
            {
                output.ReportDiagnostic(Diagnostic.Create(Rules.NoSpec, Location.None));
            }

            foreach (SpecIssue issue in found.Issues)
            {
                output.ReportDiagnostic(issue.ToDiagnostic());
            }
        });
    }

    private static IEnumerable<SpecIssue> Issues(ImmutableArray<SpecResult> results, LanguageVersion language)
    {
        for (int i = 0; i < results.Length; i++)
        {
            foreach (SpecIssue issue in results[i].Issues)
            {
                yield return issue;
            }

            if (ProjectIssues.ForLanguage(results[i].Path, language) is { } languageIssue)
            {
                yield return languageIssue;
            }

            if (ProjectIssues.ForSameClient(results[i], results.Take(i)) is { } clientIssue)
            {
                yield return clientIssue;
            }
        }
    }

    /// <summary>The models without those whose client an earlier one generates already; the analyzer reports them.</summary>
    private static IEnumerable<ServiceModel> DistinctClients(ImmutableArray<ServiceModel?> models)
    {
        // Names of emitted files are compared without case, and so are clients.
        var clients = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        return models.OfType<ServiceModel>().Where(model => clients.Add(model.Info.FullClientName));
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
