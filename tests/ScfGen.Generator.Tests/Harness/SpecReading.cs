using Microsoft.CodeAnalysis.Text;
using ScfGen.Generator.Model;
using ScfGen.Generator.Spec;

namespace ScfGen.Generator.Tests;

/// <summary>Reads specs without a compiler around.</summary>
internal static class SpecReading
{
    private static readonly SpecSettings s_settings = new(null, "Demo", null, default);

    public static SpecResult Of(string spec) => SpecReader.Read(SourceText.From(spec), "spec.json", s_settings, CancellationToken.None);

    public static ServiceModel ModelOf(string spec) => Of(spec).Model ?? throw new InvalidOperationException("Nothing of the spec can be read.");
}
