using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;

namespace ScfGen.Generator.Analyzers.Values;

/// <summary>The constraints of a compilation's members, each read once.</summary>
internal sealed class ConstraintCache
{
    private readonly ConcurrentDictionary<ISymbol, MemberConstraints?> _members = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<INamedTypeSymbol, KnownValuesConstraint?> _sets = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<IAssemblySymbol, bool> _assemblies = new(SymbolEqualityComparer.Default);
    private readonly ConstraintReader _reader;
    private readonly IAssemblySymbol _runtime;

    /// <param name="current">The assembly under analysis.</param>
    public ConstraintCache(ConstraintSymbols symbols, IAssemblySymbol current)
    {
        _reader = new ConstraintReader(symbols);
        _runtime = symbols.Assembly;
        _assemblies[current] = true;
        _assemblies[_runtime] = true;
    }

    /// <summary>The constraints of a property, field or parameter; null where it has none.</summary>
    public MemberConstraints? Find(ISymbol? member)
    {
        if (member is null || MemberType.Of(member) is not { } type || !(MayHave(member.ContainingAssembly) || MayHave(type)))
        {
            return null;
        }

        if (!_members.TryGetValue(member, out MemberConstraints? constraints))
        {
            constraints = _reader.Read(member, type);
            _members.TryAdd(member, constraints);
        }

        return constraints;
    }

    /// <summary>The documented values of a set; null for any other type.</summary>
    public KnownValuesConstraint? FindSet(ITypeSymbol? type)
    {
        if (type is not INamedTypeSymbol { TypeKind: TypeKind.Struct, SpecialType: SpecialType.None } set || !MayHave(set.ContainingAssembly))
        {
            return null;
        }

        if (!_sets.TryGetValue(set, out KnownValuesConstraint? values))
        {
            values = _reader.ReadSet(set);
            _sets.TryAdd(set, values);
        }

        return values;
    }

    // Most arguments go to the base class library, whose parameters need not be looked at. A set may stand in for its T, though.
    private bool MayHave(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => MayHave(array.ElementType),
        INamedTypeSymbol { TypeArguments: { Length: 1 } arguments } => MayHave(arguments[0]),
        _ => type.TypeKind == TypeKind.Struct && type.SpecialType == SpecialType.None && MayHave(type.ContainingAssembly),
    };

    private bool MayHave(IAssemblySymbol? assembly)
    {
        if (assembly is null)
        {
            return false;
        }

        if (!_assemblies.TryGetValue(assembly, out bool may))
        {
            may = Refers(assembly);
            _assemblies.TryAdd(assembly, may);
        }

        return may;
    }

    private bool Refers(IAssemblySymbol assembly)
    {
        foreach (IModuleSymbol module in assembly.Modules)
        {
            foreach (IAssemblySymbol reference in module.ReferencedAssemblySymbols)
            {
                if (SymbolEqualityComparer.Default.Equals(reference, _runtime))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
