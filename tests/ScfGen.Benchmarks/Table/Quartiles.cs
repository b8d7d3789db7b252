namespace ScfGen.Benchmarks.Table;

/// <summary>The middle of some values, and how far the middle half of them spreads.</summary>
internal readonly struct Quartiles
{
    public Quartiles(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        Lower = At(sorted, 0.25);
        Median = At(sorted, 0.5);
        Upper = At(sorted, 0.75);
    }

    public double Lower { get; }

    public double Median { get; }

    public double Upper { get; }

    private static double At(double[] sorted, double part)
    {
        double position = part * (sorted.Length - 1);
        int below = (int)position;
        int above = Math.Min(below + 1, sorted.Length - 1);
        return sorted[below] + ((position - below) * (sorted[above] - sorted[below]));
    }
}
