using ScfGen.Json;

namespace ScfGen.Runtime.Tests;

/// <summary>Members are written as the service takes them, whatever the culture.</summary>
public sealed class JsonWriteTests
{
    [Fact]
    public void Lists_AreWrittenAsArrays()
    {
        Assert.Equal("""{"A":["a",""]}""", JsonText.Write(writer => JsonWrite.WriteList(writer, JsonWrite.EncodeName("A"u8), (string[])["a", ""])));
        Assert.Equal("""{"A":[1,-9223372036854775808]}""", JsonText.Write(writer => JsonWrite.WriteList(writer, JsonWrite.EncodeName("A"u8), (long[])[1, long.MinValue])));
        Assert.Equal("""{"A":[true,false]}""", JsonText.Write(writer => JsonWrite.WriteList(writer, JsonWrite.EncodeName("A"u8), (bool[])[true, false])));
        Assert.Equal("""{"A":["TRUE","FALSE"]}""", JsonText.Write(writer => JsonWrite.WriteUpperList(writer, JsonWrite.EncodeName("A"u8), [true, false])));
        Assert.Equal("""{"A":["xx"]}""", JsonText.Write(writer => JsonWrite.WriteList(writer, JsonWrite.EncodeName("A"u8), (ApiTimestamp[])["xx"])));
        Assert.Equal("""{"A":["aGk="]}""", JsonText.Write(writer => JsonWrite.WriteList(writer, JsonWrite.EncodeName("A"u8), (ReadOnlyMemory<byte>[])["hi"u8.ToArray()])));
        Assert.Equal("""{"A":["Red","Blue"]}""", JsonText.Write(writer => JsonWrite.WriteEnumList(writer, JsonWrite.EncodeName("A"u8), (Color[])[Color.Red, Color.Create("Blue")])));
    }

    [Fact]
    public void EmptyLists_AreWritten() => Assert.Equal("""{"A":[]}""", JsonText.Write(writer => JsonWrite.WriteList(writer, JsonWrite.EncodeName("A"u8), (string[])[])));

    [Fact]
    public void Objects_AreWrittenInPlace()
    {
        var item = new EchoItem { Name = "a", Inner = new EchoItem { Size = 3 } };

        Assert.Equal("""{"A":{"Name":"a","Inner":{"Size":3}}}""", JsonText.Write(writer => JsonWrite.WriteModel(writer, JsonWrite.EncodeName("A"u8), item)));
        Assert.Equal(
            """{"A":[{"Name":"a","Inner":{"Size":3}},{}]}""",
            JsonText.Write(writer => JsonWrite.WriteModelList(writer, JsonWrite.EncodeName("A"u8), (EchoItem[])[item, new EchoItem()])));
    }

    [Fact]
    public void Numbers_UnderAnotherCulture_AreWrittenWithAPoint()
    {
        using var scope = new CultureScope("de-DE");

        Assert.Equal("""{"A":0.5}""", JsonText.Write(writer => JsonWrite.WriteDouble(writer, JsonWrite.EncodeName("A"u8), 0.5)));
        Assert.Equal("""{"A":[0.5,-2]}""", JsonText.Write(writer => JsonWrite.WriteList(writer, JsonWrite.EncodeName("A"u8), (double[])[0.5, -2])));
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    public void Numbers_ThatJsonCannotSpell_AreRefusedByName(double value)
    {
        var one = Assert.Throws<ArgumentException>(() => JsonText.Write(writer => JsonWrite.WriteDouble(writer, JsonWrite.EncodeName("Weight"u8), value)));
        var list = Assert.Throws<ArgumentException>(() => JsonText.Write(writer => JsonWrite.WriteList(writer, JsonWrite.EncodeName("Weights"u8), (double[])[1, value])));

        Assert.Contains("Weight ", one.Message, StringComparison.Ordinal);
        Assert.Contains("Weights[1]", list.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void NullAmongObjects_IsRefusedByPlace()
    {
        var e = Assert.Throws<ArgumentException>(
            () => JsonText.Write(writer => JsonWrite.WriteModelList(writer, JsonWrite.EncodeName("Items"u8), (EchoItem[])[new EchoItem(), null!])));

        Assert.Contains("Items[1]", e.Message, StringComparison.Ordinal);
    }
}
