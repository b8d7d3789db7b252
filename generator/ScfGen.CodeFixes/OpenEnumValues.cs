using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ScfGen.CodeFixes;

/// <summary>The named values of open sets of strings.</summary>
internal static class OpenEnumValues
{
    /// <summary>What makes a value of a text alone, such as <c>new FunctionRuntime("…")</c>; otherwise the text itself.</summary>
    public static ExpressionSyntax WholeValue(SemanticModel model, ExpressionSyntax text, CancellationToken cancellationToken) =>
        text.Parent is ArgumentSyntax { Parent: ArgumentListSyntax { Arguments.Count: 1, Parent: ExpressionSyntax maker } }
        && maker is BaseObjectCreationExpressionSyntax { Initializer: null } or InvocationExpressionSyntax
        && TypeFacts.OpenEnum(model.GetTypeInfo(maker, cancellationToken).Type) is { } type
        && SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(maker, cancellationToken).Symbol?.ContainingType, type)
            ? maker
            : text;

    /// <summary>The open set that a text or value becomes one of; null where it stays a text.</summary>
    public static INamedTypeSymbol? TargetType(SemanticModel model, ExpressionSyntax value, CancellationToken cancellationToken)
    {
        TypeInfo info = model.GetTypeInfo(value, cancellationToken);
        if ((TypeFacts.OpenEnum(info.Type) ?? TypeFacts.OpenEnum(info.ConvertedType)) is { } type)
        {
            return type;
        }

        // A branch is converted together with the others, where they meet.
        for (IOperation? operation = model.GetOperation(value, cancellationToken)?.Parent; operation is not null; operation = operation.Parent)
        {
            switch (operation)
            {
                case IConversionOperation conversion when TypeFacts.OpenEnum(conversion.Type) is { } target:
                    return target;
                case IConversionOperation { IsImplicit: true, Type.SpecialType: SpecialType.System_String }:
                case IConditionalOperation or ICoalesceOperation or ISwitchExpressionArmOperation or ISwitchExpressionOperation or IParenthesizedOperation:
                    continue;
                default:
                    return null;
            }
        }

        return null;
    }

    /// <summary>The property that gives a text as a value of the set; null where there is none for sure.</summary>
    public static IPropertySymbol? FindProperty(INamedTypeSymbol type, string text, CancellationToken cancellationToken)
    {
        IPropertySymbol[] values = type.GetMembers().OfType<IPropertySymbol>()
            .Where(property => property.IsStatic && SymbolEqualityComparer.Default.Equals(property.Type, type))
            .ToArray();
        if (values.FirstOrDefault(property => WrittenText(property, cancellationToken) == text) is { } written)
        {
            return written;
        }

        // In a referenced assembly only the name is known. It is good enough where no other value or property could be meant.
        string letters = Letters(text);
        IPropertySymbol[] named = values
            .Where(property => property.DeclaringSyntaxReferences.IsEmpty && Letters(property.Name) == letters)
            .ToArray();
        return named.Length == 1 && KnownTexts(type).Count(known => Letters(known) == letters) == 1 && KnownTexts(type).Contains(text) ? named[0] : null;
    }

    private static string? WrittenText(IPropertySymbol property, CancellationToken cancellationToken)
    {
        if (property.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellationToken) is not PropertyDeclarationSyntax declaration)
        {
            return null;
        }

        ExpressionSyntax? value = declaration.ExpressionBody?.Expression
            ?? declaration.Initializer?.Value
            ?? declaration.AccessorList?.Accessors.FirstOrDefault()?.ExpressionBody?.Expression;
        return value is null ? null : ValueExpression.LiteralText(ValueExpression.TextPlace(value));
    }

    private static IEnumerable<string> KnownTexts(INamedTypeSymbol type) =>
        type.GetAttributes()
            .Where(static attribute => TypeFacts.IsRuntimeType(attribute.AttributeClass, "KnownValuesAttribute"))
            .SelectMany(static attribute => attribute.ConstructorArguments)
            .Where(static argument => argument.Kind == TypedConstantKind.Array && !argument.IsNull)
            .SelectMany(static argument => argument.Values)
            .Where(static value => value.Kind == TypedConstantKind.Primitive)
            .Select(static value => value.Value)
            .OfType<string>();

    private static string Letters(string text) =>
        string.Concat(text.Where(char.IsLetterOrDigit).Select(char.ToUpperInvariant));
}
