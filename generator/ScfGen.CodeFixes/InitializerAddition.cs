using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ScfGen.CodeFixes;

/// <summary>Adds assignments to initialisers in the layout that they have.</summary>
internal static class InitializerAddition
{
    private const string Indent = "    ";

    /// <summary>The changes that add assignments, in the order of the text.</summary>
    public static TextChange[] Changes(SourceText text, ExpressionSyntax holder, string[] assignments)
    {
        InitializerExpressionSyntax? initializer = Initializers.Of(holder);
        if (initializer is null)
        {
            return [Insert(holder.Span.End, $" {{ {string.Join(", ", assignments)} }}")];
        }

        return initializer.Expressions.Count == 0 ? new[] { First(text, initializer, assignments) } : More(text, initializer.Expressions, assignments);
    }

    private static TextChange First(SourceText text, InitializerExpressionSyntax initializer, string[] assignments)
    {
        SyntaxToken open = initializer.OpenBraceToken;
        if (Lines.EndsLine(open))
        {
            string lineStart = Lines.Break(text, open.SpanStart) + Lines.Indentation(text, open.SpanStart) + Indent;
            return Insert(LineEnd(text, open), string.Join(",", assignments.Select(assignment => lineStart + assignment)));
        }

        var inside = TextSpan.FromBounds(open.Span.End, initializer.CloseBraceToken.SpanStart);
        string list = " " + string.Join(", ", assignments);
        return string.IsNullOrWhiteSpace(text.ToString(inside)) ? new TextChange(inside, list + " ") : Insert(open.Span.End, list);
    }

    private static TextChange[] More(SourceText text, SeparatedSyntaxList<ExpressionSyntax> list, string[] assignments)
    {
        ExpressionSyntax last = list[list.Count - 1];
        if (!Lines.StartsLine(text, last.SpanStart))
        {
            return [Insert(last.Span.End, string.Concat(assignments.Select(static assignment => ", " + assignment)))];
        }

        bool hasComma = list.SeparatorCount == list.Count;
        SyntaxToken lastToken = hasComma ? list.GetSeparator(list.Count - 1) : last.GetLastToken();
        string lineStart = Lines.Break(text, last.SpanStart) + Lines.Indentation(text, last.SpanStart);
        string lines = string.Join(",", assignments.Select(assignment => lineStart + assignment));
        int end = Lines.EndsLine(lastToken) ? LineEnd(text, lastToken) : lastToken.Span.End;
        if (hasComma)
        {
            return [Insert(end, lines + ",")];
        }

        return end == last.Span.End ? new[] { Insert(end, "," + lines) } : new[] { Insert(last.Span.End, ","), Insert(end, lines) };
    }

    // Behind a comment, which stays with its line.
    private static int LineEnd(SourceText text, SyntaxToken token) => text.Lines.GetLineFromPosition(token.Span.End).End;

    private static TextChange Insert(int position, string added) => new(new TextSpan(position, 0), added);
}
