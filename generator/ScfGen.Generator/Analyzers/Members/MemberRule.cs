using System.Collections.Immutable;

namespace ScfGen.Generator.Analyzers.Members;

internal enum MemberRuleKind
{
    Exclusive,
    Required,
    Forbidden,
}

/// <summary>What a class's attribute says of its members.</summary>
/// <param name="Value">The refused value.</param>
/// <param name="When">The member that must be set for the rule to hold; null where it always holds.</param>
/// <param name="Is">The value that this member must have; null for any.</param>
/// <param name="Says">The rule as a sentence, without its full stop.</param>
internal sealed record MemberRule(
    MemberRuleKind Kind, ImmutableArray<MemberPath> Members, string? Value, MemberPath? When, string? Is, string Says)
{
    /// <summary>The condition, as the end of a sentence.</summary>
    public string Condition => (When, Is) switch
    {
        (null, _) => "",
        ({ } member, null) => $" when {member.Text} is set",
        ({ IsSensitive: true } member, _) => $" with this {member.Text}",
        ({ } member, { } value) => $" when {member.Text} is '{value}'",
    };
}
