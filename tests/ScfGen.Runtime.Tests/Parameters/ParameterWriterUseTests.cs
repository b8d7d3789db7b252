using System.Collections;
using System.Globalization;

namespace ScfGen.Runtime.Tests;

/// <summary>The writer is reused and guarded, and nothing of it shows.</summary>
public sealed class ParameterWriterUseTests
{
    [Fact]
    public void AnObjectThatHoldsItself_IsRefused()
    {
        ParameterModel? model = null;
        model = new ParameterModel(writer => writer.Add("Inner", model));

        var e = Assert.Throws<InvalidOperationException>(() => RequestParameters.From(model));

        Assert.Contains("Inner.Inner is nested deeper than 64 levels, or holds itself", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AListThatHoldsItself_IsRefused()
    {
        var items = new List<ParameterModel>();
        items.Add(new ParameterModel(writer => writer.AddModelList("Items", items)));

        Assert.Throws<InvalidOperationException>(() => RequestParameters.From(items[0]));
    }

    [Fact]
    public void Objects_SixtyFourLevelsDeep_AreWritten()
    {
        var model = new ParameterModel(writer => writer.Add("Name", "innermost"));
        for (int i = 0; i < 64; i++)
        {
            ParameterModel inner = model;
            model = new ParameterModel(writer => writer.Add("Inner", inner));
        }

        using RequestParameters parameters = RequestParameters.From(model);

        Assert.Equal(string.Concat(Enumerable.Repeat("Inner.", 64)) + "Name=innermost", parameters.ToQuery());
    }

    [Fact]
    public void From_AfterOneThatFailed_BeginsAnew()
    {
        Assert.Throws<ArgumentException>(() => ParameterModel.Query(
            writer => writer.Add("Outer", new ParameterModel(inner => inner.AddList("Weights", (double[])[double.NaN])))));

        Assert.Equal("A=1", ParameterModel.Query(static writer => writer.Add("A", 1)));
    }

    [Fact]
    public void From_WithinAnother_DisturbsNeither()
    {
        string? inner = null;
        string outer = ParameterModel.Query(writer => writer.Add("Outer", new ParameterModel(model =>
            model.AddList("Values", new CallingList(() => inner = ParameterModel.Query(static other => other.Add("A", 1)))))));

        Assert.Equal("A=1", inner);
        Assert.Equal("Outer.Values.0=0&Outer.Values.1=1", outer);
    }

    [Fact]
    public void Writer_AfterTheRequest_IsRefused()
    {
        ParameterWriter? kept = null;
        ParameterModel.Query(writer => kept = writer);

        Assert.Throws<InvalidOperationException>(() => kept!.Add("A", "late"));
    }

    [Fact]
    public void NamesLongerThanTheBuffer_AreWhole()
    {
        string name = new('N', 300);

        Assert.Equal(
            $"{name}.0.{name}.{name}=v",
            ParameterModel.Query(writer => writer.AddModelList(name, (ParameterModel[])
            [
                new ParameterModel(outer => outer.Add(name, new ParameterModel(inner => inner.Add(name, "v")))),
            ])));
    }

    [Fact]
    public void ManyThreads_WriteTheirOwn()
    {
        string[] queries = new string[64];

        Parallel.For(0, queries.Length, i => queries[i] = ParameterModel.Query(writer => writer.AddList("A", (long[])[i, i + 1])));

        Assert.All(queries.Select((query, i) => (query, i)), pair => Assert.Equal(
            string.Create(CultureInfo.InvariantCulture, $"A.0={pair.i}&A.1={pair.i + 1}"), pair.query));
    }

    // A list of the user's own that does more than to give its items.
    private sealed class CallingList(Action onRead) : IReadOnlyList<long>
    {
        public int Count => 2;

        public long this[int index]
        {
            get
            {
                onRead();
                return index;
            }
        }

        public IEnumerator<long> GetEnumerator() => throw new NotSupportedException();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
