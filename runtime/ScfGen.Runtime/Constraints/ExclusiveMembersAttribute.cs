namespace ScfGen;

/// <summary>At most one of the members may be set.</summary>
/// <param name="members">The members.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class ExclusiveMembersAttribute(params string[] members) : MemberRuleAttribute
{
    /// <summary>The members.</summary>
    public IReadOnlyList<string> Members { get; } = members;
}
