using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using ScfGen.Generator.Spec;

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

        return value is IPropertyReferenceOperation { Property: { IsStatic: true } property }
            && SymbolEqualityComparer.Default.Equals(property.Type, property.ContainingType)
            ? FromSource(property, cancellationToken) ?? FromKnownValues(property)
            : null;
    }

    private static string? FromSource(IPropertySymbol property, CancellationToken cancellationToken)
    {
        foreach (SyntaxReference reference in property.DeclaringSyntaxReferences)
        {
            if (reference.GetSyntax(cancellationToken) is PropertyDeclarationSyntax declaration)
            {
                return TextOf(declaration.ExpressionBody?.Expression ?? declaration.Initializer?.Value);
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

    // An assembly holds no initialisers, but the list of texts, of which the property's name was made.
    private static string? FromKnownValues(IPropertySymbol property)
    {
        string? found = null;
        foreach (AttributeData attribute in property.ContainingType.GetAttributes())
        {
            if (attribute.AttributeClass is not { Name: "KnownValuesAttribute", ContainingNamespace.Name: "ScfGen" })
            {
                continue;
            }

            foreach (string text in AttributeArguments.Texts(attribute, 0))
            {
                if (CSharpNames.ToPascalCase(text) != property.Name)
                {
                    continue;
                }

                if (found is not null)
                {
                    return null;
                }

                found = text;
            }
        }

        return found;
    }
}
