using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using ScfGen.Checks;

namespace ScfGen.Runtime.Tests;

/// <summary>The text of a member is found in JSON, without its escapes.</summary>
public sealed class JsonMemberTextTests
{
    [Theory]
    [InlineData("{\"a\":\"x\"}", "x")]
    [InlineData("{\"a\":\"\"}", "")]
    [InlineData(" { \"b\" : { \"a\" : \"no\" } , \"a\" : \"x\" } ", "x")]
    [InlineData("{\"a\":\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\\uD83D\\ude00\"}", "\"\\/\b\f\n\r\té😀")]
    [InlineData("{\"\\u0061\":\"x\"}", "x")]
    [InlineData("{\"a\":\"x\",\"a\":\"y\"}", "y")]
    [InlineData("{\"a\":\"x\",\"a\":1}", null)]
    [InlineData("{\"a\":1}", null)]
    [InlineData("{\"A\":\"x\"}", null)]
    [InlineData("{}", null)]
    [InlineData("[\"a\",\"x\"]", null)]
    [InlineData("\"a\"", null)]
    public void Text_IsThatOfTheMember(string json, string? text) => Assert.Equal(text, JsonFormat.MemberText(json, "a"));

    [Fact]
    public void AnyText_ComesBackAsItWas() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(500),
        Prop.ForAll(
            Gen.Elements("a", "\"", "\\", "/", "\n", "\u0000", "é", "😀", "\u2028", "{", "}", ":", ",").ArrayOf().Select(static pieces => string.Concat(pieces)).ToArbitrary(),
            static text =>
            {
                string json = JsonSerializer.Serialize(new Dictionary<string, object> { ["b"] = new[] { text }, [text + "b"] = text, ["c"] = text + "c" });

                Assert.Null(JsonFormat.Find(json, JsonContent.Any));
                Assert.Equal(text + "c", JsonFormat.MemberText(json, "c"));
                Assert.Equal(text, JsonFormat.MemberText(json, text + "b"));
            }));
}
