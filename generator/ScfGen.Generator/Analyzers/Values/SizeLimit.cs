using ScfGen.Checks;

namespace ScfGen.Generator.Analyzers.Values;

/// <summary>How many characters, bytes or items there must be.</summary>
internal sealed class SizeLimit
{
    private readonly SizeCheck _check;
    private readonly string? _says;

    /// <param name="unit">What is counted, for the fixes.</param>
    /// <param name="unitInWords">What is counted, for people.</param>
    public SizeLimit(long min, long max, string unit, string unitInWords, string? says)
    {
        _check = new SizeCheck(min, max, unitInWords);
        _says = says;
        Max = max;
        Unit = unit;
    }

    public long Max { get; }

    public string Unit { get; }

    /// <summary>What is wrong with a count, as a clause; null where nothing is.</summary>
    public string? Find(long count) => _check.Find(count) is { } problem ? Clause.Of(problem, _says) : null;
}
