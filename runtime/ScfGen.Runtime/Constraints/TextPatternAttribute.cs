namespace ScfGen;

/// <summary>A whole text must match a regular expression. On an array, it is about each item.</summary>
/// <param name="regex">The expression, which begins with ^ and ends with $.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter)]
public sealed class TextPatternAttribute(string regex) : ConstraintAttribute
{
    /// <summary>The expression.</summary>
    public string Regex { get; } = regex;
}
