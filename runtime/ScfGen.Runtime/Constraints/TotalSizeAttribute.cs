namespace ScfGen;

/// <summary>
/// The strings in the items of an array may have at most so many bytes in UTF-8, all together: each string that an item has, and each one in an
/// array that an item has; nothing that stands between them in JSON counts.
/// </summary>
/// <param name="max">The most bytes.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter)]
public sealed class TotalSizeAttribute(long max) : ConstraintAttribute
{
    /// <summary>The most bytes.</summary>
    public long Max { get; } = max;
}
