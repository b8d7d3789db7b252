using System.ComponentModel;
using ScfGen.Checks;

namespace ScfGen;

/// <summary>What a number must be, for generated code.</summary>
/// <param name="min">The smallest number, or negative infinity.</param>
/// <param name="max">The largest number, or positive infinity.</param>
/// <param name="step">The distance of allowed numbers; 0 for any.</param>
/// <param name="also">Numbers that are allowed besides.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class NumberRules(double min, double max, double step, params double[] also)
{
    private readonly RangeCheck _check = RangeCheck.Create(min, max, step, also);

    /// <summary>Whether the number is kept out of messages.</summary>
    public bool IsSensitive { get; init; }

    /// <summary>What is wrong with a number; <see langword="null"/> where nothing is.</summary>
    internal string? Find(decimal value) => _check.Find(value);
}
