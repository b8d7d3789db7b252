using System;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ScfGen.CodeFixes;

/// <summary>The constants of generated classes such as <c>ScfRegions</c> and <c>ScfErrorCodes</c>.</summary>
internal static class KnownConstants
{
    public const string Regions = "Regions";
    public const string ErrorCodes = "ErrorCodes";

    /// <summary>A constant with this text, written as it is accessed in place of a value; null where there is none, or more than one class has it.</summary>
    /// <param name="fix">The value to replace.</param>
    /// <param name="nameEnding">What the class's name ends with.</param>
    /// <param name="text">The text.</param>
    public static string? Find(ValueFix fix, string nameEnding, string text)
    {
        int position = fix.Expression.SpanStart;
        INamedTypeSymbol? present = fix.Model.GetSymbolInfo(fix.Expression, fix.CancellationToken).Symbol is IFieldSymbol { IsConst: true } field
            ? field.ContainingType
            : null;
        IFieldSymbol? constant = present is not null && IsCandidate(present, nameEnding) ? FindIn(fix.Model, position, present, text) : null;
        constant ??= FindInScope(fix.Model, position, nameEnding, text, fix.CancellationToken);
        return constant is null ? null : MemberReference.Write(fix.Model, position, constant);
    }

    private static IFieldSymbol? FindInScope(SemanticModel model, int position, string nameEnding, string text, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        IFieldSymbol[] constants = model.LookupNamespacesAndTypes(position)
            .OfType<INamedTypeSymbol>()
            .Where(type => IsCandidate(type, nameEnding))
            .Select(type => FindIn(model, position, type, text))
            .OfType<IFieldSymbol>()
            .ToArray();
        return constants.Length == 1 ? constants[0] : null;
    }

    private static bool IsCandidate(INamedTypeSymbol type, string nameEnding) =>
        type.IsStatic && !type.IsGenericType && type.Name.EndsWith(nameEnding, StringComparison.Ordinal);

    private static IFieldSymbol? FindIn(SemanticModel model, int position, INamedTypeSymbol type, string text) =>
        type.GetMembers().OfType<IFieldSymbol>().FirstOrDefault(field =>
            field.HasConstantValue && field.ConstantValue is string value && value == text && model.IsAccessible(position, field));
}
