using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ScfGen.CodeFixes;

/// <summary>Takes assignments out of initialisers, with their comma, comment and line.</summary>
internal static class InitializerRemoval
{
    /// <summary>Whether an assignment is in an initialiser that does without it.</summary>
    public static bool IsPossible(AssignmentExpressionSyntax assignment, SemanticModel model, CancellationToken cancellationToken) =>
        assignment.Parent is InitializerExpressionSyntax { ContainsDirectives: false, CloseBraceToken.IsMissing: false }
        && !TypeFacts.IsRequired(model.GetSymbolInfo(assignment.Left, cancellationToken).Symbol);

    /// <summary>The changes that remove an assignment, in the order of the text.</summary>
    public static TextChange[] Changes(SourceText text, AssignmentExpressionSyntax assignment)
    {
        if (assignment.Parent is not InitializerExpressionSyntax initializer)
        {
            return [];
        }

        SeparatedSyntaxList<ExpressionSyntax> list = initializer.Expressions;
        int index = list.IndexOf(assignment);
        bool hasComma = index < list.SeparatorCount;
        SyntaxToken last = hasComma ? list.GetSeparator(index) : assignment.GetLastToken();
        bool startsLine = Lines.StartsLine(text, assignment.SpanStart);
        bool endsLine = Lines.EndsLine(last);
        if (startsLine && endsLine)
        {
            // Whole lines; what is above loses its comma where nothing follows.
            TextChange lines = Delete(assignment.FullSpan.Start, last.FullSpan.End);
            return hasComma || index == 0 ? new[] { lines } : new[] { Delete(list.GetSeparator(index - 1).Span), lines };
        }

        if (index + 1 < list.Count && !endsLine)
        {
            return [Delete(assignment.SpanStart, list[index + 1].SpanStart)];
        }

        if (index > 0)
        {
            return [Delete(list[index - 1].Span.End, assignment.Span.End)];
        }

        if (index + 1 < list.Count)
        {
            return [Delete(initializer.OpenBraceToken.Span.End, last.Span.End)];
        }

        return [Delete(assignment.SpanStart, endsLine ? last.Span.End : initializer.CloseBraceToken.SpanStart)];
    }

    private static TextChange Delete(int start, int end) => Delete(TextSpan.FromBounds(start, end));

    private static TextChange Delete(TextSpan span) => new(span, "");
}
