using System.Globalization;
using ScfGen.Benchmarks.Schemes;

namespace ScfGen.Benchmarks.Table;

/// <summary>What ScfGen is held to.</summary>
internal static class Bars
{
    /// <summary>The name of a piece of work that is measured with several sizes or schemes.</summary>
    public static string NameWith(string work, object? parameter) =>
        string.Create(CultureInfo.InvariantCulture, $"{work}, {parameter}{(parameter is int ? " bytes" : "")}");

    public static List<Bar> Of(Measurements measurements)
    {
        var bars = new List<Bar>();
        AddHashing(bars, measurements, NameWith(Work.Sign, SignBenchmarks.SmallBody), 1.25, "the header strings'", SignBenchmarks.HeaderBytes);
        AddHashing(bars, measurements, NameWith(Work.Sign, SignBenchmarks.LargeBody), 1.05, "the header strings'", SignBenchmarks.HeaderBytes);
        foreach (Scheme scheme in Enum.GetValues<Scheme>())
        {
            using SchemeWork work = SchemeWork.Create(scheme);
            AddHashing(bars, measurements, NameWith(Work.Sign, scheme), 1.25, "the resulting strings'", work.SignBytes);

            // Of verification only the memory is held to a bar.
            AddBytes(bars, measurements, NameWith(Work.Verify, scheme), "the documented constant's", work.VerifyBytes);
        }

        foreach (Form form in Enum.GetValues<Form>())
        {
            string work = NameWith(Work.Form, form);
            Series scfGen = Require(measurements.Find(work, Contender.ScfGen), work);
            AddHashTime(bars, measurements, work, 1.25);
            AddRatio(bars, $"{work}: time, of that by hand", scfGen, Require(measurements.Find(work, Contender.ByHand), work), 0.5);
            AddBytes(bars, measurements, work, "the object with the parameters'", FormBenchmarks.ParametersBytes);
        }

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
            bars.Add(new Bar($"{work}: allocated, of System.Text.Json's", byHand.Bytes, scfGen.Bytes, scfGen.Bytes, "", IsBytes: true));
        }

        AddRatio(
            bars,
            "an edit elsewhere: time, of a cold run of the generator",
            Require(measurements.Find(Work.GenerateEditElsewhere, Contender.ScfGen), Work.GenerateEditElsewhere),
            Require(measurements.Find(Work.GenerateCold, Contender.ScfGen), Work.GenerateCold),
            0.01);
        return bars;
    }

    private static void AddHashing(List<Bar> bars, Measurements measurements, string work, double ratio, string whose, long bytes)
    {
        AddHashTime(bars, measurements, work, ratio);
        AddBytes(bars, measurements, work, whose, bytes);
    }

    private static void AddHashTime(List<Bar> bars, Measurements measurements, string work, double ratio)
    {
        Series scfGen = Require(measurements.Find(work, Contender.ScfGen), work);
        AddRatio(bars, $"{work}: time, of the bare hashes'", scfGen, Require(measurements.FindFloor(work), work), ratio);
    }

    private static void AddBytes(List<Bar> bars, Measurements measurements, string work, string whose, long bytes)
    {
        long measured = Require(measurements.Find(work, Contender.ScfGen), work).Bytes;
        bars.Add(new Bar($"{work}: allocated, of {whose}", bytes, measured, measured, "", IsBytes: true));
    }

    private static void AddRatio(List<Bar> bars, string what, Series measured, Series reference, double limit)
    {
        Quartiles ratio = measured.RatioTo(reference);
        bars.Add(new Bar(what, limit, ratio.Median, ratio.Lower, Format.Spread(ratio), IsBytes: false));
    }

    private static Series Require(Series? series, string work) =>
        series ?? throw new InvalidOperationException($"Nothing was measured of '{work}'.");
}
