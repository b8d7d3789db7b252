using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
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
        [typeof(SignBenchmarks), typeof(WriteBenchmarks), typeof(ParseBenchmarks), typeof(CallBenchmarks), typeof(GeneratorBenchmarks)];

    private static readonly Job s_job = Job.ShortRun
        .WithWarmupCount(2)
        .WithIterationCount(3)
        .WithIterationTime(TimeInterval.FromMilliseconds(60))
        .WithEvaluateOverhead(false)
        .WithToolchain(InProcessEmitToolchain.Instance);

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
                BenchmarkCase benchmark = report.BenchmarkCase;
                measurements.Add(
                    NameOf(benchmark),
                    benchmark.Descriptor.WorkloadMethodDisplayInfo,
                    report.ResultStatistics!.Median,
                    report.GcStats.GetBytesAllocatedPerOperation(benchmark) ?? 0);
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

    /// <summary>The category, and the parameters if there are any.</summary>
    private static string NameOf(BenchmarkCase benchmark)
    {
        string work = benchmark.Descriptor.Categories.Single();
        return benchmark.HasParameters ? Bars.NameWith(work, benchmark.Parameters.Items[0].Value) : work;
    }
}
