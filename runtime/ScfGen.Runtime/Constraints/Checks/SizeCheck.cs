using System.Globalization;

namespace ScfGen.Checks;

/// <summary>How many characters, bytes or items there are.</summary>
internal sealed class SizeCheck
{
    private readonly long _min;
    private readonly long _max;
    private readonly string _unit;

    /// <param name="min">The smallest count; 0 for no limit.</param>
    /// <param name="max">The largest count; <see cref="long.MaxValue"/> for no limit.</param>
    /// <param name="unit">What is counted, in the plural.</param>
    public SizeCheck(long min, long max, string unit)
    {
        _min = min;
        _max = max;
        _unit = unit;
    }

    /// <summary>What is wrong with a count; null where nothing is.</summary>
    public string? Find(long count)
    {
        if (count >= _min && count <= _max)
        {
            return null;
        }

        string limits = (_min > 0, _max < long.MaxValue) switch
        {
            (true, true) when _min == _max => $"exactly {Text(_min)} {_unit}",
            (true, true) => $"from {Text(_min)} to {Text(_max)} {_unit}",
            (true, false) => $"at least {Text(_min)} {_unit}",
            _ => $"at most {Text(_max)} {_unit}",
        };
        return $"must have {limits} and has {Text(count)}";
    }

    private static string Text(long value) => value.ToString(CultureInfo.InvariantCulture);
}
