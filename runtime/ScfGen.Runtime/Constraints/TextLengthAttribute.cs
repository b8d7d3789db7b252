namespace ScfGen;

/// <summary>A text must have a number of characters. On an array, it is about each item.</summary>
/// <param name="min">The fewest characters.</param>
/// <param name="max">The most characters; <see cref="int.MaxValue"/> for no limit.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter)]
public sealed class TextLengthAttribute(int min, int max) : ConstraintAttribute
{
    /// <summary>The fewest characters.</summary>
    public int Min { get; } = min;

    /// <summary>The most characters.</summary>
    public int Max { get; } = max;
}
