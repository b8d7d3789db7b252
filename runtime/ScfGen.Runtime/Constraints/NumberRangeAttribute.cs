namespace ScfGen;

/// <summary>A number must be in a range, and between its steps if it has any. On an array, it is about each item.</summary>
/// <param name="min">The smallest number; <see cref="double.NegativeInfinity"/> for no limit.</param>
/// <param name="max">The largest number; <see cref="double.PositiveInfinity"/> for no limit.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter)]
public sealed class NumberRangeAttribute(double min, double max) : ConstraintAttribute
{
    /// <summary>The smallest number.</summary>
    public double Min { get; } = min;

    /// <summary>The largest number.</summary>
    public double Max { get; } = max;

    /// <summary>The distance of allowed numbers, counted from <see cref="Min"/>, or from 0 where there is none; 0 for any number.</summary>
    public double Step { get; set; }

    /// <summary>Numbers that are allowed besides.</summary>
    public double[] Also { get; set; } = [];
}
