using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using ScfGen.Generator.Analyzers;

namespace ScfGen.Generator.Tests;

/// <summary>A project with spec files, as the compiler sees it: the strictest settings that generated code has to bear.</summary>
internal sealed record SpecProject(params SpecInput[] Specs)
{
    private static readonly CSharpCompilationOptions s_options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)
        .WithGeneralDiagnosticOption(ReportDiagnostic.Error)
        .WithWarningLevel(9999)
        .WithNullableContextOptions(NullableContextOptions.Enable)
        .WithSpecificDiagnosticOptions(new Dictionary<string, ReportDiagnostic>
        {
            // Versions of the framework's own assemblies; the SDK switches these off as well.
            ["CS1701"] = ReportDiagnostic.Suppress,
            ["CS1702"] = ReportDiagnostic.Suppress,
        });

    public string RootNamespace { get; init; } = "Demo";

    public LanguageVersion Language { get; init; } = LanguageVersion.CSharp12;

    /// <summary>Whether an editor asks, and not a build.</summary>
    public bool IsDesignTime { get; init; }

    public string[] Sources { get; init; } = [];

    /// <summary>Documentation comments are checked, so that a missing one or a wrong reference is a problem.</summary>
    public CSharpParseOptions ParseOptions => new(Language, DocumentationMode.Diagnose);

    public static SpecProject Of(string spec) => new(SpecInput.Of(spec));

    public CSharpCompilation CreateCompilation() => CSharpCompilation.Create(
        "Demo",
        Sources.Select((source, i) => CSharpSyntaxTree.ParseText(source, ParseOptions, $"Source{i}.cs")),
        References.All,
        s_options);

    public CSharpGeneratorDriver CreateDriver() => CSharpGeneratorDriver.Create(
        [new ScfGenerator().AsSourceGenerator()],
        Specs.Select(static spec => spec.File),
        ParseOptions,
        new ProjectOptions(this),
        new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));

    /// <summary>Runs the generator; the compilation plays no part in it.</summary>
    public GeneratorRunResult Generate() =>
        CreateDriver().RunGenerators(CSharpCompilation.Create("Demo", references: References.CoreLibrary, options: s_options)).GetRunResult().Results[0];

    public CompiledProject Compile() => new(this);

    /// <summary>Runs the analyzer on the spec files.</summary>
    public async Task<ImmutableArray<Diagnostic>> AnalyzeAsync()
    {
        var compilation = CSharpCompilation.Create(
            "Demo", [CSharpSyntaxTree.ParseText("", ParseOptions)], References.CoreLibrary, s_options);
        var options = new AnalyzerOptions([.. Specs.Select(static spec => spec.File)], new ProjectOptions(this));
        var analysis = new CompilationWithAnalyzers(compilation, ImmutableArray.Create<DiagnosticAnalyzer>(new SpecFileAnalyzer()), options);
        return await analysis.GetAnalyzerDiagnosticsAsync(CancellationToken.None);
    }
}
