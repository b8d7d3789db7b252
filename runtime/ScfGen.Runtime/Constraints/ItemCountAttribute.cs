namespace ScfGen;

/// <summary>An array must have a number of items.</summary>
/// <param name="min">The fewest items.</param>
/// <param name="max">The most items; <see cref="int.MaxValue"/> for no limit.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter)]
public sealed class ItemCountAttribute(int min, int max) : ConstraintAttribute
{
    /// <summary>The fewest items.</summary>
    public int Min { get; } = min;

    /// <summary>The most items.</summary>
    public int Max { get; } = max;
}
