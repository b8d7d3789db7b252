namespace ScfGen.Generator.Model;

/// <summary>What ties members of a class together.</summary>
/// <param name="Kind">What the rule demands.</param>
/// <param name="Members">The members that it is about; one for a forbidden value.</param>
/// <param name="Value">The value that is forbidden.</param>
/// <param name="When">The member that the rule depends on; null where it holds always.</param>
/// <param name="Is">The value that <paramref name="When"/> must have; null for any.</param>
/// <param name="Says">The rule as a sentence.</param>
internal sealed record RuleModel(
    RuleKind Kind, EquatableArray<MemberPath> Members, string? Value, MemberPath? When, string? Is, string Says);

/// <summary>What a rule demands.</summary>
internal enum RuleKind
{
    Exclusive,
    Requires,
    Forbids,
}

/// <summary>A way to a member.</summary>
/// <param name="Steps">The members on the way; all but the last are of a type with members.</param>
internal sealed record MemberPath(EquatableArray<PathStep> Steps)
{
    public PathStep Last => Steps[Steps.Count - 1];

    /// <summary>The path as people and attributes write it: <c>Code.ZipFile</c>.</summary>
    public string Text => string.Join(".", System.Linq.Enumerable.Select(Steps, static step => step.Name));
}

/// <summary>A member on the way to another one: no more of it than that way needs.</summary>
internal sealed record PathStep(string Name, TypeReference Type, bool IsRequired);
