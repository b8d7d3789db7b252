using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace ScfGen.Checks;

/// <summary>Numbers from a smallest to a largest one, in steps, and single ones besides.</summary>
internal sealed class RangeCheck
{
    private readonly decimal? _min;
    private readonly decimal? _max;
    private readonly decimal? _step;
    private readonly decimal[] _also;

    /// <param name="min">The smallest number, or null.</param>
    /// <param name="max">The largest number, or null.</param>
    /// <param name="step">The distance of the numbers, counted from the smallest one or from 0; null where there is none.</param>
    /// <param name="also">Numbers that are allowed besides.</param>
    public RangeCheck(decimal? min, decimal? max, decimal? step, IEnumerable<decimal> also)
    {
        _min = min;
        _max = max;
        _step = step > 0 ? step : null;
        _also = also.ToArray();
    }

    /// <summary>Makes a check of an attribute's numbers; infinite ones stand for no limit, and a step of 0 for none.</summary>
    public static RangeCheck Create(double min, double max, double step, IEnumerable<double> also) => new(
        ToDecimal(min), ToDecimal(max), step > 0 ? ToDecimal(step) : null, also.Select(ToDecimal).OfType<decimal>());

    /// <summary>What is wrong with a number; null where nothing is.</summary>
    public string? Find(decimal value) => Allows(value) ? null : "must be " + Describe();

    /// <summary>The nearest allowed numbers, the lower one first; one or two.</summary>
    public IReadOnlyList<decimal> Nearest(decimal value)
    {
        var candidates = new List<decimal>(_also);
        decimal clamped = _min is { } min && value < min ? min : _max is { } max && value > max ? max : value;
        if (_step is { } step)
        {
            decimal start = _min ?? 0;
            decimal below = start + (decimal.Floor((clamped - start) / step) * step);
            candidates.Add(below);
            candidates.Add(below + step);
        }
        else
        {
            candidates.Add(clamped);
        }

        decimal[] allowed = candidates.Where(Allows).Distinct().OrderBy(number => number).ToArray();
        return new[] { allowed.Where(number => number < value).Select(Optional).LastOrDefault(), allowed.Where(number => number > value).Select(Optional).FirstOrDefault() }
            .OfType<decimal>()
            .ToArray();
    }

    private static decimal? Optional(decimal value) => value;

    private static decimal? ToDecimal(double value) => Math.Abs(value) > DecimalNumber.Largest ? null : DecimalNumber.From(value);

    private bool Allows(decimal value) =>
        _also.Contains(value)
        || (!(value < _min) && !(value > _max) && (_step is not { } step || (value - (_min ?? 0)) % step == 0));

    private string Describe()
    {
        string range = (_min, _max) switch
        {
            ({ } min, { } max) => $"from {Text(min)} to {Text(max)}",
            ({ } min, null) => $"{Text(min)} or more",
            (null, { } max) => $"{Text(max)} or less",
            _ => "a number",
        };
        if (_step is { } step)
        {
            range += _min is null && _max is null ? $" that is a multiple of {Text(step)}" : $" in steps of {Text(step)}";
        }

        return _also.Length == 0 ? range : $"{string.Join(", ", _also.Select(Text))}, or {range}";
    }

    private static string Text(decimal value) => value.ToString("0.############################", CultureInfo.InvariantCulture);
}
