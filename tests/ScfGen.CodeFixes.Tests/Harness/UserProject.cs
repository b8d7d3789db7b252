using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Text;
using ScfGen.Generator;

namespace ScfGen.CodeFixes.Tests;

/// <summary>A user's project in a workspace. The shipped spec's client is in an assembly that it references.</summary>
internal static class UserProject
{
    private static readonly CSharpParseOptions s_parseOptions = new(LanguageVersion.CSharp12);

    private static readonly CSharpCompilationOptions s_options =
        new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable);

    private static readonly Lazy<Project> s_empty = new(Create);

    private static readonly ImmutableArray<DiagnosticAnalyzer> s_analyzers =
    [
        .. typeof(ScfGenerator).Assembly.GetTypes()
            .Where(static type => type.IsSubclassOf(typeof(DiagnosticAnalyzer)) && !type.IsAbstract)
            .Select(static type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
    ];

    /// <summary>The project without any code, which tests share: solutions do not change.</summary>
    public static Project Empty => s_empty.Value;

    public static Document Add(string source) => Empty.AddDocument("User.cs", SourceText.From(source));

    /// <summary>What the compiler and the analyzers report, in the order of the text.</summary>
    public static async Task<Diagnostic[]> DiagnoseAsync(Project project, params AdditionalText[] specs)
    {
        Compilation? compilation = await project.GetCompilationAsync();
        Assert.NotNull(compilation);
        var analysis = new CompilationWithAnalyzers(compilation, s_analyzers, new AnalyzerOptions([.. specs], new SpecOptions()));
        ImmutableArray<Diagnostic> fromAnalyzers = await analysis.GetAnalyzerDiagnosticsAsync(CancellationToken.None);
        Assert.DoesNotContain(fromAnalyzers, static diagnostic => diagnostic.Id == "AD0001");
        return
        [
            .. compilation.GetDiagnostics().Concat(fromAnalyzers).OrderBy(static diagnostic => diagnostic.Location.SourceSpan.Start),
        ];
    }

    /// <summary>Whether the compiler refuses the code; what the analyzers call errors has an ID of its own.</summary>
    public static bool IsCompilerError(Diagnostic diagnostic) =>
        diagnostic.Severity == DiagnosticSeverity.Error && diagnostic.Id.StartsWith("CS", StringComparison.Ordinal);

    private static Project Create()
    {
        MetadataReference[] references = References();
        var project = ProjectInfo.Create(
            ProjectId.CreateNewId(),
            VersionStamp.Default,
            "User",
            "User",
            LanguageNames.CSharp,
            compilationOptions: s_options,
            parseOptions: s_parseOptions,
            metadataReferences: references.Append(Client(references)));
        return new AdhocWorkspace().AddProject(project);
    }

    private static PortableExecutableReference Client(MetadataReference[] references)
    {
        CSharpGeneratorDriver.Create([new ScfGenerator().AsSourceGenerator()], [new SpecText(SpecText.Shipped)], s_parseOptions, new SpecOptions())
            .RunGeneratorsAndUpdateCompilation(CSharpCompilation.Create("Client", references: references, options: s_options), out Compilation compilation, out _);
        using var image = new MemoryStream();
        EmitResult emitted = compilation.Emit(image, options: new EmitOptions(metadataOnly: true));
        Assert.True(emitted.Success, string.Join('\n', emitted.Diagnostics.Take(10)));
        return MetadataReference.CreateFromImage(image.ToArray());
    }

    private static MetadataReference[] References()
    {
        string? framework = Path.GetDirectoryName(typeof(object).Assembly.Location);
        string trusted = AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") as string
            ?? throw new InvalidOperationException("The host does not say which assemblies it trusts.");
        return
        [
            .. trusted.Split(Path.PathSeparator)
                .Where(path => Path.GetDirectoryName(path) == framework)
                .Append(typeof(ApiClient).Assembly.Location)
                .Select(static path => MetadataReference.CreateFromFile(path)),
        ];
    }
}
