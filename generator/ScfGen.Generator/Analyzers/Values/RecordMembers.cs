using System.Linq;
using Microsoft.CodeAnalysis;

namespace ScfGen.Generator.Analyzers.Values;

/// <summary>Pairs the parameters of a record with its properties: an attribute on one of them speaks of both.</summary>
internal static class RecordMembers
{
    /// <summary>The parameter that sets a property, or the property that a parameter sets; null where there is none.</summary>
    public static ISymbol? Counterpart(ISymbol member) => member switch
    {
        IPropertySymbol { IsStatic: false, ContainingType: { IsRecord: true } type } property =>
            Primary(type)?.Parameters.FirstOrDefault(parameter => parameter.Name == property.Name),
        IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Constructor, ContainingType: { IsRecord: true } type } method } parameter
            when SymbolEqualityComparer.Default.Equals(method.OriginalDefinition, Primary(type)?.OriginalDefinition) => Property(type, parameter),
        _ => null,
    };

    // Known by its shape, since a referenced assembly does not tell it otherwise: each parameter has its property.
    private static IMethodSymbol? Primary(INamedTypeSymbol type)
    {
        IMethodSymbol? primary = null;
        foreach (IMethodSymbol constructor in type.InstanceConstructors)
        {
            if (constructor.Parameters.Length > (primary?.Parameters.Length ?? 0) && constructor.Parameters.All(parameter => Property(type, parameter) is not null))
            {
                primary = constructor;
            }
        }

        return primary;
    }

    private static IPropertySymbol? Property(INamedTypeSymbol type, IParameterSymbol parameter) =>
        type.GetMembers(parameter.Name).OfType<IPropertySymbol>().FirstOrDefault(property => SymbolEqualityComparer.Default.Equals(property.Type, parameter.Type));
}
