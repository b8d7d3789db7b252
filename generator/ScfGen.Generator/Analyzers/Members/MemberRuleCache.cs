using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace ScfGen.Generator.Analyzers.Members;

/// <summary>The member rules of the types of a compilation, each read once.</summary>
internal sealed class MemberRuleCache
{
    private readonly INamedTypeSymbol _ruleAttribute;
    private readonly ConcurrentDictionary<INamedTypeSymbol, ImmutableArray<MemberRule>> _rules = new(SymbolEqualityComparer.Default);

    private MemberRuleCache(INamedTypeSymbol ruleAttribute) => _ruleAttribute = ruleAttribute;

    /// <summary>Creates the cache; null for a compilation that knows no such rules.</summary>
    public static MemberRuleCache? Create(Compilation compilation) =>
        compilation.GetTypeByMetadataName("ScfGen.MemberRuleAttribute") is { } ruleAttribute ? new MemberRuleCache(ruleAttribute) : null;

    public ImmutableArray<MemberRule> RulesOf(INamedTypeSymbol type)
    {
        INamedTypeSymbol definition = type.OriginalDefinition;
        return _rules.TryGetValue(definition, out ImmutableArray<MemberRule> rules) ? rules : _rules.GetOrAdd(definition, Read(definition));
    }

    private ImmutableArray<MemberRule> Read(INamedTypeSymbol type)
    {
        ImmutableArray<MemberRule>.Builder? rules = null;
        for (INamedTypeSymbol? declaring = type; declaring is not null; declaring = declaring.BaseType)
        {
            foreach (AttributeData attribute in declaring.GetAttributes())
            {
                if (SymbolEqualityComparer.Default.Equals(attribute.AttributeClass?.BaseType, _ruleAttribute)
                    && MemberRuleReader.Read(type, attribute) is { } rule)
                {
                    (rules ??= ImmutableArray.CreateBuilder<MemberRule>()).Add(rule);
                }
            }
        }

        return rules is null ? ImmutableArray<MemberRule>.Empty : rules.ToImmutable();
    }
}
