using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ScfGen.Generator.Analyzers.Members;

/// <summary>Finds the text behind a named value of an open set, such as <c>ImageType.Enterprise</c>.</summary>
internal static class OpenEnumText
{
    /// <returns>The text; null where it is not known.</returns>
    public static string? Find(IOperation value, CancellationToken cancellationToken)
    {
        while (value is IConversionOperation or IParenthesizedOperation)
        {
            value = value is IConversionOperation conversion ? conversion.Operand : ((IParenthesizedOperation)value).Operand;
        }

        return value is IPropertyReferenceOperation { Property: { } property } && IsNamedValue(property) ? Find(property, cancellationToken) : null;
    }

    /// <returns>The text of a named value; null where it is not known.</returns>
    public static string? Find(IPropertySymbol property, CancellationToken cancellationToken) =>
        FromSource(property, cancellationToken) ?? FromKnownValues(property);

    /// <summary>Whether a property is a named value of the set that it belongs to.</summary>
    public static bool IsNamedValue(IPropertySymbol property) =>
        property.IsStatic && SymbolEqualityComparer.Default.Equals(property.Type, property.ContainingType);

    private static string? FromSource(IPropertySymbol property, CancellationToken cancellationToken)
    {
        foreach (SyntaxReference reference in property.DeclaringSyntaxReferences)
        {
            if (reference.GetSyntax(cancellationToken) is PropertyDeclarationSyntax declaration)
            {
                return TextOf(declaration.ExpressionBody?.Expression
                    ?? declaration.Initializer?.Value
                    ?? declaration.AccessorList?.Accessors.FirstOrDefault()?.ExpressionBody?.Expression);
            }
        }

        return null;
    }

    private static string? TextOf(ExpressionSyntax? expression) => expression switch
    {
        LiteralExpressionSyntax literal when literal.IsKind(SyntaxKind.StringLiteralExpression) => literal.Token.ValueText,
        BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: { Count: 1 } arguments, Initializer: null } => TextOf(arguments[0].Expression),
        InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "FromString" }, ArgumentList.Arguments: { Count: 1 } arguments } =>
            TextOf(arguments[0].Expression),
        _ => null,
    };

    // An assembly holds no initialisers, but the list of texts, of which the names were made.
    private static string? FromKnownValues(IPropertySymbol property)
    {
        foreach (AttributeData attribute in property.ContainingType.GetAttributes())
        {
            if (attribute.AttributeClass is { Name: "KnownValuesAttribute", ContainingNamespace.Name: "ScfGen" })
            {
                return Match(property, AttributeArguments.Texts(attribute, 0));
            }
        }

        return null;
    }

    // By the letters, or else by the place: a generated set declares its values in the order of their texts.
    private static string? Match(IPropertySymbol property, ImmutableArray<string> texts)
    {
        string letters = Letters(property.Name);
        string[] alike = texts.Where(text => Letters(text) == letters).ToArray();
        if (alike.Length == 1)
        {
            return alike[0];
        }

        IPropertySymbol[] values = property.ContainingType.GetMembers().OfType<IPropertySymbol>().Where(IsNamedValue).ToArray();
        if (values.Length != texts.Length)
        {
            return null;
        }

        string? found = null;
        for (int i = 0; i < values.Length; i++)
        {
            string name = Letters(values[i].Name);
            if (Letters(texts[i]) != name && texts.Any(text => Letters(text) == name))
            {
                return null;
            }

            found = SymbolEqualityComparer.Default.Equals(values[i], property) ? texts[i] : found;
        }

        return found;
    }

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit).Select(char.ToUpperInvariant));
}
