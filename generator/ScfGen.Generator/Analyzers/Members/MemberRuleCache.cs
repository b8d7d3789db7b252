using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Linq;
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
                if (SymbolEqualityComparer.Default.Equals(attribute.AttributeClass?.BaseType, _ruleAttribute) && Read(type, attribute) is { } rule)
                {
                    (rules ??= ImmutableArray.CreateBuilder<MemberRule>()).Add(rule);
                }
            }
        }

        return rules is null ? ImmutableArray<MemberRule>.Empty : rules.ToImmutable();
    }

    private static MemberRule? Read(INamedTypeSymbol type, AttributeData attribute)
    {
        MemberPath? condition = null;
        if (AttributeArguments.Text(attribute, "When") is { } member && (condition = MemberPath.Find(type, member)) is null)
        {
            return null;
        }

        string? value = AttributeArguments.Text(attribute, "Is");
        string says = (AttributeArguments.Text(attribute, "Says") ?? "").Trim().TrimEnd('.');
        switch (attribute.AttributeClass?.Name)
        {
            case "ExclusiveMembersAttribute":
                ImmutableArray<MemberPath> exclusive = FindAll(type, AttributeArguments.Texts(attribute, 0));
                return exclusive.Length < 2
                    ? null
                    : new MemberRule(MemberRuleKind.Exclusive, exclusive, null, condition, value, says.Length > 0 ? says : "at most one of these members may be set");
            case "RequiredMembersAttribute":
                ImmutableArray<MemberPath> required = FindAll(type, AttributeArguments.Texts(attribute, 0));
                return required.IsEmpty
                    ? null
                    : new MemberRule(MemberRuleKind.Required, required, null, condition, value, says.Length > 0 ? says : "the service refuses the request otherwise");
            case "ForbiddenValueAttribute":
                return AttributeArguments.Text(attribute, 0) is { } refused
                    && MemberPath.Find(type, refused) is { } path
                    && AttributeArguments.Text(attribute, 1) is { } forbidden
                    ? new MemberRule(
                        MemberRuleKind.Forbidden, ImmutableArray.Create(path), forbidden, condition, value, says.Length > 0 ? says : "set another value or leave it out")
                    : null;
            default:
                return null;
        }
    }

    private static ImmutableArray<MemberPath> FindAll(INamedTypeSymbol type, ImmutableArray<string> paths) =>
        paths.Select(path => MemberPath.Find(type, path)).OfType<MemberPath>().ToImmutableArray();
}
