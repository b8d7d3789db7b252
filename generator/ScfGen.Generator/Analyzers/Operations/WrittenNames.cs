using System.Collections.Generic;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ScfGen.Generator.Analyzers.Operations;

/// <summary>The names that a block of code writes to, counted once for all that ask.</summary>
internal static class WrittenNames
{
    private static readonly ConditionalWeakTable<SyntaxNode, Dictionary<string, int>> s_known = new();

    /// <summary>How often a name is written to in a block, other than by a declaration.</summary>
    /// <remarks>By names and not by symbols: another variable of the same name makes the answer careful, not wrong.</remarks>
    public static int Count(SyntaxNode block, string name) => s_known.GetValue(block, static key => CountAll(key)).TryGetValue(name, out int count) ? count : 0;

    private static Dictionary<string, int> CountAll(SyntaxNode block)
    {
        var counts = new Dictionary<string, int>();
        foreach (SyntaxNode node in block.DescendantNodes())
        {
            if (node is IdentifierNameSyntax identifier && IsWritten(identifier))
            {
                string name = identifier.Identifier.ValueText;
                counts[name] = counts.TryGetValue(name, out int count) ? count + 1 : 1;
            }
        }

        return counts;
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
