using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using ScfGen.Generator.Analyzers.Members;

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
    public static IPropertySymbol? FindProperty(INamedTypeSymbol type, string text, CancellationToken cancellationToken) =>
        type.GetMembers().OfType<IPropertySymbol>().FirstOrDefault(
            property => OpenEnumText.IsNamedValue(property) && OpenEnumText.Find(property, cancellationToken) == text);
}
