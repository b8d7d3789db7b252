using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ScfGen.CodeFixes;

/// <summary>Names static members in the shortest way that means them.</summary>
internal static class MemberReference
{
    private static readonly SymbolDisplayFormat s_name =
        new(miscellaneousOptions: SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers);

    /// <summary>A static property, or a constant, behind its type.</summary>
    public static string Write(SemanticModel model, int position, ISymbol member) =>
        Write(model, position, member.ContainingType, member.ToDisplayString(s_name));

    /// <summary>An access to a type's static member.</summary>
    /// <param name="model">The semantic model.</param>
    /// <param name="position">The place of the access.</param>
    /// <param name="type">The type.</param>
    /// <param name="rest">What follows the type and the dot: a name, or a call.</param>
    public static string Write(SemanticModel model, int position, INamedTypeSymbol type, string rest)
    {
        string access = type.ToMinimalDisplayString(model, position) + "." + rest;
        ExpressionSyntax expression = SyntaxFactory.ParseExpression(access);

        // A property or local of the type's name may be in the way.
        ISymbol? bound = model.GetSpeculativeSymbolInfo(position, expression, SpeculativeBindingOption.BindAsExpression).Symbol;
        return SymbolEqualityComparer.Default.Equals(bound?.ContainingType, type)
            ? access
            : type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat) + "." + rest;
    }
}
