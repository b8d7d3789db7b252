namespace ScfGen.Benchmarks.Table;

/// <summary>What was measured of one contender at one piece of work, one value per round.</summary>
internal sealed class Series
{
    private readonly List<double> _nanoseconds = [];

    /// <summary>
    /// What one operation allocates, by the leanest round: what the runtime allocates beside it, such as for compiling a method, comes on top in
    /// single rounds.
    /// </summary>
    public long Bytes { get; private set; } = long.MaxValue;

    public double Nanoseconds => new Quartiles(_nanoseconds).Median;

    public void Add(double nanoseconds, long bytes)
    {
        _nanoseconds.Add(nanoseconds);
        Bytes = Math.Min(Bytes, bytes);
    }

    /// <summary>How much longer this took than another one in each of the rounds.</summary>
    public Quartiles RatioTo(Series other) => new(_nanoseconds.Zip(other._nanoseconds, static (mine, theirs) => mine / theirs));
}
