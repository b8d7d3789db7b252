using System.Text.Json;
using ScfGen.Json;

namespace ScfGen.Runtime.Tests;

/// <summary>Texts, truth values, timestamps, bytes, open sets and objects are read as services really send them.</summary>
public sealed class ReadValueTests
{
    [Theory]
    [InlineData("\"a\"", "a")]
    [InlineData("\"\"", "")]
    [InlineData("\"\\u51fd\\u6570\\n\\\"\\/\"", "\u51fd\u6570\n\"/")]
    [InlineData("\"\\ud83d\\ude00\"", "\U0001F600")]
    [InlineData("3", "3")]
    [InlineData("3.10", "3.10")]
    [InlineData("9223372036854775808", "9223372036854775808")]
    [InlineData("true", "true")]
    [InlineData("false", "false")]
    [InlineData("null", null)]
    public void Text_OfAnyScalar_IsReadAsItIsSpelled(string json, string? expected) => Assert.Equal(expected, JsonText.Read(json, JsonRead.ReadString));

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    public void Text_ThatIsAnObjectOrArray_IsRefused(string json) => Assert.ThrowsAny<JsonException>(() => JsonText.Read(json, JsonRead.ReadString));

    [Theory]
    [InlineData("true", true)]
    [InlineData("\"true\"", true)]
    [InlineData("\"True\"", true)]
    [InlineData("\"TRUE\"", true)]
    [InlineData("\"\\u0074rue\"", true)]
    [InlineData("1", true)]
    [InlineData("\"1\"", true)]
    [InlineData("false", false)]
    [InlineData("\"false\"", false)]
    [InlineData("\"False\"", false)]
    [InlineData("\"FALSE\"", false)]
    [InlineData("0", false)]
    [InlineData("\"0\"", false)]
    [InlineData("null", null)]
    [InlineData("\"\"", null)]
    public void TruthValue_InAnySpelling_IsRead(string json, bool? expected) => Assert.Equal(expected, JsonText.Read(json, JsonRead.ReadBoolean));

    [Theory]
    [InlineData("2")]
    [InlineData("-1")]
    [InlineData("\"yes\"")]
    [InlineData("\"truely\"")]
    [InlineData("\"tru\"")]
    [InlineData("\" true\"")]
    [InlineData("[]")]
    [InlineData("{}")]
    public void TruthValue_OfAnotherKind_IsRefused(string json) => Assert.ThrowsAny<JsonException>(() => JsonText.Read(json, JsonRead.ReadBoolean));

    [Theory]
    [InlineData("\"2020-09-22 00:00:00\"", "2020-09-22 00:00:00")]
    [InlineData("\"xx\"", "xx")]
    [InlineData("\"\"", "")]
    [InlineData("1551113065", "1551113065")]
    public void Timestamp_InAnySpelling_IsKeptAsItIs(string json, string expected) =>
        Assert.Equal(new ApiTimestamp(expected), JsonText.Read(json, JsonRead.ReadTimestamp));

    [Fact]
    public void Timestamp_ThatIsNull_IsNone() => Assert.Null(JsonText.Read("null", JsonRead.ReadTimestamp));

    [Theory]
    [InlineData("\"aGk=\"")]
    [InlineData("\"aGk\\u003d\"")]
    public void Bytes_InBase64_AreRead(string json) => Assert.Equal("hi"u8.ToArray(), JsonText.Read(json, JsonRead.ReadBinary)?.ToArray());

    [Fact]
    public void Bytes_ThatAreNull_AreNone() => Assert.Null(JsonText.Read("null", JsonRead.ReadBinary));

    [Theory]
    [InlineData("\"no base64!\"")]
    [InlineData("3")]
    [InlineData("[]")]
    public void Bytes_InAnotherSpelling_AreRefused(string json) => Assert.ThrowsAny<JsonException>(() => JsonText.Read(json, JsonRead.ReadBinary));

    [Theory]
    [InlineData("\"Red\"", "Red", true)]
    [InlineData("\"R\\u0065d\"", "Red", true)]
    [InlineData("\"red\"", "red", false)]
    [InlineData("\"Blue\"", "Blue", false)]
    [InlineData("\"\"", "", false)]
    [InlineData("3", "3", false)]
    public void OpenValue_KnownOrNot_IsRead(string json, string expected, bool isKnown)
    {
        Color? value = JsonText.Read(json, JsonRead.ReadEnum<Color>);

        Assert.Equal(Color.Create(expected), value);
        Assert.Equal(isKnown, value?.IsKnown);
    }

    [Fact]
    public void OpenValue_ThatIsNull_IsNone() => Assert.Null(JsonText.Read("null", JsonRead.ReadEnum<Color>));

    [Fact]
    public void Object_ThatIsNull_IsNone() => Assert.Null(JsonText.Read("null", JsonRead.ReadModel<EchoItem>));

    [Theory]
    [InlineData("3")]
    [InlineData("\"\"")]
    [InlineData("[]")]
    [InlineData("true")]
    public void Object_OfAnotherKind_IsRefused(string json) => Assert.ThrowsAny<JsonException>(() => JsonText.Read(json, JsonRead.ReadModel<EchoItem>));
}
