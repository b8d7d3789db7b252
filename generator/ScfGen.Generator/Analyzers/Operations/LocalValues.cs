using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ScfGen.Generator.Analyzers.Operations;

/// <summary>Locals that keep what they are declared with, or what the next statement makes them.</summary>
internal static class LocalValues
{
    /// <summary>What a local always is; null where it may change.</summary>
    public static IOperation? Initial(ILocalReferenceOperation reference, CancellationToken cancellationToken)
    {
        ILocalSymbol local = reference.Local;
        if (local.RefKind != RefKind.None
            || local.DeclaringSyntaxReferences.Length != 1
            || reference.SemanticModel is not { } model
            || local.DeclaringSyntaxReferences[0].GetSyntax(cancellationToken) is not VariableDeclaratorSyntax declarator
            || declarator.SyntaxTree != model.SyntaxTree
            || declarator.FirstAncestorOrSelf<SyntaxNode>(static node => node is BlockSyntax or SwitchStatementSyntax or CompilationUnitSyntax) is not { } scope)
        {
            return null;
        }

        int writes = WrittenNames.Count(scope, local.Name);
        if (declarator.Initializer is { } initializer)
        {
            return writes == 0 ? Initializers.Value(initializer, model, cancellationToken) : null;
        }

        return writes == 1 && FirstAssignment(declarator) is { } assignment && model.GetOperation(assignment, cancellationToken) is ISimpleAssignmentOperation first
            ? first.Value
            : null;
    }

    // Only right behind the declaration is it sure that no other code runs before.
    private static AssignmentExpressionSyntax? FirstAssignment(VariableDeclaratorSyntax declarator) =>
        declarator.Parent?.Parent is LocalDeclarationStatementSyntax declaration
        && Next(declaration) is ExpressionStatementSyntax { Expression: AssignmentExpressionSyntax { Left: IdentifierNameSyntax target } assignment }
        && assignment.IsKind(SyntaxKind.SimpleAssignmentExpression)
        && target.Identifier.ValueText == declarator.Identifier.ValueText
            ? assignment
            : null;

    private static StatementSyntax? Next(LocalDeclarationStatementSyntax declaration)
    {
        switch (declaration.Parent)
        {
            case BlockSyntax block:
                int index = block.Statements.IndexOf(declaration) + 1;
                return index > 0 && index < block.Statements.Count ? block.Statements[index] : null;
            case GlobalStatementSyntax { Parent: CompilationUnitSyntax unit } global:
                int member = unit.Members.IndexOf(global) + 1;
                return member > 0 && member < unit.Members.Count ? (unit.Members[member] as GlobalStatementSyntax)?.Statement : null;
            default:
                return null;
        }
    }
}
