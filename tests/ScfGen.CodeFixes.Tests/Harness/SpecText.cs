using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace ScfGen.CodeFixes.Tests;

/// <summary>A spec as an additional file.</summary>
internal sealed class SpecText(string text) : AdditionalText
{
    public const string FileName = "spec.json";

    private static readonly Lazy<string> s_shipped =
        new(static () => File.ReadAllText(System.IO.Path.Combine(AppContext.BaseDirectory, "api-spec", "scf-2018-04-16.json")));

    /// <summary>The spec that the package carries.</summary>
    public static string Shipped => s_shipped.Value;

    public override string Path => FileName;

    public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text, Encoding.UTF8);
}
