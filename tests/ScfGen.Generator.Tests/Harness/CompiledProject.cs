using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Emit;

namespace ScfGen.Generator.Tests;

/// <summary>A project after generating and compiling; its code can be run.</summary>
internal sealed class CompiledProject
{
    private readonly Lazy<Assembly> _assembly;

    public CompiledProject(SpecProject project)
    {
        GeneratorDriver driver = project.CreateDriver()
            .RunGeneratorsAndUpdateCompilation(project.CreateCompilation(), out Compilation compilation, out _);
        Compilation = compilation;
        Result = driver.GetRunResult().Results[0];

        using var image = new MemoryStream();
        using var documentation = new MemoryStream();
        EmitResult emitted = compilation.Emit(image, xmlDocumentationStream: documentation);
        Problems =
        [
            .. emitted.Diagnostics
                .Concat(driver.GetRunResult().Diagnostics.Where(static diagnostic => !IsAboutSpec(diagnostic)))
                .Where(static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)
                .Select(static diagnostic => diagnostic.ToString()),
        ];

        byte[] bytes = image.ToArray();
        _assembly = new Lazy<Assembly>(() => Load(bytes));
    }

    public Compilation Compilation { get; }

    public GeneratorRunResult Result { get; }

    /// <summary>What the compiler has to say, and whether the generator failed; not what is wrong with a spec.</summary>
    public string[] Problems { get; }

    public Assembly Assembly => _assembly.Value;

    public CompiledProject WithoutProblems()
    {
        Expect.None(Problems);
        return this;
    }

    public Type Type(string name) => Assembly.GetType(name, throwOnError: true)!;

    /// <summary>Calls <c>Probe.Run</c>, which a source of the test declares.</summary>
    public string Run() => (string)Type("Probe").GetMethod("Run", BindingFlags.Static | BindingFlags.NonPublic)!
        .Invoke(null, BindingFlags.DoNotWrapExceptions, null, null, null)!;

    internal static bool IsAboutSpec(Diagnostic diagnostic) => diagnostic.Id.StartsWith("SCF", StringComparison.Ordinal);

    private Assembly Load(byte[] bytes)
    {
        Expect.None(Problems);
        using var image = new MemoryStream(bytes);
        return new AssemblyLoadContext(null, isCollectible: true).LoadFromStream(image);
    }
}
