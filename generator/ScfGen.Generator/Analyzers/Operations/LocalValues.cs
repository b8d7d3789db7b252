using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ScfGen.Generator.Analyzers.Operations;

/// <summary>Locals that keep what they are declared with.</summary>
internal static class LocalValues
{
    /// <summary>What a local always is; null where it may change.</summary>
    public static IOperation? Initial(ILocalReferenceOperation reference, CancellationToken cancellationToken)
    {
        ILocalSymbol local = reference.Local;
        if (local.RefKind != RefKind.None
            || local.DeclaringSyntaxReferences.Length != 1
            || reference.SemanticModel is not { } model
            || local.DeclaringSyntaxReferences[0].GetSyntax(cancellationToken) is not VariableDeclaratorSyntax { Initializer: { } initializer } declarator
            || declarator.SyntaxTree != model.SyntaxTree
            || IsWrittenAgain(declarator, local.Name))
        {
            return null;
        }

        return Initializers.Value(initializer, model, cancellationToken);
    }

    // By names and not by symbols: another variable of the same name makes the answer careful, not wrong.
    private static bool IsWrittenAgain(VariableDeclaratorSyntax declarator, string name)
    {
        SyntaxNode? scope = declarator.FirstAncestorOrSelf<SyntaxNode>(static node => node is BlockSyntax or SwitchStatementSyntax or CompilationUnitSyntax);
        if (scope is null)
        {
            return true;
        }

        foreach (SyntaxNode node in scope.DescendantNodes())
        {
            if (node is IdentifierNameSyntax identifier && identifier.Identifier.ValueText == name && IsWritten(identifier))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsWritten(SyntaxNode node) => node.Parent switch
    {
        ParenthesizedExpressionSyntax parenthesized => IsWritten(parenthesized),
        ArgumentSyntax { Parent: TupleExpressionSyntax tuple } => IsWritten(tuple),
        ArgumentSyntax argument => !argument.RefKindKeyword.IsKind(SyntaxKind.None) && !argument.RefKindKeyword.IsKind(SyntaxKind.InKeyword),
        AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax } => false,
        AssignmentExpressionSyntax assignment => assignment.Left == node,
        ForEachVariableStatementSyntax loop => loop.Variable == node,
        PrefixUnaryExpressionSyntax prefix =>
            prefix.IsKind(SyntaxKind.PreIncrementExpression) || prefix.IsKind(SyntaxKind.PreDecrementExpression) || prefix.IsKind(SyntaxKind.AddressOfExpression),
        PostfixUnaryExpressionSyntax postfix =>
            postfix.IsKind(SyntaxKind.PostIncrementExpression) || postfix.IsKind(SyntaxKind.PostDecrementExpression),
        RefExpressionSyntax => true,
        _ => false,
    };
}
