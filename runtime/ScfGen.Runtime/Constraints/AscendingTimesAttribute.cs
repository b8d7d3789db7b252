namespace ScfGen;

/// <summary>A time must be later than another one. Holds where one of them is not set or is no date and time.</summary>
/// <param name="first">The member with the earlier time.</param>
/// <param name="second">The member with the later time.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class AscendingTimesAttribute(string first, string second) : MemberRuleAttribute
{
    /// <summary>The member with the earlier time.</summary>
    public string First { get; } = first;

    /// <summary>The member with the later time.</summary>
    public string Second { get; } = second;
}
