using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ScfGen.CodeFixes;

/// <summary>The expression that a diagnostic is about.</summary>
internal static class ValueExpression
{
    /// <summary>The expression at exactly this place; null where something else is.</summary>
    public static ExpressionSyntax? Find(SyntaxNode root, TextSpan span) =>
        FindNode(root, span) is ExpressionSyntax expression && expression.Span == span && !expression.ContainsDirectives ? expression : null;

    /// <summary>The smallest node around a place; null where the place is not in the tree.</summary>
    public static SyntaxNode? FindNode(SyntaxNode root, TextSpan span) =>
        root.FullSpan.Contains(span) ? root.FindNode(span, getInnermostNodeForTie: true) : null;

    /// <summary>The text of a string literal, be it plain, verbatim or raw; null for any other expression.</summary>
    public static string? LiteralText(ExpressionSyntax expression) =>
        expression is LiteralExpressionSyntax literal && literal.IsKind(SyntaxKind.StringLiteralExpression) ? literal.Token.ValueText : null;

    /// <summary>Where a text is written: the only argument of what makes a value of a text, otherwise the expression itself.</summary>
    public static ExpressionSyntax TextPlace(ExpressionSyntax expression)
    {
        ArgumentListSyntax? arguments = expression switch
        {
            BaseObjectCreationExpressionSyntax creation => creation.ArgumentList,
            InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax } invocation => invocation.ArgumentList,
            _ => null,
        };
        return arguments is { Arguments.Count: 1 } ? arguments.Arguments[0].Expression : expression;
    }
}
