namespace ScfGen;

/// <summary>A member must have a value, if it is set.</summary>
/// <param name="member">The member.</param>
/// <param name="value">The value.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class RequiredValueAttribute(string member, string value) : MemberRuleAttribute
{
    /// <summary>The member.</summary>
    public string Member { get; } = member;

    /// <summary>The value.</summary>
    public string Value { get; } = value;
}
