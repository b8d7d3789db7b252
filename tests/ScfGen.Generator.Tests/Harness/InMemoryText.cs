using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace ScfGen.Generator.Tests;

/// <summary>An additional file of a project; null for a text that cannot be read.</summary>
internal sealed class InMemoryText(string path, SourceText? text) : AdditionalText
{
    public override string Path { get; } = path;

    public static InMemoryText Of(string text, string path) => new(path, SourceText.From(text, Encoding.UTF8));

    public override SourceText? GetText(CancellationToken cancellationToken = default) => text;
}
