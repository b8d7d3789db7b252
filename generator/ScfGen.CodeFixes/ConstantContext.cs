using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ScfGen.CodeFixes;

/// <summary>Where the language takes nothing but constants.</summary>
internal static class ConstantContext
{
    public static bool IsRequired(SyntaxNode expression) =>
        IsPatternName(expression)
        || expression.Ancestors()
            .TakeWhile(static node => node is not (AnonymousFunctionExpressionSyntax or BlockSyntax))
            .Any(static node => node is AttributeArgumentSyntax or CaseSwitchLabelSyntax or PatternSyntax or EnumMemberDeclarationSyntax
                or GotoStatementSyntax or EqualsValueClauseSyntax { Parent: ParameterSyntax } || IsConstantDeclaration(node));

    // In text is Id, the name is a pattern, though it is spelled as a type would be.
    private static bool IsPatternName(SyntaxNode expression) =>
        expression.Parent is BinaryExpressionSyntax test && test.IsKind(SyntaxKind.IsExpression) && test.Right == expression;

    private static bool IsConstantDeclaration(SyntaxNode node) => node switch
    {
        LocalDeclarationStatementSyntax local => local.IsConst,
        FieldDeclarationSyntax field => field.Modifiers.Any(SyntaxKind.ConstKeyword),
        _ => false,
    };
}
