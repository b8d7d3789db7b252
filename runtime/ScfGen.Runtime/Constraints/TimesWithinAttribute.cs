namespace ScfGen;

/// <summary>
/// Two times may lie at most so far apart, whichever is the later one. Holds where one of them is not set or is no date and time.
/// </summary>
/// <param name="first">The member with one time.</param>
/// <param name="second">The member with the other time.</param>
/// <param name="seconds">The largest distance in seconds.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class TimesWithinAttribute(string first, string second, long seconds) : MemberRuleAttribute
{
    /// <summary>The member with one time.</summary>
    public string First { get; } = first;

    /// <summary>The member with the other time.</summary>
    public string Second { get; } = second;

    /// <summary>The largest distance in seconds.</summary>
    public long Seconds { get; } = seconds;
}
