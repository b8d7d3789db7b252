using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ScfGen.CodeFixes;

/// <summary>An assignment to a member of a new object, behind the statement that makes the object.</summary>
internal sealed class LaterAssignment
{
    private LaterAssignment(ExpressionSyntax? value, int depth)
    {
        Value = value;
        Depth = depth;
    }

    /// <summary>What is assigned; null where it may be left out, or adds to what is there.</summary>
    public ExpressionSyntax? Value { get; }

    /// <summary>How many names of the path lead to the member.</summary>
    public int Depth { get; }

    /// <summary>Finds the last assignment to a member, or to one that it is reached through; null where there is none.</summary>
    public static LaterAssignment? Find(ExpressionSyntax holder, string[] names, SemanticModel model, CancellationToken cancellationToken)
    {
        if (holder.FirstAncestorOrSelf<StatementSyntax>() is not { } statement
            || Scope(statement) is not { } scope
            || Variable(holder, model, cancellationToken) is not { } variable)
        {
            return null;
        }

        LaterAssignment? last = null;
        foreach (AssignmentExpressionSyntax assignment in scope.DescendantNodes().OfType<AssignmentExpressionSyntax>())
        {
            if (assignment.SpanStart < statement.Span.End
                || Path(assignment.Left) is not { } path
                || !SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(path[0], cancellationToken).Symbol, variable))
            {
                continue;
            }

            // From here on, the variable has another object.
            if (path.Count == 1)
            {
                return last;
            }

            int depth = path.Count - 1;
            if (depth <= names.Length && path.Skip(1).Select(static name => name.Identifier.ValueText).SequenceEqual(names.Take(depth)))
            {
                bool isCertain = assignment.IsKind(SyntaxKind.SimpleAssignmentExpression)
                    && assignment.Parent is ExpressionStatementSyntax other
                    && Scope(other) == scope;
                last = new LaterAssignment(isCertain ? assignment.Right : null, depth);
            }
        }

        return last;
    }

    private static SyntaxNode? Scope(StatementSyntax statement) => statement.Parent is GlobalStatementSyntax global ? global.Parent : statement.Parent;

    private static ISymbol? Variable(ExpressionSyntax holder, SemanticModel model, CancellationToken cancellationToken)
    {
        SyntaxNode value = holder;
        while (value.Parent is ParenthesizedExpressionSyntax or CastExpressionSyntax)
        {
            value = value.Parent;
        }

        ISymbol? symbol = value.Parent switch
        {
            EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax declarator } => model.GetDeclaredSymbol(declarator, cancellationToken),
            AssignmentExpressionSyntax { Parent: ExpressionStatementSyntax } assignment when assignment.Right == value =>
                model.GetSymbolInfo(assignment.Left, cancellationToken).Symbol,
            _ => null,
        };
        return symbol is ILocalSymbol or IParameterSymbol ? symbol : null;
    }

    // The names in request.Code.ZipFile; null for anything else.
    private static List<IdentifierNameSyntax>? Path(ExpressionSyntax target)
    {
        var names = new List<IdentifierNameSyntax>();
        ExpressionSyntax current = target;
        while (current is MemberAccessExpressionSyntax { Name: IdentifierNameSyntax name } access && access.IsKind(SyntaxKind.SimpleMemberAccessExpression))
        {
            names.Insert(0, name);
            current = WithoutSuppression(access.Expression);
        }

        if (current is not IdentifierNameSyntax variable)
        {
            return null;
        }

        names.Insert(0, variable);
        return names;
    }

    private static ExpressionSyntax WithoutSuppression(ExpressionSyntax expression) =>
        expression is PostfixUnaryExpressionSyntax suppression && suppression.IsKind(SyntaxKind.SuppressNullableWarningExpression)
            ? suppression.Operand
            : expression;
}
