using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Emit;

namespace ScfGen.Generator.Tests;

/// <summary>Projects of users, which analyzers look at. The shipped spec's client is in an assembly that they reference.</summary>
internal static class UserProject
{
    private static readonly Lazy<CSharpCompilation> s_empty = new(static () => Create(References.All.Add(Image(ShippedSpec.Compiled.Compilation))));

    /// <summary>All analyzers of the package.</summary>
    public static ImmutableArray<DiagnosticAnalyzer> Analyzers { get; } =
    [
        .. typeof(ScfGenerator).Assembly.GetTypes()
            .Where(static type => type.IsSubclassOf(typeof(DiagnosticAnalyzer)) && !type.IsAbstract)
            .Select(static type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
    ];

    /// <summary>A project that references the client and has no code yet.</summary>
    public static CSharpCompilation Empty => s_empty.Value;

    public static CSharpCompilation Create(IEnumerable<MetadataReference> references) => CSharpCompilation.Create(
        "User",
        references: references,
        options: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    /// <summary>A project that references another one, which holds the clients of some specs.</summary>
    public static CSharpCompilation Beside(SpecProject clients)
    {
        clients.CreateDriver().RunGeneratorsAndUpdateCompilation(clients.CreateCompilation(), out Compilation compilation, out _);
        return Create(References.All.Add(compilation.ToMetadataReference()));
    }

    public static SyntaxTree Parse(string source, string path = "User.cs", LanguageVersion language = LanguageVersion.CSharp12) =>
        CSharpSyntaxTree.ParseText(source, new CSharpParseOptions(language), path);

    /// <summary>Runs all analyzers on a whole project; one that throws fails the test.</summary>
    public static Task<ImmutableArray<Diagnostic>> AnalyzeAsync(Compilation compilation, AnalyzerConfigOptionsProvider? config = null) =>
        RunAsync(compilation, config, static analysis => analysis.GetAnalyzerDiagnosticsAsync(CancellationToken.None));

    /// <summary>Runs all analyzers on one file of a project; one that throws fails the test.</summary>
    public static Task<ImmutableArray<Diagnostic>> AnalyzeAsync(Compilation compilation, SyntaxTree file) =>
        RunAsync(compilation, null, analysis => analysis.GetAnalyzerSemanticDiagnosticsAsync(compilation.GetSemanticModel(file), null, CancellationToken.None));

    /// <summary>Prepares all analyzers to run, and collects what they throw.</summary>
    public static CompilationWithAnalyzers Start(
        Compilation compilation, ConcurrentQueue<string> exceptions, AnalyzerConfigOptionsProvider? config = null) => new(
        compilation,
        Analyzers,
        new CompilationWithAnalyzersOptions(
            config is null ? new AnalyzerOptions([]) : new AnalyzerOptions([], config),
            (exception, analyzer, _) => exceptions.Enqueue($"{analyzer} threw {exception}"),
            concurrentAnalysis: true,
            logAnalyzerExecutionTime: false));

    private static async Task<ImmutableArray<Diagnostic>> RunAsync(
        Compilation compilation, AnalyzerConfigOptionsProvider? config, Func<CompilationWithAnalyzers, Task<ImmutableArray<Diagnostic>>> run)
    {
        var exceptions = new ConcurrentQueue<string>();
        ImmutableArray<Diagnostic> diagnostics = await run(Start(compilation, exceptions, config));
        Expect.None(exceptions);
        return diagnostics;
    }

    private static PortableExecutableReference Image(Compilation compilation)
    {
        using var image = new MemoryStream();
        EmitResult emitted = compilation.Emit(image, options: new EmitOptions(metadataOnly: true));
        Assert.True(emitted.Success);
        return MetadataReference.CreateFromImage(image.ToArray());
    }
}
