using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace ScfGen.CodeFixes;

/// <summary>How a text is laid out in lines.</summary>
internal static class Lines
{
    /// <summary>Whether nothing but white space is before a position on its line.</summary>
    public static bool StartsLine(SourceText text, int position) =>
        Indentation(text, position).Length == position - text.Lines.GetLineFromPosition(position).Start;

    /// <summary>The white space that the line of a position begins with.</summary>
    public static string Indentation(SourceText text, int position)
    {
        TextLine line = text.Lines.GetLineFromPosition(position);
        int end = line.Start;
        while (end < line.End && text[end] is ' ' or '\t')
        {
            end++;
        }

        return text.ToString(TextSpan.FromBounds(line.Start, end));
    }

    /// <summary>The line break that a line ends with, or that of the first line where it has none.</summary>
    public static string Break(SourceText text, int position)
    {
        TextLine line = text.Lines.GetLineFromPosition(position);
        if (line.End == line.EndIncludingLineBreak)
        {
            line = text.Lines[0];
        }

        string lineBreak = text.ToString(TextSpan.FromBounds(line.End, line.EndIncludingLineBreak));
        return lineBreak.Length == 0 ? "\n" : lineBreak;
    }

    /// <summary>Whether nothing but white space and a comment is behind a token on its line.</summary>
    public static bool EndsLine(SyntaxToken token) => token.TrailingTrivia.Any(static trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia));
}
