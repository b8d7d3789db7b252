using System.Globalization;

namespace ScfGen.Benchmarks.Table;

/// <summary>What ScfGen is held to.</summary>
internal static class Bars
{
    /// <summary>The name of a piece of work that is measured with several sizes.</summary>
    public static string NameWith(string work, object? size) => string.Create(CultureInfo.InvariantCulture, $"{work}, {size} bytes");

    public static List<Bar> Of(Measurements measurements)
    {
        var bars = new List<Bar>();
        AddSigning(bars, measurements, SignBenchmarks.SmallBody, 1.25);
        AddSigning(bars, measurements, SignBenchmarks.LargeBody, 1.05);

        string[] json =
        [
            Work.WriteCreateFunctionLarge,
            Work.WriteCreateFunctionSmall,
            Work.WriteInvokeFunction,
            Work.WriteListFunctions,
            Work.ParseListFunctions,
            Work.ParseGetFunction,
        ];
        foreach (string work in json)
        {
            Series scfGen = Require(measurements.Find(work, Contender.ScfGen), work);
            Series byHand = Require(measurements.Find(work, Contender.ByHand), work);
            AddRatio(bars, $"{work}: time, of System.Text.Json's", scfGen, byHand, 1);
            bars.Add(new Bar($"{work}: allocated, of System.Text.Json's", byHand.Bytes, scfGen.Bytes, "", IsBytes: true));
        }

        AddRatio(
            bars,
            "an edit elsewhere: time, of a cold run of the generator",
            Require(measurements.Find(Work.GenerateEditElsewhere, Contender.ScfGen), Work.GenerateEditElsewhere),
            Require(measurements.Find(Work.GenerateCold, Contender.ScfGen), Work.GenerateCold),
            0.01);
        return bars;
    }

    private static void AddSigning(List<Bar> bars, Measurements measurements, int size, double limit)
    {
        string work = NameWith(Work.Sign, size);
        Series scfGen = Require(measurements.Find(work, Contender.ScfGen), work);
        AddRatio(bars, $"{work}: time, of the bare hashes'", scfGen, Require(measurements.FindFloor(work), work), limit);
        bars.Add(new Bar($"{work}: allocated, of the header strings'", SignBenchmarks.HeaderBytes, scfGen.Bytes, "", IsBytes: true));
    }

    private static void AddRatio(List<Bar> bars, string what, Series measured, Series reference, double limit)
    {
        Quartiles ratio = measured.RatioTo(reference);
        bars.Add(new Bar(what, limit, ratio.Median, Format.Spread(ratio), IsBytes: false));
    }

    private static Series Require(Series? series, string work) =>
        series ?? throw new InvalidOperationException($"Nothing was measured of '{work}'.");
}
