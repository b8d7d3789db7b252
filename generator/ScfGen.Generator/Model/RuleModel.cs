namespace ScfGen.Generator.Model;

/// <summary>What ties members of a class together.</summary>
/// <param name="Kind">What the rule demands.</param>
/// <param name="Members">The members that it is about; one for a value and for limits, two for times.</param>
/// <param name="Value">The value that is forbidden, or demanded.</param>
/// <param name="When">The member that the rule depends on; null where it holds always.</param>
/// <param name="Is">The value that <paramref name="When"/> must have; null for any.</param>
/// <param name="Says">The rule as a sentence.</param>
/// <param name="Number">The largest sum, or the largest distance in seconds.</param>
/// <param name="Limits">What the member must be.</param>
internal sealed record RuleModel(
    RuleKind Kind,
    EquatableArray<MemberPath> Members,
    string? Value,
    MemberPath? When,
    string? Is,
    string Says,
    long? Number = null,
    ConstraintSet? Limits = null);
