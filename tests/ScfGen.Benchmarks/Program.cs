using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using BenchmarkDotNet.Running;
using ScfGen.Benchmarks.Generators;
using ScfGen.Benchmarks.Table;
using ScfGen.Benchmarks.Trees;

namespace ScfGen.Benchmarks;

/// <summary>Runs benchmarks by the arguments of BenchmarkDotNet, or all of them in rotation for the table: <c>--table [rounds]</c>. Or runs the analyzers over a folder: <c>--analyze folder</c>.</summary>
internal static class Program
{
    private const int DefaultRounds = 9;

    private static int Main(string[] args)
    {
        if (JsonGenerator.WhyMissing is { } reason)
        {
            Console.Error.WriteLine($"System.Text.Json's source generator is left out: {reason}");
        }

        if (args is ["--analyze", var folder])
        {
            return SourceTreeRun.RunAsync(folder, Console.Out).GetAwaiter().GetResult() ? 0 : 1;
        }

        if (args is not ["--table", .. var rest])
        {
            BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
            return 0;
        }

        if (typeof(Program).Assembly.GetCustomAttribute<DebuggableAttribute>() is { IsJITOptimizerDisabled: true })
        {
            Console.Error.WriteLine("A debug build says nothing about speed. Add -c Release to dotnet run.");
            return 1;
        }

        int rounds = DefaultRounds;
        if (rest is [var count, ..] && (!int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out rounds) || rounds == 0))
        {
            Console.Error.WriteLine($"'{count}' is no number of rounds. Write --table, or --table 15.");
            return 1;
        }

        Measurements measurements = RoundRunner.Run(rounds);
        List<Bar> bars = Bars.Of(measurements);
        TableWriter.Write(Console.Out, measurements, bars, rounds);
        return bars.Exists(static bar => bar.IsClearlyMissed) ? 1 : 0;
    }
}
