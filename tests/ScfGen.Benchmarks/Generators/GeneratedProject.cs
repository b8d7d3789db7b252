using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ScfGen.Benchmarks.Generators;

/// <summary>A project with a generator: compiled anew, or edited again and again as in an editor.</summary>
internal abstract class GeneratedProject
{
    private static readonly CSharpParseOptions s_parseOptions = new(LanguageVersion.CSharp12);
    private static readonly PortableExecutableReference[] s_references = FindReferences();

    // An edit puts the other one in the place of this one. Both are parsed beforehand, since parsing is the compiler's work, not a generator's.
    private static readonly SyntaxTree[] s_elsewhere = [Parse("class Elsewhere { int A() => 1; }"), Parse("class Elsewhere { int A() => 2; }")];

    private readonly SyntaxTree[] _sources;
    private int _elsewhere;

    protected GeneratedProject(SyntaxTree[] sources)
    {
        _sources = [.. sources, s_elsewhere[0]];
        Compilation = Compile();
    }

    /// <summary>The options that sources and generated files are parsed with: the language version that emitted code needs.</summary>
    protected static CSharpParseOptions ParseOptions => s_parseOptions;

    /// <summary>The project as it is after the last edit.</summary>
    protected CSharpCompilation Compilation { get; set; }

    /// <summary>The generator's state after the last edit.</summary>
    protected GeneratorDriver Driver { get; set; } = null!;

    /// <summary>The files that were generated last.</summary>
    public ImmutableArray<GeneratedSourceResult> Outputs
    {
        get
        {
            GeneratorRunResult result = Driver.GetRunResult().Results.Single();
            if (result.Exception is { } exception)
            {
                throw new InvalidOperationException("The generator failed.", exception);
            }

            return result.GeneratedSources;
        }
    }

    /// <summary>Opens the project: what edits start from.</summary>
    public void Open() => Driver = CreateDriver().RunGenerators(Compilation);

    /// <summary>Runs the generator in a new compiler.</summary>
    public GeneratorDriver RunCold() => CreateDriver().RunGenerators(Compile());

    /// <summary>Edits a file that has nothing to do with the generator.</summary>
    public GeneratorDriver EditElsewhere()
    {
        int next = 1 - _elsewhere;
        Compilation = Compilation.ReplaceSyntaxTree(s_elsewhere[_elsewhere], s_elsewhere[next]);
        _elsewhere = next;
        return Driver = Driver.RunGenerators(Compilation);
    }

    /// <summary>Edits one of the parts that the generator works on.</summary>
    public abstract GeneratorDriver EditPart();

    protected static SyntaxTree Parse(string text) => CSharpSyntaxTree.ParseText(text, s_parseOptions);

    protected abstract CSharpGeneratorDriver CreateDriver();

    private static PortableExecutableReference[] FindReferences()
    {
        string framework = RuntimeEnvironment.GetRuntimeDirectory();
        string known = (string?)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") ?? "";
        return
        [
            .. known.Split(Path.PathSeparator)
                .Where(file => file.StartsWith(framework, StringComparison.OrdinalIgnoreCase))
                .Select(file => MetadataReference.CreateFromFile(file)),
        ];
    }

    private CSharpCompilation Compile() => CSharpCompilation.Create(
        "Benchmarked",
        _sources,
        s_references,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
}
