using System.Text.Json;
using ScfGen.Json;

namespace ScfGen.Runtime.Tests;

/// <summary>Arrays are read without their nulls, each into an array of its own.</summary>
public sealed class ReadListTests
{
    [Fact]
    public void Texts_WithNullsAndOtherScalars_AreReadWithoutTheNulls() =>
        Assert.Equal(["a", "3", "true", ""], JsonText.Read("""["a",null,3,true,"",null]""", JsonReadList.ReadStrings)!);

    [Fact]
    public void WholeNumbers_InAnySpelling_AreRead() =>
        Assert.Equal([1L, 2L, 3L, long.MaxValue], JsonText.Read("""[1,"2",3.0,null,"",9223372036854775807]""", JsonReadList.ReadInt64s)!);

    [Fact]
    public void Numbers_InAnySpelling_AreRead() => Assert.Equal([0.5, 2.0], JsonText.Read("""["0.5",null,2,""]""", JsonReadList.ReadDoubles)!);

    [Fact]
    public void TruthValues_InAnySpelling_AreRead() =>
        Assert.Equal([true, false, true], JsonText.Read("""[true,"FALSE",1,null,""]""", JsonReadList.ReadBooleans)!);

    [Fact]
    public void Timestamps_AreKeptAsTheyAre() => Assert.Equal(
        [new ApiTimestamp("2020-09-22 00:00:00"), new ApiTimestamp("xx")],
        JsonText.Read("""["2020-09-22 00:00:00",null,"xx"]""", JsonReadList.ReadTimestamps)!);

    [Fact]
    public void Bytes_InBase64_AreRead()
    {
        IReadOnlyList<ReadOnlyMemory<byte>> list = JsonText.Read("""["aGk=",null,""]""", JsonReadList.ReadBinaries)!;

        Assert.Equal(["hi"u8.ToArray(), []], list.Select(static bytes => bytes.ToArray()));
    }

    [Fact]
    public void OpenValues_KnownOrNot_AreRead() =>
        Assert.Equal([Color.Red, Color.Create("Blue")], JsonText.Read("""["Red",null,"Blue"]""", JsonReadList.ReadEnums<Color>)!);

    [Fact]
    public void Objects_WithNulls_AreReadWithoutTheNulls()
    {
        IReadOnlyList<EchoItem> list = JsonText.Read("""[{"Name":"a"},null,{},{"Name":"b"}]""", JsonReadList.ReadModels<EchoItem>)!;

        Assert.Equal(["a", null, "b"], list.Select(static item => item.Name));
    }

    [Fact]
    public void Null_IsNoList()
    {
        Assert.Null(JsonText.Read("null", JsonReadList.ReadStrings));
        Assert.Null(JsonText.Read("null", JsonReadList.ReadInt64s));
        Assert.Null(JsonText.Read("null", JsonReadList.ReadModels<EchoItem>));
    }

    [Fact]
    public void EmptyArray_IsAnEmptyList() => Assert.Empty(JsonText.Read("[]", JsonReadList.ReadStrings)!);

    [Theory]
    [InlineData("{}")]
    [InlineData("\"a\"")]
    [InlineData("\"\"")]
    [InlineData("3")]
    [InlineData("true")]
    [InlineData("[[]]")]
    [InlineData("[{}]")]
    public void Texts_OfAnotherKind_AreRefused(string json) => Assert.ThrowsAny<JsonException>(() => JsonText.Read(json, JsonReadList.ReadStrings));

    [Theory]
    [InlineData("[3]")]
    [InlineData("""[{"Size":"large"}]""")]
    [InlineData("[{}")]
    public void Objects_OfAnotherKind_AreRefused(string json) =>
        Assert.ThrowsAny<JsonException>(() => JsonText.Read(json, JsonReadList.ReadModels<EchoItem>));

    [Theory]
    [InlineData(15)]
    [InlineData(16)]
    [InlineData(17)]
    [InlineData(10_000)]
    public void LongList_IsReadWhole(int length)
    {
        long[] expected = [.. Enumerable.Range(0, length).Select(static i => (long)i)];

        Assert.Equal(expected, JsonText.Read("[" + string.Join(',', expected) + "]", JsonReadList.ReadInt64s)!);
    }

    [Fact]
    public void LaterRead_LeavesEarlierListsAlone()
    {
        IReadOnlyList<string> first = JsonText.Read("""["a","b"]""", JsonReadList.ReadStrings)!;
        IReadOnlyList<string> second = JsonText.Read("""["c","d","e"]""", JsonReadList.ReadStrings)!;

        Assert.Equal(["a", "b"], first);
        Assert.Equal(["c", "d", "e"], second);
    }
}
