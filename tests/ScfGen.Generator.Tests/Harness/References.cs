using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace ScfGen.Generator.Tests;

/// <summary>What generated code is compiled against: the running framework and the runtime library.</summary>
internal static class References
{
    public static ImmutableArray<MetadataReference> All { get; } = Load();

    /// <summary>Enough for a compilation that is only there to run an analyzer on other files.</summary>
    public static ImmutableArray<MetadataReference> CoreLibrary { get; } = [MetadataReference.CreateFromFile(typeof(object).Assembly.Location)];

    private static ImmutableArray<MetadataReference> Load()
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
