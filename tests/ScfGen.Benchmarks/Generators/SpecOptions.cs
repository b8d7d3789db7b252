using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ScfGen.Benchmarks.Generators;

/// <summary>What the build tells the generator: a root namespace, and that every additional file is a spec.</summary>
internal sealed class SpecOptions : AnalyzerConfigOptionsProvider
{
    private readonly OneOption _none = new("", "");
    private readonly OneOption _spec = new("build_metadata.AdditionalFiles.ScfGenKind", "spec");

    public override AnalyzerConfigOptions GlobalOptions { get; } = new OneOption("build_property.RootNamespace", "Benchmarked");

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => _none;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => _spec;

    private sealed class OneOption(string name, string setting) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value)
        {
            value = key == name ? setting : null;
            return value is not null;
        }
    }
}
