using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ScfGen.Generator.Analyzers.Members;
using ScfGen.Generator.Analyzers.Values;

namespace ScfGen.CodeFixes;

/// <summary>What the values of members must be: by themselves, and by the rules of the objects that they are in.</summary>
internal sealed class MemberValues
{
    private const int MaxItems = 16;

    private readonly List<(ExpressionSyntax Holder, MemberRule Rule)> _rules = [];
    private readonly ConstraintReader? _reader;

    /// <param name="holders">What makes the objects whose rules count.</param>
    /// <param name="model">The model of the document.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public MemberValues(IEnumerable<ExpressionSyntax> holders, SemanticModel model, CancellationToken cancellationToken)
    {
        _reader = ConstraintSymbols.Find(model.Compilation) is { } symbols ? new ConstraintReader(symbols) : null;
        if (MemberRuleCache.Create(model.Compilation) is not { } cache)
        {
            return;
        }

        foreach (ExpressionSyntax holder in holders)
        {
            if (Initializers.TypeOf(holder, model, cancellationToken) is INamedTypeSymbol type)
            {
                _rules.AddRange(cache.RulesOf(type).Select(rule => (holder, rule)));
            }
        }
    }

    /// <summary>What a member must be by itself; null where that is anything.</summary>
    public MemberConstraints? Constraints(ISymbol member) => MemberType.Of(member) is { } type ? _reader?.Read(member, type) : null;

    /// <summary>What a member must be under conditions, be they fulfilled or not.</summary>
    public MemberConstraints[] Limits(ISymbol member) =>
        Rules(member).Where(static each => each.Rule.Kind == MemberRuleKind.Limit).Select(static each => each.Rule.Limit).OfType<MemberConstraints>().ToArray();

    /// <summary>The values that rules demand.</summary>
    public string[] Required(ISymbol member) => Values(member, MemberRuleKind.RequiredValue);

    /// <summary>The values that rules refuse.</summary>
    public string[] Forbidden(ISymbol member) => Values(member, MemberRuleKind.Forbidden);

    /// <summary>The fewest items that a list must have.</summary>
    public int FewestItems(ISymbol member)
    {
        SizeLimit[] limits = Limits(member).Append(Constraints(member)).Select(static each => each?.Items).OfType<SizeLimit>().ToArray();
        return Enumerable.Range(0, MaxItems).FirstOrDefault(count => limits.All(limit => limit.Find(count) is null));
    }

    /// <summary>The rules that a time and another one must meet together, and which of the two the time is.</summary>
    public IEnumerable<(ExpressionSyntax Holder, MemberRule Rule, int Index)> TimeRules(ISymbol member) =>
        Rules(member).Where(static each => each.Rule.Kind is MemberRuleKind.TimesWithin or MemberRuleKind.AscendingTimes);

    private string[] Values(ISymbol member, MemberRuleKind kind) =>
        Rules(member).Where(each => each.Rule.Kind == kind).Select(static each => each.Rule.Value).OfType<string>().ToArray();

    private IEnumerable<(ExpressionSyntax Holder, MemberRule Rule, int Index)> Rules(ISymbol member)
    {
        foreach ((ExpressionSyntax holder, MemberRule rule) in _rules)
        {
            for (int i = 0; i < rule.Members.Length; i++)
            {
                ImmutableArray<ISymbol> parts = rule.Members[i].Members;
                if (SymbolEqualityComparer.Default.Equals(parts[parts.Length - 1].OriginalDefinition, member.OriginalDefinition))
                {
                    yield return (holder, rule, i);
                }
            }
        }
    }
}
