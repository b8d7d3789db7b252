using System.Linq;
using Microsoft.CodeAnalysis;

namespace ScfGen.Generator.Analyzers.Values;

/// <summary>The types of members, and of the single values in them.</summary>
internal static class MemberType
{
    /// <summary>The type of a property, field or parameter; null for other symbols.</summary>
    public static ITypeSymbol? Of(ISymbol member) => member switch
    {
        IPropertySymbol property => property.Type,
        IFieldSymbol field => field.Type,
        IParameterSymbol parameter => parameter.Type,
        _ => null,
    };

    /// <summary>The type of one value: the items' type of a list, and of either what can also be null.</summary>
    /// <param name="isCollection">Whether the type is one of lists.</param>
    public static ITypeSymbol Element(ITypeSymbol type, out bool isCollection)
    {
        ITypeSymbol value = WithoutNullable(type);
        ITypeSymbol? item = Item(value);
        isCollection = item is not null;
        return item is null ? value : WithoutNullable(item);
    }

    private static ITypeSymbol WithoutNullable(ITypeSymbol type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: { Length: 1 } arguments } ? arguments[0] : type;

    private static ITypeSymbol? Item(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol { Rank: 1 } array => array.ElementType,
        INamedTypeSymbol { TypeArguments: { Length: 1 } arguments } list when IsEnumerable(list) || list.AllInterfaces.Any(IsEnumerable) => arguments[0],
        _ => null,
    };

    private static bool IsEnumerable(INamedTypeSymbol type) => type.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T;
}
