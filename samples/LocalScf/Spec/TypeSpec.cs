namespace LocalScf.Spec;

/// <summary>A data type of the spec.</summary>
internal sealed record TypeSpec(string Name, MemberSet Members, List<RuleSpec> Rules);
