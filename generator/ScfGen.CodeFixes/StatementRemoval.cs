using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ScfGen.CodeFixes;

/// <summary>Takes statements out of a block, with their comment and line.</summary>
internal static class StatementRemoval
{
    /// <summary>Whether a statement stands in a list of statements that does without it.</summary>
    public static bool IsPossible(ExpressionStatementSyntax statement) =>
        statement is { Parent: BlockSyntax or GlobalStatementSyntax or SwitchSectionSyntax, ContainsDirectives: false, SemicolonToken.IsMissing: false };

    /// <summary>The change that removes a statement.</summary>
    public static TextChange Change(SourceText text, ExpressionStatementSyntax statement)
    {
        bool startsLine = Lines.StartsLine(text, statement.SpanStart);
        bool endsLine = Lines.EndsLine(statement.SemicolonToken);
        if (startsLine && endsLine)
        {
            return Delete(statement.FullSpan.Start, statement.FullSpan.End);
        }

        int start = statement.SpanStart;
        while (endsLine && start > 0 && text[start - 1] is (' ' or '\t'))
        {
            start--;
        }

        // White space and a comment behind it go with the statement, but not the end of the line.
        return Delete(start, endsLine ? statement.Span.End : statement.FullSpan.End);
    }

    private static TextChange Delete(int start, int end) => new(TextSpan.FromBounds(start, end), "");
}
