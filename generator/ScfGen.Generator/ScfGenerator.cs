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

        IncrementalValuesProvider<ServiceModel> models = files
            .Select(static (file, token) => SpecReader.Read(file.Text.GetText(token), file.Text.Path, file.Settings, token).Model)
            .Where(static model => model is not null)
            .Select(static (model, _) => model!)
            .WithTrackingName(TrackingNames.Models);

        IncrementalValuesProvider<SourcePart> parts = models.Collect()
            .Select(static (all, _) => DistinctClients(all).ToEquatableArray())
            .WithTrackingName(TrackingNames.AllModels)
            .SelectMany(static (all, token) => Split(all, token))
            .WithTrackingName(TrackingNames.Parts);

        IncrementalValueProvider<bool> languageFits = context.ParseOptionsProvider
            .Select(static (options, _) => options is CSharpParseOptions { LanguageVersion: >= LanguageVersion.CSharp12 })
            .WithTrackingName(TrackingNames.LanguageVersion);

        IncrementalValuesProvider<SourcePart> enabled = parts
            .Combine(languageFits)
            .Where(static pair => pair.Right)
            .Select(static (pair, _) => pair.Left)
            .WithTrackingName(TrackingNames.EnabledParts);

        context.RegisterSourceOutput(
            enabled, static (output, part) => output.AddSource(SourceParts.HintName(part), SourceText.From(SourceParts.Emit(part), s_encoding)));

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
