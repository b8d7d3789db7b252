namespace ScfGen;

/// <summary>A text must have a number of bytes in UTF-8. On an array, it is about each item.</summary>
/// <param name="min">The fewest bytes.</param>
/// <param name="max">The most bytes; <see cref="long.MaxValue"/> for no limit.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter)]
public sealed class Utf8SizeAttribute(long min, long max) : ConstraintAttribute
{
    /// <summary>The fewest bytes.</summary>
    public long Min { get; } = min;

    /// <summary>The most bytes.</summary>
    public long Max { get; } = max;
}
