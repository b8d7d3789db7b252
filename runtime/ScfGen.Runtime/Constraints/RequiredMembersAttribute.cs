namespace ScfGen;

/// <summary>The members must be set.</summary>
/// <param name="members">The members.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class RequiredMembersAttribute(params string[] members) : MemberRuleAttribute
{
    /// <summary>The members.</summary>
    public IReadOnlyList<string> Members { get; } = members;
}
