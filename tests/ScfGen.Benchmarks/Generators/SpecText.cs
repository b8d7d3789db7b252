using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace ScfGen.Benchmarks.Generators;

/// <summary>A spec file as the compiler hands it to generators.</summary>
internal sealed class SpecText(string content) : AdditionalText
{
    private readonly SourceText _text = SourceText.From(content, Encoding.UTF8);

    public override string Path => "scf-2018-04-16.json";

    public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
}
