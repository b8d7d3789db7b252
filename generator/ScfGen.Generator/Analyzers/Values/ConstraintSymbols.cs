using Microsoft.CodeAnalysis;

namespace ScfGen.Generator.Analyzers.Values;

/// <summary>The attributes of a compilation that say what a value must be.</summary>
internal sealed class ConstraintSymbols
{
    private readonly INamedTypeSymbol _constraint;
    private readonly INamedTypeSymbol? _sensitive;

    private ConstraintSymbols(INamedTypeSymbol constraint, INamedTypeSymbol? sensitive)
    {
        _constraint = constraint;
        _sensitive = sensitive;
    }

    /// <summary>The assembly that has the attributes.</summary>
    public IAssemblySymbol Assembly => _constraint.ContainingAssembly;

    /// <summary>Finds the attributes; null where a compilation has none.</summary>
    public static ConstraintSymbols? Find(Compilation compilation) =>
        compilation.GetTypeByMetadataName("ScfGen.ConstraintAttribute") is { } constraint
            ? new ConstraintSymbols(constraint, compilation.GetTypeByMetadataName("ScfGen.SensitiveAttribute"))
            : null;

    /// <summary>Whether a class is one of the constraints; no other assembly can add one.</summary>
    public bool IsConstraint(INamedTypeSymbol? attribute) => SymbolEqualityComparer.Default.Equals(attribute?.BaseType, _constraint);

    /// <summary>Whether a class says that the value is kept out of messages.</summary>
    public bool IsSensitive(INamedTypeSymbol? attribute) => attribute is not null && SymbolEqualityComparer.Default.Equals(attribute, _sensitive);
}
