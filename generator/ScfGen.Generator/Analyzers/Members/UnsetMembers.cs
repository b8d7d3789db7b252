using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ScfGen.Generator.Analyzers.Members;

/// <summary>Tells what a member is that no initialiser of an object sets.</summary>
internal static class UnsetMembers
{
    /// <summary>Whether a member is seen to stay null: it may be, and neither it nor a constructor sets it.</summary>
    public static bool StayNull(IMethodSymbol constructor, ISymbol member, CancellationToken cancellationToken)
    {
        if (!constructor.Parameters.IsEmpty || !MayBeNull(member) || IsGivenValue(member, cancellationToken))
        {
            return false;
        }

        IMethodSymbol? called = constructor;
        while (called?.ContainingType is { } type && IsSeen(type) && !HasBody(called, cancellationToken))
        {
            if (type.BaseType is not { SpecialType: not (SpecialType.System_Object or SpecialType.System_ValueType) } around)
            {
                return true;
            }

            called = around.InstanceConstructors.FirstOrDefault(static candidate => candidate.Parameters.IsEmpty);
        }

        return false;
    }

    private static bool MayBeNull(ISymbol member) =>
        MemberPath.TypeOf(member) is { } type
        && (type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T
            || (type.IsReferenceType && type is not ITypeParameterSymbol && type.NullableAnnotation != NullableAnnotation.NotAnnotated));

    // An assembly does not show what its constructors do; those of generated types do nothing.
    private static bool IsSeen(INamedTypeSymbol type) =>
        !type.DeclaringSyntaxReferences.IsEmpty
        || type.OriginalDefinition.GetAttributes().Any(static attribute => attribute.AttributeClass is
        {
            Name: "GeneratedCodeAttribute",
            ContainingNamespace: { Name: "Compiler", ContainingNamespace.Name: "CodeDom" },
        });

    private static bool HasBody(IMethodSymbol constructor, CancellationToken cancellationToken)
    {
        foreach (SyntaxReference reference in constructor.DeclaringSyntaxReferences)
        {
            switch (reference.GetSyntax(cancellationToken))
            {
                case ConstructorDeclarationSyntax declaration
                    when declaration.Body is { Statements.Count: > 0 } || declaration.ExpressionBody is not null || declaration.Initializer is not null:
                case TypeDeclarationSyntax { BaseList: { } bases } when bases.Types.Any(static type => type is PrimaryConstructorBaseTypeSyntax):
                    return true;
            }
        }

        return false;
    }

    private static bool IsGivenValue(ISymbol member, CancellationToken cancellationToken)
    {
        foreach (SyntaxReference reference in member.DeclaringSyntaxReferences)
        {
            switch (reference.GetSyntax(cancellationToken))
            {
                case VariableDeclaratorSyntax { Initializer: not null }:
                case PropertyDeclarationSyntax property when property.Initializer is not null || property.ExpressionBody is not null || HasCode(property):
                    return true;
            }
        }

        return false;
    }

    private static bool HasCode(PropertyDeclarationSyntax property) =>
        property.AccessorList is { } accessors
        && accessors.Accessors.Any(static accessor => accessor.Body is not null || accessor.ExpressionBody is not null);
}
