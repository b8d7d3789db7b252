using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ScfGen.CodeFixes;

/// <summary>Where members are set together: creations, <c>with</c> expressions and initialisers of members.</summary>
internal static class Initializers
{
    /// <summary>What a place is in, the innermost first, up to the statement.</summary>
    public static IEnumerable<ExpressionSyntax> Around(SyntaxNode node) =>
        node.AncestorsAndSelf()
            .TakeWhile(static each => each is not (StatementSyntax or MemberDeclarationSyntax or AnonymousFunctionExpressionSyntax))
            .OfType<ExpressionSyntax>()
            .Where(IsHolder);

    /// <summary>The initialiser of what may have one; null where it has none yet.</summary>
    public static InitializerExpressionSyntax? Of(ExpressionSyntax holder) => holder switch
    {
        BaseObjectCreationExpressionSyntax creation => creation.Initializer,
        WithExpressionSyntax copy => copy.Initializer,
        _ => holder as InitializerExpressionSyntax,
    };

    /// <summary>The type whose members are set.</summary>
    public static ITypeSymbol? TypeOf(ExpressionSyntax holder, SemanticModel model, CancellationToken cancellationToken)
    {
        ExpressionSyntax typed = holder is InitializerExpressionSyntax { Parent: AssignmentExpressionSyntax assignment } ? assignment.Left : holder;
        return TypeFacts.WithoutNullable(model.GetTypeInfo(typed, cancellationToken).Type);
    }

    /// <summary>The assignment to a member; null where there is none.</summary>
    public static AssignmentExpressionSyntax? Find(ExpressionSyntax holder, string name) =>
        Of(holder)?.Expressions.OfType<AssignmentExpressionSyntax>().FirstOrDefault(
            assignment => assignment.Left is IdentifierNameSyntax left && left.Identifier.ValueText == name);

    /// <summary>The names in a path, which may be spelled as in C#.</summary>
    public static string[] Names(string path) => path.Split('.').Select(static name => name.TrimStart('@')).ToArray();

    /// <summary>The assignment to a member that is reached through others, such as <c>Code.ZipFile</c>.</summary>
    public static AssignmentExpressionSyntax? FindPath(ExpressionSyntax holder, string path)
    {
        string[] names = Names(path);
        AssignmentExpressionSyntax? assignment = Find(holder, names[0]);
        for (int i = 1; i < names.Length && assignment is not null; i++)
        {
            assignment = Inside(assignment.Right) is { } inner ? Find(inner, names[i]) : null;
        }

        return assignment;
    }

    /// <summary>What sets the members of a value; null where the value is none of these.</summary>
    public static ExpressionSyntax? Inside(ExpressionSyntax value) => value switch
    {
        ParenthesizedExpressionSyntax parenthesized => Inside(parenthesized.Expression),
        CastExpressionSyntax cast => Inside(cast.Expression),
        _ => IsHolder(value) ? value : null,
    };

    private static bool IsHolder(ExpressionSyntax expression) => expression switch
    {
        BaseObjectCreationExpressionSyntax creation => creation.Initializer is null || creation.Initializer.IsKind(SyntaxKind.ObjectInitializerExpression),
        WithExpressionSyntax => true,
        InitializerExpressionSyntax { Parent: AssignmentExpressionSyntax } => expression.IsKind(SyntaxKind.ObjectInitializerExpression),
        _ => false,
    };
}
