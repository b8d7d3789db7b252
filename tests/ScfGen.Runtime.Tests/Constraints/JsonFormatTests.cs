using ScfGen.Checks;

namespace ScfGen.Runtime.Tests;

/// <summary>JSON is told from what is none, and a map of strings from other JSON.</summary>
public sealed class JsonFormatTests
{
    private const string NoMap = "must be a JSON object whose values are all strings, such as {\"key\":\"value\"}";

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("\"\"")]
    [InlineData("0")]
    [InlineData("-0.5e+10")]
    [InlineData("true")]
    [InlineData(" null\r\n\t")]
    [InlineData("{\"a\":1,\"a\":{\"b\":[1,\"2\",null]}}")]
    [InlineData("\"\\ud83d\\\\\"")]
    public void Json_IsAllowed(string value)
    {
        Assert.True(JsonJudge.IsJson(value, out _));
        Assert.Null(JsonFormat.Find(value, JsonContent.Any));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("{")]
    [InlineData("[")]
    [InlineData("}")]
    [InlineData("{a:1}")]
    [InlineData("{'a':1}")]
    [InlineData("{\"a\"}")]
    [InlineData("{\"a\":}")]
    [InlineData("{\"a\":1,}")]
    [InlineData("{,}")]
    [InlineData("{\"a\":1 \"b\":2}")]
    [InlineData("{1:2}")]
    [InlineData("[1,]")]
    [InlineData("[,]")]
    [InlineData("[1 2]")]
    [InlineData("[1}")]
    [InlineData("01")]
    [InlineData("1.")]
    [InlineData(".5")]
    [InlineData("-")]
    [InlineData("+1")]
    [InlineData("1e")]
    [InlineData("1e+")]
    [InlineData("0x1")]
    [InlineData("NaN")]
    [InlineData("nul")]
    [InlineData("True")]
    [InlineData("truefalse")]
    [InlineData("\"")]
    [InlineData("\"\\")]
    [InlineData("\"\\\"")]
    [InlineData("\"\\x\"")]
    [InlineData("\"\\u12\"")]
    [InlineData("\"\\u12g4\"")]
    [InlineData("\"\\u")]
    [InlineData("\"\n\"")]
    [InlineData("\"\0\"")]
    [InlineData("{} {}")]
    [InlineData("{}x")]
    [InlineData("{}\0")]
    [InlineData("// comment\n{}")]
    [InlineData("\u00A0{}")]
    [InlineData("\uFEFF{}")]
    public void AnyOtherText_IsRefused(string value)
    {
        Assert.False(JsonJudge.IsJson(value, out _));
        Assert.StartsWith("must be JSON, and is none from position ", JsonFormat.Find(value, JsonContent.Any), StringComparison.Ordinal);
        Assert.StartsWith("must be JSON, and is none from position ", JsonFormat.Find(value, JsonContent.StringMap), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", 1)]
    [InlineData("[1,,2]", 4)]
    [InlineData("{\"a\":tru}", 6)]
    [InlineData("{} x", 4)]
    [InlineData("[1", 3)]
    public void Position_IsWhereJsonEnds(string value, int position) => Assert.Equal(
        FormattableString.Invariant($"must be JSON, and is none from position {position} on"), JsonFormat.Find(value, JsonContent.Any));

    [Theory]
    [InlineData(1)]
    [InlineData(63)]
    [InlineData(64)]
    [InlineData(65)]
    [InlineData(100_000)]
    public void NestedValues_AreJudgedAsBySystemTextJson(int depth)
    {
        string open = string.Concat(Enumerable.Repeat("{\"a\":", depth));
        string[] texts =
        [
            new string('[', depth) + new string(']', depth),
            new string('[', depth) + "1" + new string(']', depth),
            open + "\"b\"" + new string('}', depth),
            open,
        ];

        Assert.All(texts, static text => Assert.Equal(JsonJudge.IsJson(text, out _), JsonFormat.Find(text, JsonContent.Any) is null));
        Assert.All(texts, static text =>
        {
            JsonJudge.IsJson(text, out bool isStringMap);
            Assert.Equal(isStringMap, JsonFormat.Find(text, JsonContent.StringMap) is null);
        });
    }

    [Theory]
    [InlineData("{}")]
    [InlineData(" { } ")]
    [InlineData("{\"a\":\"b\"}")]
    [InlineData("{ \"a\" : \"\" , \"a\" : \"{\\\"b\\\":1}\" }")]
    public void MapOfStrings_IsAllowed(string value) => Assert.Null(JsonFormat.Find(value, JsonContent.StringMap));

    [Theory]
    [InlineData("null")]
    [InlineData("\"{}\"")]
    [InlineData("[\"a\"]")]
    [InlineData("{\"a\":1}")]
    [InlineData("{\"a\":null}")]
    [InlineData("{\"a\":\"b\",\"c\":true}")]
    [InlineData("{\"a\":[],\"b\":\"c\"}")]
    [InlineData("{\"a\":{\"b\":\"c\"}}")]
    public void OtherJson_IsNoMapOfStrings(string value)
    {
        Assert.Null(JsonFormat.Find(value, JsonContent.Any));
        Assert.Equal(NoMap, JsonFormat.Find(value, JsonContent.StringMap));
    }
}
