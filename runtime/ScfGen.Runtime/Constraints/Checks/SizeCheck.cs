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
    /// <param name="unit">What is counted, in the plural; the first word takes the s.</param>
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
            (true, true) when _min == _max => "exactly " + Counted(_min),
            (true, true) => $"from {Text(_min)} to {Counted(_max)}",
            (true, false) => "at least " + Counted(_min),
            _ => "at most " + Counted(_max),
        };
        return $"must have {limits} and has {Text(count)}";
    }

    private string Counted(long count) => $"{Text(count)} {(count == 1 ? Singular(_unit) : _unit)}";

    private static string Singular(string unit)
    {
        int end = unit.IndexOf(' ');
        return end < 0 ? unit.Substring(0, unit.Length - 1) : unit.Remove(end - 1, 1);
    }

    private static string Text(long value) => value.ToString(CultureInfo.InvariantCulture);
}
