using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ScfGen.Generator.Tests;

/// <summary>Options as the compiler's configuration file gives them.</summary>
internal sealed class DictionaryOptions(Dictionary<string, string> values) : AnalyzerConfigOptions
{
    public static DictionaryOptions Empty { get; } = new([]);

    public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
}
