using Microsoft.CodeAnalysis.Text;

namespace ScfGen.Generator.Tests;

/// <summary>A text with a place in it, which is written between <c>[|</c> and <c>|]</c>.</summary>
internal sealed record MarkedText(string Text, TextSpan Span)
{
    public LinePositionSpan Lines => SourceText.From(Text).Lines.GetLinePositionSpan(Span);

    public static MarkedText Parse(string marked)
    {
        const int Mark = 2;
        int start = marked.IndexOf("[|", StringComparison.Ordinal);
        int end = marked.IndexOf("|]", start + Mark, StringComparison.Ordinal);
        Assert.True(start >= 0 && end > 0, "The text has no marked place: " + marked);
        return new MarkedText(marked.Remove(end, Mark).Remove(start, Mark), TextSpan.FromBounds(start, end - Mark));
    }
}
