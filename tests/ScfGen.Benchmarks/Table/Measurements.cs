namespace ScfGen.Benchmarks.Table;

/// <summary>All that was measured, by piece of work and contender.</summary>
internal sealed class Measurements
{
    private readonly Dictionary<(string Work, string Contender), Series> _series = [];

    /// <summary>The pieces of work in the order in which they were measured.</summary>
    public List<string> Works { get; } = [];

    public void Add(string work, string contender, double nanoseconds, long bytes)
    {
        if (!Works.Contains(work))
        {
            Works.Add(work);
        }

        if (!_series.TryGetValue((work, contender), out Series? series))
        {
            _series.Add((work, contender), series = new Series());
        }

        series.Add(nanoseconds, bytes);
    }

    /// <summary>What was measured of a contender; <see langword="null"/> where it does not take part.</summary>
    public Series? Find(string work, string contender) => _series.GetValueOrDefault((work, contender));

    /// <summary>The least that the work can take: the faster way of hashing, or the scan.</summary>
    public Series? FindFloor(string work)
    {
        Series? oneShot = Find(work, Contender.FloorOneShot);
        Series? reused = Find(work, Contender.FloorReused);
        return oneShot is not null && reused is not null
            ? oneShot.Nanoseconds < reused.Nanoseconds ? oneShot : reused
            : Find(work, Contender.Scan);
    }
}
