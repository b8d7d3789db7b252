namespace ScfGen;

/// <summary>Whole numbers may be at most so large together. A member that is not set counts as 0.</summary>
/// <param name="max">The largest sum.</param>
/// <param name="members">The members.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class MemberSumAttribute(long max, params string[] members) : MemberRuleAttribute
{
    /// <summary>The largest sum.</summary>
    public long Max { get; } = max;

    /// <summary>The members.</summary>
    public IReadOnlyList<string> Members { get; } = members;
}
