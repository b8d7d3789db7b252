using FsCheck;
using FsCheck.Fluent;
using ScfGen.Checks;

namespace ScfGen.Runtime.Tests;

/// <summary>Each format is known by its name, and none throws on any text.</summary>
public sealed class FormatCheckTests
{
    private static readonly string[] s_formats = ["handler", "cron7", "cron-trigger", "json", "json-string-map", "base64", "date-time"];

    private static readonly string[] s_pieces =
    [
        "index", ".", "::", "main", " ", "*", "{\"cron\":\"", "\"}", "/", "-", ",", "?", "0", "31", "MON", "{", "}", "[", "]", "\"", ":", "\\", "\\u", "=", "==", "AAAA",
        "2018-06-11", "18:46:45", "\0", "\n", "\uD83D", "\uDE00", "é", "\u0663", "\uFFFF",
    ];

    [Theory]
    [InlineData("handler", "index.main", "index")]
    [InlineData("cron7", "0 0 12 * * * *", "0 12 * * *")]
    [InlineData("cron-trigger", "0 12 * * *", "12 * * *")]
    [InlineData("json", "[1]", "[1")]
    [InlineData("json-string-map", "{\"a\":\"b\"}", "[1]")]
    [InlineData("base64", "QUJD", "QUJ")]
    [InlineData("date-time", "2018-06-11 18:46:45", "2018-06-11")]
    public void Format_IsKnownByItsName(string format, string right, string wrong)
    {
        Assert.Null(FormatCheck.Find(format, right));
        Assert.NotNull(FormatCheck.Find(format, wrong));
    }

    [Theory]
    [InlineData("")]
    [InlineData("JSON")]
    [InlineData("xml")]
    public void UnknownFormat_AllowsEverything(string format) => Assert.Null(FormatCheck.Find(format, "{"));

    [Fact]
    public void AnyText_IsJudgedWithoutAnException() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(2000),
        Prop.ForAll(
            Gen.Elements(s_pieces).ArrayOf().Select(static pieces => string.Concat(pieces)).ToArbitrary(),
            static text => Assert.All(s_formats, format => Assert.NotEqual("", FormatCheck.Find(format, text)))));
}
