using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ScfGen.CodeFixes;

/// <summary>Turns constants into what is set at run time, where every use allows it.</summary>
internal static class ConstantDeclaration
{
    /// <summary>The change to the modifiers of a constant whose value an expression is; null where it has to stay a constant.</summary>
    public static TextChange? Relax(SemanticModel model, ExpressionSyntax value, CancellationToken cancellationToken)
    {
        if (value.Parent is not EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax declarator }
            || declarator.Parent is not VariableDeclarationSyntax { Variables.Count: 1 } declaration
            || model.GetDeclaredSymbol(declarator, cancellationToken) is not { } symbol)
        {
            return null;
        }

        return declaration.Parent switch
        {
            FieldDeclarationSyntax { Parent: TypeDeclarationSyntax type } field
                when field.Modifiers.Any(SyntaxKind.ConstKeyword)
                    && symbol.DeclaredAccessibility == Accessibility.Private
                    && !type.Modifiers.Any(SyntaxKind.PartialKeyword)
                    && UsesAllowIt(type, declarator, symbol, model, cancellationToken) =>
                new TextChange(Keyword(field.Modifiers).Span, "static readonly"),
            LocalDeclarationStatementSyntax { IsConst: true, Parent: { } block } local
                when UsesAllowIt(Scope(block), declarator, symbol, model, cancellationToken) =>
                new TextChange(TextSpan.FromBounds(Keyword(local.Modifiers).SpanStart, declaration.SpanStart), ""),
            _ => null,
        };
    }

    private static SyntaxToken Keyword(SyntaxTokenList modifiers) => modifiers.First(static token => token.IsKind(SyntaxKind.ConstKeyword));

    // A local of top-level statements is seen by the whole file, and one of a switch section by all sections.
    private static SyntaxNode Scope(SyntaxNode block) => ((block is GlobalStatementSyntax or SwitchSectionSyntax) ? block.Parent : null) ?? block;

    private static bool UsesAllowIt(
        SyntaxNode scope, VariableDeclaratorSyntax declarator, ISymbol symbol, SemanticModel model, CancellationToken cancellationToken) =>
        scope.DescendantNodes()
            .OfType<IdentifierNameSyntax>()
            .Where(name => name.Identifier.ValueText == symbol.Name
                && SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(name, cancellationToken).Symbol, symbol))
            .All(use => !ConstantContext.IsRequired(use) && (symbol is IFieldSymbol || !IsInStaticFunction(use, declarator)));

    // A static function takes constants from outside, and no variables.
    private static bool IsInStaticFunction(SyntaxNode use, SyntaxNode declarator) =>
        use.Ancestors()
            .TakeWhile(node => !node.Span.Contains(declarator.Span))
            .Any(static node => node switch
            {
                LocalFunctionStatementSyntax function => function.Modifiers.Any(SyntaxKind.StaticKeyword),
                AnonymousFunctionExpressionSyntax function => function.Modifiers.Any(SyntaxKind.StaticKeyword),
                _ => false,
            });
}
