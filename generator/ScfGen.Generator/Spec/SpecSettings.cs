using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using ScfGen.Generator.Model;

namespace ScfGen.Generator.Spec;

/// <summary>What the project says of one spec file, as the targets of the package pass it on.</summary>
/// <param name="Namespace">The metadata Namespace; null where it is not set.</param>
/// <param name="RootNamespace">The project's root namespace.</param>
/// <param name="Visibility">The metadata Visibility; null where it is not set.</param>
/// <param name="Actions">The patterns of the metadata Actions; empty for all actions.</param>
internal sealed record SpecSettings(string? Namespace, string RootNamespace, string? Visibility, EquatableArray<string> Actions)
{
    private static readonly char[] s_separators = [',', ';', ' ', '\t', '\r', '\n'];

    /// <summary>Reads the settings of a file.</summary>
    /// <returns>The settings; null where the file is no spec.</returns>
    public static SpecSettings? From(AdditionalText file, AnalyzerConfigOptionsProvider provider)
    {
        AnalyzerConfigOptions options = provider.GetOptions(file);
        if (!options.TryGetValue("build_metadata.AdditionalFiles.ScfGenKind", out string? kind) || kind != "spec")
        {
            return null;
        }

        provider.GlobalOptions.TryGetValue("build_property.RootNamespace", out string? root);
        return new SpecSettings(
            Metadata(options, "ScfGenNamespace"),
            root ?? "",
            Metadata(options, "ScfGenVisibility"),
            (Metadata(options, "ScfGenActions") ?? "").Split(s_separators, StringSplitOptions.RemoveEmptyEntries).ToEquatableArray());
    }

    private static string? Metadata(AnalyzerConfigOptions options, string name) =>
        options.TryGetValue("build_metadata.AdditionalFiles." + name, out string? value) && !string.IsNullOrWhiteSpace(value) ? value.Trim() : null;
}
