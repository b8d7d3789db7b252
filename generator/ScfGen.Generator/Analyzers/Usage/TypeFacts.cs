using Microsoft.CodeAnalysis;

namespace ScfGen.Generator.Analyzers.Usage;

/// <summary>Questions about types.</summary>
internal static class TypeFacts
{
    public static bool DerivesFrom(ITypeSymbol? type, INamedTypeSymbol ancestor)
    {
        for (ITypeSymbol? current = type?.BaseType; current is not null; current = current.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(current, ancestor))
            {
                return true;
            }
        }

        return false;
    }

    public static bool Is(ITypeSymbol? type, INamedTypeSymbol? expected) =>
        type is not null && SymbolEqualityComparer.Default.Equals(type, expected);
}
