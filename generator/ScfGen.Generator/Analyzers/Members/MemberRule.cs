using System.Collections.Immutable;
using ScfGen.Generator.Analyzers.Values;

namespace ScfGen.Generator.Analyzers.Members;

internal enum MemberRuleKind
{
    Exclusive,
    Required,
    Forbidden,
    RequiredValue,
    Sum,
    TimesWithin,
    AscendingTimes,
    Limit,
}

/// <summary>What a class's attribute says of its members.</summary>
/// <param name="Value">The refused value, or the only one that is not refused.</param>
/// <param name="When">The member that must be set for the rule to hold; null where it always holds.</param>
/// <param name="Is">The value that this member must have; null for any.</param>
/// <param name="Says">The rule as a sentence, without its full stop.</param>
internal sealed record MemberRule(
    MemberRuleKind Kind, ImmutableArray<MemberPath> Members, string? Value, MemberPath? When, string? Is, string Says)
{
    /// <summary>The largest sum, or the most seconds.</summary>
    public long Number { get; init; }

    /// <summary>What the member must be as long as the rule holds.</summary>
    public MemberConstraints? Limit { get; init; }

    /// <summary>Whether one member alone decides, so that an assignment to it shows all there is to know.</summary>
    public bool IsAboutOneValue =>
        When is null && Members[0].Members.Length == 1 && Kind is (MemberRuleKind.Forbidden or MemberRuleKind.RequiredValue or MemberRuleKind.Limit);

    /// <summary>The condition, as the end of a sentence.</summary>
    public string Condition => (When, Is) switch
    {
        (null, _) => "",
        ({ } member, null) => $" when {member.Text} is set",
        ({ IsSensitive: true } member, _) => $" with this {member.Text}",
        ({ } member, { } value) => $" when {member.Text} is '{value}'",
    };
}
