using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Engines;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Perfolizer.Horology;

namespace ScfGen.Benchmarks.Table;

/// <summary>
/// Runs all benchmarks in many short rounds within one process. A machine whose speed changes from minute to minute makes a ratio of two long
/// runs, one after the other, meaningless; contenders that are a second apart meet the same speed, and the median over the rounds takes care
/// of the rest.
/// </summary>
internal static class RoundRunner
{
    private static readonly Type[] s_benchmarks =
    [
        typeof(SignBenchmarks),
        typeof(SchemeBenchmarks),
        typeof(FormBenchmarks),
        typeof(WriteBenchmarks),
        typeof(ParseBenchmarks),
        typeof(CallBenchmarks),
        typeof(GeneratorBenchmarks),
    ];

    private static readonly Job s_job = Job.ShortRun
        .WithWarmupCount(2)
        .WithIterationCount(3)
        .WithIterationTime(TimeInterval.FromMilliseconds(60))
        .WithEvaluateOverhead(false)
        .WithToolchain(InProcessEmitToolchain.Instance);

    // What a measurement itself allocates: some kilobytes, which show where there are few operations to share them. It is the least of all
    // measurements, which is that of the bare hashes.
    private static long s_ownBytes = long.MaxValue;

    public static Measurements Run(int rounds)
    {
        Console.Error.WriteLine("Warming up, until all methods are compiled for speed.");
        RunRound(new Measurements());

        var measurements = new Measurements();
        for (int round = 1; round <= rounds; round++)
        {
            Console.Error.WriteLine($"Round {round} of {rounds}.");
            RunRound(measurements);
        }

        return measurements;
    }

    private static void RunRound(Measurements measurements)
    {
        foreach (Type type in s_benchmarks)
        {
            foreach (BenchmarkReport report in RunType(type))
            {
                Descriptor descriptor = report.BenchmarkCase.Descriptor;
                double nanoseconds = report.ResultStatistics!.Median;
                long bytes = BytesPerOperation(report.GcStats);

                // What signing and verifying cannot do without is measured once, and counts for both.
                foreach (string work in descriptor.Categories)
                {
                    measurements.Add(NameOf(work, report.BenchmarkCase), descriptor.WorkloadMethodDisplayInfo, nanoseconds, bytes);
                }
            }
        }
    }

    private static BenchmarkReport[] RunType(Type type)
    {
        var log = new AccumulationLogger();
        ManualConfig config = ManualConfig.CreateEmpty()
            .AddJob(s_job)
            .AddLogger(log)
            .AddColumnProvider(DefaultColumnProviders.Instance)
            .WithArtifactsPath(Path.Combine(AppContext.BaseDirectory, "BenchmarkDotNet.Artifacts"))
            .WithOptions(ConfigOptions.DisableLogFile);
        BenchmarkReport[] reports = [.. BenchmarkRunner.Run(type, config).Reports];
        if (reports.Length == 0 || reports.Any(static report => report.ResultStatistics is null))
        {
            Console.Error.WriteLine(log.GetLog());
            throw new InvalidOperationException($"Not every benchmark of {type.Name} gave a result; the log above says why.");
        }

        return reports;
    }

    private static long BytesPerOperation(GcStats stats)
    {
        long bytes = stats.GetTotalAllocatedBytes(excludeAllocationQuantumSideEffects: false) ?? 0;
        s_ownBytes = Math.Min(s_ownBytes, bytes);
        return (long)Math.Round((double)(bytes - s_ownBytes) / Math.Max(1, stats.TotalOperations));
    }

    /// <summary>The piece of work, and the parameter if there is one.</summary>
    private static string NameOf(string work, BenchmarkCase benchmark) =>
        benchmark.HasParameters ? Bars.NameWith(work, benchmark.Parameters.Items[0].Value) : work;
}
