using System.Diagnostics;

namespace ScfGen.Benchmarks.Table;

/// <summary>Measures contenders against each other.</summary>
internal static class Contest
{
    private const int Slices = 25;
    private const int WarmSlices = 5;
    private const int CountingSlices = 5;

    private static readonly TimeSpan s_slice = TimeSpan.FromMilliseconds(3);

    /// <summary>
    /// Lets the contenders take turns, some milliseconds each, so that all meet the same speed of a machine whose speed changes from second to
    /// second. The time of each is the median of its turns, and what it allocates the least.
    /// </summary>
    public static void Run(IReadOnlyList<Operation> operations, Measurements measurements)
    {
        int[] counts = [.. operations.Select(CountFor)];
        double[][] nanoseconds = [.. operations.Select(static _ => new double[Slices])];
        for (int slice = -WarmSlices; slice < Slices; slice++)
        {
            for (int i = 0; i < operations.Count; i++)
            {
                double time = Time(operations[i], counts[i]).TotalNanoseconds / counts[i];
                if (slice >= 0)
                {
                    nanoseconds[i][slice] = time;
                }
            }
        }

        for (int i = 0; i < operations.Count; i++)
        {
            double time = new Quartiles(nanoseconds[i]).Median;
            long bytes = BytesPerOperation(operations[i], counts[i]);
            foreach (string work in operations[i].Works)
            {
                measurements.Add(work, operations[i].Contender, time, bytes);
            }
        }
    }

    // So many as take a slice; twice, since a pause of the runtime may make one operation seem to.
    private static int CountFor(Operation operation)
    {
        for (int count = 1; ; count *= 2)
        {
            TimeSpan time = Min(Time(operation, count), Time(operation, count));
            if (time >= s_slice / 2)
            {
                return Math.Max(1, (int)(count * (s_slice / time)));
            }
        }
    }

    private static TimeSpan Min(TimeSpan one, TimeSpan other) => one < other ? one : other;

    private static TimeSpan Time(Operation operation, int count)
    {
        long start = Stopwatch.GetTimestamp();
        operation.Run(count);
        return Stopwatch.GetElapsedTime(start);
    }

    // Of all threads, to the byte; the runtime's own come on top now and then.
    private static long BytesPerOperation(Operation operation, int count)
    {
        long least = long.MaxValue;
        for (int slice = 0; slice < CountingSlices; slice++)
        {
            long before = GC.GetTotalAllocatedBytes(precise: true);
            operation.Run(count);
            least = Math.Min(least, GC.GetTotalAllocatedBytes(precise: true) - before);
        }

        return (long)Math.Round((double)least / count);
    }
}
