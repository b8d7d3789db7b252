using System.Text.Json;

namespace ScfGen.Runtime.Tests;

/// <summary>Requests are flattened as the services and the official packages do it.</summary>
public sealed class ParameterWriterTests
{
    [Fact]
    public void Values_AreSpelledAsTheServiceTakesThem()
    {
        Assert.Equal("A=text", ParameterModel.Query(writer => writer.Add("A", "text")));
        Assert.Equal("A=-9223372036854775808", ParameterModel.Query(writer => writer.Add("A", long.MinValue)));
        Assert.Equal("A=0.5", ParameterModel.Query(writer => writer.Add("A", 0.5)));
        Assert.Equal("A=true&B=false", ParameterModel.Query(writer =>
        {
            writer.Add("A", true);
            writer.Add("B", false);
        }));
        Assert.Equal("A=TRUE&B=FALSE", ParameterModel.Query(writer =>
        {
            writer.AddTrueFalse("A", true);
            writer.AddTrueFalse("B", false);
        }));
        Assert.Equal("A=2018-06-12", ParameterModel.Query(writer => writer.Add("A", new ApiTimestamp("2018-06-12"))));
        Assert.Equal("A=%2B%2B%2F%2F%2Bw%3D%3D", ParameterModel.Query(writer => writer.Add("A", new ReadOnlyMemory<byte>([0xFB, 0xEF, 0xFF, 0xFB]))));
        Assert.Equal("A=Red", ParameterModel.Query(writer => writer.AddEnum<Color>("A", Color.Red)));
        Assert.Equal("A=Unheard%20of", ParameterModel.Query(writer => writer.AddEnum<Color>("A", Color.Create("Unheard of"))));
    }

    [Fact]
    public void Lists_AreNumberedFromZero()
    {
        Assert.Equal("A.0=a&A.1=b", ParameterModel.Query(writer => writer.AddList("A", (string[])["a", "b"])));
        Assert.Equal("A.0=1&A.1=-2", ParameterModel.Query(writer => writer.AddList("A", (long[])[1, -2])));
        Assert.Equal("A.0=0.5&A.1=2", ParameterModel.Query(writer => writer.AddList("A", (double[])[0.5, 2])));
        Assert.Equal("A.0=true&A.1=false", ParameterModel.Query(writer => writer.AddList("A", (bool[])[true, false])));
        Assert.Equal("A.0=TRUE&A.1=FALSE", ParameterModel.Query(writer => writer.AddTrueFalseList("A", [true, false])));
        Assert.Equal("A.0=xx", ParameterModel.Query(writer => writer.AddList("A", (ApiTimestamp[])["xx"])));
        Assert.Equal("A.0=aGk%3D", ParameterModel.Query(writer => writer.AddList("A", (ReadOnlyMemory<byte>[])["hi"u8.ToArray()])));
        Assert.Equal("A.0=Red&A.1=Blue", ParameterModel.Query(writer => writer.AddEnumList("A", (Color[])[Color.Red, Color.Create("Blue")])));
    }

    [Fact]
    public void Objects_AreJoinedByPoints()
    {
        string query = ParameterModel.Query(writer =>
        {
            writer.AddModelList("Filters", (ParameterModel[])
            [
                new ParameterModel(filter =>
                {
                    filter.Add("Name", "instance-name");
                    filter.AddList("Values", (string[])["a", "b"]);
                }),
                new ParameterModel(filter => filter.Add("Name", "zone")),
            ]);
            writer.Add("Vpc", new ParameterModel(vpc =>
            {
                vpc.Add("Id", "v");
                vpc.Add("Inner", new ParameterModel(inner => inner.Add("Size", 3)));
            }));
            writer.Add("Z", 1);
        });

        Assert.Equal("Filters.0.Name=instance-name&Filters.0.Values.0=a&Filters.0.Values.1=b&Filters.1.Name=zone&Vpc.Id=v&Vpc.Inner.Size=3&Z=1", query);
    }

    [Fact]
    public void Nulls_AreLeftOutWithoutAnotherNumbering()
    {
        string query = ParameterModel.Query(writer =>
        {
            writer.Add("A", (string?)null);
            writer.Add("B", (long?)null);
            writer.Add("C", (double?)null);
            writer.Add("D", (bool?)null);
            writer.AddTrueFalse("E", null);
            writer.Add("F", (ApiTimestamp?)null);
            writer.Add("G", (ReadOnlyMemory<byte>?)null);
            writer.AddEnum<Color>("H", null);
            writer.Add("I", (IParameterModel?)null);
            writer.AddList("J", (string[]?)null);
            writer.AddModelList("K", (ParameterModel[]?)null);
            writer.AddList("L", (string[])["a", null!, "c"]);
            writer.AddModelList("M", (ParameterModel[])[null!, new ParameterModel(model => model.Add("X", "x"))]);
        });

        Assert.Equal("L.0=a&L.2=c&M.1.X=x", query);
    }

    [Fact]
    public void EmptyTexts_StayAndEmptyListsAndObjectsVanish()
    {
        string query = ParameterModel.Query(writer =>
        {
            writer.Add("A", "");
            writer.AddList("B", (string[])[]);
            writer.Add("C", new ParameterModel(_ => { }));
            writer.AddList("D", (string[])[""]);
            writer.Add("E", default(ApiTimestamp));
            writer.AddEnum<Color>("F", default(Color));
            writer.Add("G", ReadOnlyMemory<byte>.Empty);
        });

        Assert.Equal("A=&D.0=&E=&F=&G=", query);
    }

    [Theory]
    [InlineData("th-TH")]
    [InlineData("ar-SA")]
    [InlineData("de-DE")]
    public void Numbers_UnderAnotherCulture_AreSpelledAsInJson(string culture)
    {
        using var scope = new CultureScope(culture);

        Assert.Equal("A=0.5&B=-1234567&C.0=-0.25&D.0=-3", ParameterModel.Query(writer =>
        {
            writer.Add("A", 0.5);
            writer.Add("B", -1234567);
            writer.AddList("C", (double[])[-0.25]);
            writer.AddList("D", (long[])[-3]);
        }));
    }

    [Theory]
    [InlineData(0.1)]
    [InlineData(1e21)]
    [InlineData(1e-7)]
    [InlineData(1234567.891)]
    [InlineData(-0.0)]
    [InlineData(double.MaxValue)]
    [InlineData(double.Epsilon)]
    public void FloatingPointNumbers_AreSpelledAsInAJsonBody(double value) =>
        Assert.Equal("A=" + Uri.EscapeDataString(JsonSerializer.Serialize(value)), ParameterModel.Query(writer => writer.Add("A", value)));

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    public void Numbers_ThatJsonCannotSpell_AreRefusedByPath(double value)
    {
        var one = Assert.Throws<ArgumentException>(
            () => ParameterModel.Query(writer => writer.Add("Outer", new ParameterModel(inner => inner.Add("Weight", value)))));
        var list = Assert.Throws<ArgumentException>(() => ParameterModel.Query(writer => writer.AddList("Weights", (double[])[1, value])));

        Assert.StartsWith("Outer.Weight is ", one.Message, StringComparison.Ordinal);
        Assert.StartsWith("Weights.1 is ", list.Message, StringComparison.Ordinal);
    }
}
