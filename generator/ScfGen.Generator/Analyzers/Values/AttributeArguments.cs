using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace ScfGen.Generator.Analyzers.Values;

/// <summary>Reads what an attribute is given; in code that does not compile, that may be anything.</summary>
internal sealed class AttributeArguments
{
    private readonly AttributeData _attribute;

    public AttributeArguments(AttributeData attribute) => _attribute = attribute;

    /// <summary>The rule as a sentence.</summary>
    public string? Says => Named("Says") is string says && says.Trim().Length > 0 ? says : null;

    /// <summary>An argument of the constructor.</summary>
    public object? this[int index] => index < _attribute.ConstructorArguments.Length ? Single(_attribute.ConstructorArguments[index]) : null;

    /// <summary>What a property is set to.</summary>
    public object? Named(string name) => Find(name) is { } constant ? Single(constant) : null;

    /// <summary>The texts that the constructor is given.</summary>
    public IReadOnlyList<string> Texts() =>
        [.. _attribute.ConstructorArguments.SelectMany(Items).OfType<string>()];

    /// <summary>The numbers that a property is set to.</summary>
    public IEnumerable<double> NamedNumbers(string name) => Items(Find(name).GetValueOrDefault()).OfType<double>();

    private static object? Single(TypedConstant constant) => constant.Kind is TypedConstantKind.Array or TypedConstantKind.Error ? null : constant.Value;

    private static IEnumerable<object?> Items(TypedConstant constant)
    {
        if (constant.Kind == TypedConstantKind.Array && !constant.IsNull)
        {
            foreach (TypedConstant item in constant.Values)
            {
                yield return Single(item);
            }
        }
    }

    private TypedConstant? Find(string name)
    {
        foreach (KeyValuePair<string, TypedConstant> argument in _attribute.NamedArguments)
        {
            if (argument.Key == name)
            {
                return argument.Value;
            }
        }

        return null;
    }
}
