using System.Globalization;
using System.Runtime.InteropServices;

namespace ScfGen.Benchmarks.Table;

/// <summary>Writes what was measured, and which bars are met, as Markdown.</summary>
internal static class TableWriter
{
    public static void Write(TextWriter to, Measurements measurements, List<Bar> bars, int rounds)
    {
        string runtime = $"{RuntimeInformation.FrameworkDescription}, {RuntimeInformation.RuntimeIdentifier}";
        to.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{runtime}, {Environment.ProcessorCount} processors, {rounds} rounds."));
        to.WriteLine();
        to.WriteLine("| work | by hand | floor | ScfGen | ScfGen / by hand | ScfGen / floor |");
        to.WriteLine("| --- | --- | --- | --- | --- | --- |");
        foreach (string work in measurements.Works)
        {
            Series? byHand = measurements.Find(work, Contender.ByHand);
            Series? floor = measurements.FindFloor(work);
            Series? scfGen = measurements.Find(work, Contender.ScfGen);
            string[] cells =
            [
                work,
                Format.Cost(byHand),
                Format.Cost(floor),
                Format.Cost(scfGen),
                Format.Ratio(scfGen, byHand),
                Format.Ratio(scfGen, floor),
            ];
            to.WriteLine($"| {string.Join(" | ", cells)} |");
        }

        to.WriteLine();
        to.WriteLine("| bar | at most | measured | |");
        to.WriteLine("| --- | --- | --- | --- |");
        foreach (Bar bar in bars)
        {
            string spread = bar.Spread.Length > 0 ? $" ({bar.Spread})" : "";
            to.WriteLine($"| {bar.What} | {Figure(bar, bar.Limit)} | {Figure(bar, bar.Measured)}{spread} | {bar.Verdict} |");
        }

        to.WriteLine();
        to.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{bars.Count(static bar => bar.IsMet)} of {bars.Count} bars are met."));
    }

    private static string Figure(Bar bar, double value) => bar.IsBytes ? Format.Bytes((long)value) : Format.Number(value);
}
