using BenchmarkDotNet.Parameters;
using BenchmarkDotNet.Running;

namespace ScfGen.Benchmarks.Table;

/// <summary>
/// Runs all benchmarks in rounds within one process, the contenders of each class in turns. A machine whose speed changes from second to second
/// makes a ratio of two long runs, one after the other, meaningless, so that BenchmarkDotNet, which runs them so, finds the benchmarks here and
/// does not run them.
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

    public static Measurements Run(int rounds)
    {
        Console.Error.WriteLine("Warming up, until all methods are compiled for speed.");
        RunRound(new Measurements());
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
            BenchmarkCase[] all = BenchmarkConverter.TypeToBenchmarks(type).BenchmarksCases;
            foreach (IGrouping<string, BenchmarkCase> contenders in all.GroupBy(static benchmark => benchmark.Parameters.DisplayInfo))
            {
                RunContenders([.. contenders], measurements);
            }
        }
    }

    /// <summary>Runs the benchmarks of a class that have the same parameter.</summary>
    private static void RunContenders(BenchmarkCase[] contenders, Measurements measurements)
    {
        Descriptor descriptor = contenders[0].Descriptor;
        object instance = Activator.CreateInstance(descriptor.Type)!;
        foreach (ParameterInstance parameter in contenders[0].Parameters.Items)
        {
            descriptor.Type.GetProperty(parameter.Name)!.SetValue(instance, parameter.Value);
        }

        descriptor.GlobalSetupMethod?.Invoke(instance, null);
        try
        {
            Contest.Run([.. contenders.Select(benchmark => new Operation(benchmark, instance))], measurements);
        }
        finally
        {
            descriptor.GlobalCleanupMethod?.Invoke(instance, null);
        }
    }
}
