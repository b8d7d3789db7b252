using System.Text.Json;
using ScfGen.Json;

namespace ScfGen.Runtime.Tests;

/// <summary>Numbers are read in every spelling that means one number, and in no other.</summary>
public sealed class ReadNumberTests
{
    [Theory]
    [InlineData("3", 3L)]
    [InlineData("-3", -3L)]
    [InlineData("0", 0L)]
    [InlineData("\"3\"", 3L)]
    [InlineData("\"-3\"", -3L)]
    [InlineData("\"\\u0033\"", 3L)]
    [InlineData("3.0", 3L)]
    [InlineData("3.000", 3L)]
    [InlineData("\"3.0\"", 3L)]
    [InlineData("1e3", 1000L)]
    [InlineData("1E3", 1000L)]
    [InlineData("1.5e1", 15L)]
    [InlineData("100e-2", 1L)]
    [InlineData("\"1e3\"", 1000L)]
    [InlineData("9223372036854775807", long.MaxValue)]
    [InlineData("\"9223372036854775807\"", long.MaxValue)]
    [InlineData("9223372036854775807.0", long.MaxValue)]
    [InlineData("9.223372036854775807e18", long.MaxValue)]
    [InlineData("-9223372036854775808", long.MinValue)]
    [InlineData("\"-9223372036854775808\"", long.MinValue)]
    [InlineData("-9223372036854775808.0", long.MinValue)]
    public void WholeNumber_InAnySpelling_IsRead(string json, long expected) => Assert.Equal(expected, JsonText.Read(json, JsonRead.ReadInt64));

    [Theory]
    [InlineData("null")]
    [InlineData("\"\"")]
    public void WholeNumber_ThatIsNullOrAnEmptyText_IsNone(string json) => Assert.Null(JsonText.Read(json, JsonRead.ReadInt64));

    [Theory]
    [InlineData("9223372036854775808")]
    [InlineData("-9223372036854775809")]
    [InlineData("\"9223372036854775808\"")]
    [InlineData("9223372036854775808.0")]
    [InlineData("1e19")]
    [InlineData("1e400")]
    [InlineData("1e99999999999")]
    [InlineData("3.5")]
    [InlineData("\"3.5\"")]
    [InlineData("9223372036854775807.5")]
    [InlineData("\"three\"")]
    [InlineData("\" 3\"")]
    [InlineData("\"3 \"")]
    [InlineData("\"1,000\"")]
    [InlineData("\"0x10\"")]
    [InlineData("\"NaN\"")]
    [InlineData("true")]
    [InlineData("[3]")]
    [InlineData("{}")]
    public void WholeNumber_OfAnotherKindOrRange_IsRefused(string json) =>
        Assert.ThrowsAny<JsonException>(() => JsonText.Read(json, JsonRead.ReadInt64));

    // Not whole, however little is missing.
    [Theory]
    [InlineData("1e-30")]
    [InlineData("4.00000000000000000000000000000001")]
    public void WholeNumber_WithAFractionTooSmallForADecimal_IsRefused(string json) =>
        Assert.ThrowsAny<JsonException>(() => JsonText.Read(json, JsonRead.ReadInt64));

    [Theory]
    [InlineData("0.5", 0.5)]
    [InlineData("\"0.5\"", 0.5)]
    [InlineData("\"-0.25\"", -0.25)]
    [InlineData("3", 3.0)]
    [InlineData("\"3\"", 3.0)]
    [InlineData("1e3", 1000.0)]
    [InlineData("\"1e3\"", 1000.0)]
    [InlineData("\"\\u0031.5\"", 1.5)]
    [InlineData("1.7976931348623157e308", double.MaxValue)]
    public void Number_InAnySpelling_IsRead(string json, double expected)
    {
        using var scope = new CultureScope("de-DE");

        Assert.Equal(expected, JsonText.Read(json, JsonRead.ReadDouble));
    }

    [Theory]
    [InlineData("null")]
    [InlineData("\"\"")]
    public void Number_ThatIsNullOrAnEmptyText_IsNone(string json) => Assert.Null(JsonText.Read(json, JsonRead.ReadDouble));

    [Theory]
    [InlineData("1e400")]
    [InlineData("\"1e400\"")]
    [InlineData("\"NaN\"")]
    [InlineData("\"Infinity\"")]
    [InlineData("\"0,5\"")]
    [InlineData("\"half\"")]
    [InlineData("true")]
    [InlineData("[0.5]")]
    [InlineData("{}")]
    public void Number_OfAnotherKindOrRange_IsRefused(string json) => Assert.ThrowsAny<JsonException>(() => JsonText.Read(json, JsonRead.ReadDouble));
}
