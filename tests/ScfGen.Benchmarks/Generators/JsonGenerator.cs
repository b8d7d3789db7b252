using System.Reflection;
using System.Runtime.InteropServices;
using Microsoft.CodeAnalysis;

namespace ScfGen.Benchmarks.Generators;

/// <summary>System.Text.Json's source generator, out of the targeting pack of the SDK that runs this program.</summary>
internal static class JsonGenerator
{
    private const string FileName = "System.Text.Json.SourceGeneration.dll";

    private static readonly Type? s_type;

    static JsonGenerator()
    {
        if (Find() is not { } file)
        {
            WhyMissing = $"no targeting pack beside the runtime holds {FileName}.";
            return;
        }

        try
        {
            s_type = Assembly.LoadFrom(file)
                .GetTypes()
                .FirstOrDefault(static type => !type.IsAbstract && type.IsAssignableTo(typeof(IIncrementalGenerator)));
            WhyMissing = s_type is null ? $"{file} holds no incremental generator." : null;
        }
        catch (Exception e) when (e is IOException or BadImageFormatException or ReflectionTypeLoadException)
        {
            Version? roslyn = typeof(ISourceGenerator).Assembly.GetName().Version;
            WhyMissing = $"{file} does not load beside Roslyn {roslyn?.ToString(2)}, the floor of ScfGen; it probably needs a newer one.";
        }
    }

    /// <summary>Why there is no such generator to run, or <see langword="null"/> if there is one.</summary>
    public static string? WhyMissing { get; }

    public static ISourceGenerator Create()
    {
        Type type = s_type ?? throw new InvalidOperationException(WhyMissing);
        return ((IIncrementalGenerator)Activator.CreateInstance(type)!).AsSourceGenerator();
    }

    private static string? Find()
    {
        // The runtime is at shared/Microsoft.NETCore.App/<version> of the dotnet folder.
        string root = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", ".."));
        string packs = Path.Combine(root, "packs", "Microsoft.NETCore.App.Ref");
        return !Directory.Exists(packs)
            ? null
            : Directory.GetDirectories(packs)
                .OrderByDescending(static pack => Version.TryParse(Path.GetFileName(pack), out Version? version) ? version : new Version(0, 0))
                .Select(static pack => Path.Combine(pack, "analyzers", "dotnet", "cs", FileName))
                .FirstOrDefault(File.Exists);
    }
}
