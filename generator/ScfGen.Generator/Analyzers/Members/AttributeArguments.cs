using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace ScfGen.Generator.Analyzers.Members;

/// <summary>Reads attributes; what broken code leaves out reads as nothing.</summary>
internal static class AttributeArguments
{
    public static AttributeData? Find(ISymbol symbol, INamedTypeSymbol attributeClass)
    {
        foreach (AttributeData attribute in symbol.GetAttributes())
        {
            if (SymbolEqualityComparer.Default.Equals(attribute.AttributeClass, attributeClass))
            {
                return attribute;
            }
        }

        return null;
    }

    public static string? Text(AttributeData attribute, int index) =>
        index < attribute.ConstructorArguments.Length ? Text(attribute.ConstructorArguments[index]) : null;

    public static string? Text(AttributeData attribute, string name) => Text(Named(attribute, name));

    public static ImmutableArray<string> Texts(AttributeData attribute, int index) =>
        index < attribute.ConstructorArguments.Length ? Texts(attribute.ConstructorArguments[index]) : ImmutableArray<string>.Empty;

    public static ImmutableArray<string> Texts(AttributeData attribute, string name) => Texts(Named(attribute, name));

    public static long? Number(AttributeData attribute, int index) =>
        index < attribute.ConstructorArguments.Length
        && attribute.ConstructorArguments[index].Kind == TypedConstantKind.Primitive
        && attribute.ConstructorArguments[index].Value is long number
            ? number
            : null;

    public static INamedTypeSymbol? Type(AttributeData attribute, string name) =>
        Named(attribute, name) is { Kind: TypedConstantKind.Type } constant ? constant.Value as INamedTypeSymbol : null;

    private static TypedConstant Named(AttributeData attribute, string name)
    {
        foreach (KeyValuePair<string, TypedConstant> argument in attribute.NamedArguments)
        {
            if (argument.Key == name)
            {
                return argument.Value;
            }
        }

        return default;
    }

    private static string? Text(TypedConstant constant) =>
        constant.Kind == TypedConstantKind.Primitive ? constant.Value as string : null;

    private static ImmutableArray<string> Texts(TypedConstant constant)
    {
        if (constant.Kind != TypedConstantKind.Array || constant.IsNull)
        {
            return ImmutableArray<string>.Empty;
        }

        ImmutableArray<string>.Builder texts = ImmutableArray.CreateBuilder<string>(constant.Values.Length);
        foreach (TypedConstant item in constant.Values)
        {
            if (Text(item) is { } text)
            {
                texts.Add(text);
            }
        }

        return texts.ToImmutable();
    }
}
