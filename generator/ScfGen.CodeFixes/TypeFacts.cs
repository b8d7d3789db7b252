using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace ScfGen.CodeFixes;

/// <summary>Questions to types.</summary>
internal static class TypeFacts
{
    /// <summary>The type itself, or what a nullable value type holds.</summary>
    public static ITypeSymbol? WithoutNullable(ITypeSymbol? type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : type;

    /// <summary>Whether a symbol is what the runtime declares under this name.</summary>
    public static bool IsRuntimeType(ISymbol? symbol, string name) =>
        symbol is INamedTypeSymbol { ContainingNamespace: { Name: "ScfGen", ContainingNamespace.IsGlobalNamespace: true } } && symbol.Name == name;

    /// <summary>The open set of strings that a type is; null for any other type.</summary>
    public static INamedTypeSymbol? OpenEnum(ITypeSymbol? type) =>
        WithoutNullable(type) is INamedTypeSymbol { TypeKind: TypeKind.Struct } named
        && named.Interfaces.Any(static contract => IsRuntimeType(contract, "IOpenEnumValue"))
            ? named
            : null;

    /// <summary>A member that an initialiser can set; null where there is none.</summary>
    public static ISymbol? SettableMember(ITypeSymbol type, string name, SemanticModel model, int position) =>
        SelfAndBases(type).SelectMany(each => each.GetMembers(name)).FirstOrDefault(member => IsSettable(member, model, position));

    /// <summary>The type of a property or field; null for any other symbol.</summary>
    public static ITypeSymbol? TypeOf(ISymbol? member) => member switch
    {
        IPropertySymbol property => property.Type,
        IFieldSymbol field => field.Type,
        _ => null,
    };

    /// <summary>Whether the compiler demands that a member is set.</summary>
    public static bool IsRequired(ISymbol? member) => member is IPropertySymbol { IsRequired: true } or IFieldSymbol { IsRequired: true };

    public static IEnumerable<ITypeSymbol> SelfAndBases(ITypeSymbol type)
    {
        for (ITypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            yield return current;
        }
    }

    private static bool IsSettable(ISymbol member, SemanticModel model, int position) => member switch
    {
        IPropertySymbol { IsStatic: false, IsIndexer: false, SetMethod: { } setter } => model.IsAccessible(position, setter),
        IFieldSymbol { IsStatic: false, IsReadOnly: false, IsConst: false } => model.IsAccessible(position, member),
        _ => false,
    };
}
