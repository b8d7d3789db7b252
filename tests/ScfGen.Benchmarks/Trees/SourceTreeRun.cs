using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using ScfGen.Generator;

namespace ScfGen.Benchmarks.Trees;

/// <summary>
/// Runs all analyzers over the sources in a folder, which need not compile: <c>--analyze folder</c>. Tells what they throw, what they report
/// and what they cost beside the compiler.
/// </summary>
internal static class SourceTreeRun
{
    /// <summary>Runs them and prints what came of it.</summary>
    /// <returns>Whether no analyzer threw.</returns>
    public static async Task<bool> RunAsync(string folder, TextWriter output)
    {
        string[] files = Directory.GetFiles(folder, "*.cs", SearchOption.AllDirectories);
        var options = new CSharpParseOptions(LanguageVersion.Preview);
        SyntaxTree[] trees = [.. files.AsParallel().Select(path => CSharpSyntaxTree.ParseText(File.ReadAllText(path), options, path))];
        var compilation = CSharpCompilation.Create(
            "Trees", trees, References(), new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable));

        // Processor time on both sides: the compiler works on all cores, and so do the analyzers.
        using var process = Process.GetCurrentProcess();
        TimeSpan before = process.TotalProcessorTime;
        int errors = compilation.GetDiagnostics().Count(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        process.Refresh();
        TimeSpan binding = process.TotalProcessorTime - before;

        ImmutableArray<DiagnosticAnalyzer> analyzers = FindAnalyzers();
        var thrown = new ConcurrentQueue<string>();
        var analysis = new CompilationWithAnalyzers(
            CSharpCompilation.Create("Trees", trees, compilation.References, compilation.Options),
            analyzers,
            new CompilationWithAnalyzersOptions(
                new AnalyzerOptions([]), (exception, analyzer, _) => thrown.Enqueue($"{analyzer.GetType().Name}: {exception}"), concurrentAnalysis: true, logAnalyzerExecutionTime: true));
        ImmutableArray<Diagnostic> found = await analysis.GetAnalyzerDiagnosticsAsync(CancellationToken.None).ConfigureAwait(false);

        TimeSpan cost = TimeSpan.Zero;
        foreach (DiagnosticAnalyzer analyzer in analyzers)
        {
            cost += (await analysis.GetAnalyzerTelemetryInfoAsync(analyzer, CancellationToken.None).ConfigureAwait(false)).ExecutionTime;
        }

        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{files.Length} files, {trees.Sum(static tree => tree.GetText().Lines.Count)} lines, {errors} compile errors; analyzers {cost.TotalSeconds:F2} s, compiler {binding.TotalSeconds:F2} s, ratio {cost / binding:P1}"));
        foreach (IGrouping<string, Diagnostic> group in found.GroupBy(static diagnostic => diagnostic.Id).OrderBy(static group => group.Key, StringComparer.Ordinal))
        {
            output.WriteLine($"{group.Key}: {group.Count()}, such as {group.First()}");
        }

        foreach (string exception in thrown)
        {
            output.WriteLine(exception);
        }

        return thrown.IsEmpty && found.All(static diagnostic => diagnostic.Id != "AD0001");
    }

    private static ImmutableArray<DiagnosticAnalyzer> FindAnalyzers() =>
    [
        .. typeof(ScfGenerator).Assembly.GetTypes()
            .Where(static type => type.IsSubclassOf(typeof(DiagnosticAnalyzer)) && !type.IsAbstract)
            .Select(static type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
    ];

    // This program's own references: the framework, the runtime library, and itself for the generated client.
    private static IEnumerable<MetadataReference> References() =>
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(static path => !Path.GetFileName(path).StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal))
            .Select(static path => MetadataReference.CreateFromFile(path));
}
