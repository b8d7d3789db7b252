using Microsoft.CodeAnalysis;

namespace ScfGen.Generator.Tests;

/// <summary>An additional file with the metadata that the targets of the package pass on.</summary>
internal sealed record SpecInput(AdditionalText File)
{
    public string Kind { get; init; } = "spec";

    public string Namespace { get; init; } = "";

    public string Visibility { get; init; } = "";

    public string Actions { get; init; } = "";

    public static SpecInput Of(string text, string path = "spec.json") => new(InMemoryText.Of(text, path));

    public Dictionary<string, string> Metadata() => new()
    {
        ["build_metadata.AdditionalFiles.ScfGenKind"] = Kind,
        ["build_metadata.AdditionalFiles.ScfGenNamespace"] = Namespace,
        ["build_metadata.AdditionalFiles.ScfGenVisibility"] = Visibility,
        ["build_metadata.AdditionalFiles.ScfGenActions"] = Actions,
    };
}
