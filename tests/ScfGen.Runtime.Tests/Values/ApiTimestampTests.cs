using System.Globalization;

namespace ScfGen.Runtime.Tests;

/// <summary>A timestamp is kept as it is spelled, and converts from every spelling of the documents.</summary>
public sealed class ApiTimestampTests
{
    private const string RoundTrip = "yyyy-MM-dd'T'HH:mm:ss.fffffffzzz";

    // The document's examples, and ISO 8601 without a zone.
    [Theory]
    [InlineData("2019-11-26 16:15:33", "2019-11-26T16:15:33.0000000+08:00")]
    [InlineData("2020-09-22 00:00:00", "2020-09-22T00:00:00.0000000+08:00")]
    [InlineData("2018-06-11 18:46:45", "2018-06-11T18:46:45.0000000+08:00")]
    [InlineData("2020-12-01 08:35:30.000", "2020-12-01T08:35:30.0000000+08:00")]
    [InlineData("2020-12-01 08:35:30.123", "2020-12-01T08:35:30.1230000+08:00")]
    [InlineData("6/9/2021 4:07:18 PM", "2021-06-09T16:07:18.0000000+08:00")]
    [InlineData("8/31/2021 9:45:32 PM", "2021-08-31T21:45:32.0000000+08:00")]
    [InlineData("9/22/2020 12:00:00 AM", "2020-09-22T00:00:00.0000000+08:00")]
    [InlineData("2018-06-12T17:09:14", "2018-06-12T17:09:14.0000000+08:00")]
    [InlineData("2018-06-12", "2018-06-12T00:00:00.0000000+08:00")]
    [InlineData(" 2019-11-26 16:15:33 ", "2019-11-26T16:15:33.0000000+08:00")]
    public void Conversion_OfATimeWithoutAZone_TakesTheZoneThatIsGiven(string text, string expected) =>
        Assert.Equal(expected, Convert(text, ApiTimestamp.ChinaStandardTime));

    [Theory]
    [InlineData("2018-06-12T17:09:14+08:00", "2018-06-12T17:09:14.0000000+08:00")]
    [InlineData("2018-06-12T17:09:14-03:30", "2018-06-12T17:09:14.0000000-03:30")]
    [InlineData("2018-06-12T17:09:14Z", "2018-06-12T17:09:14.0000000+00:00")]
    [InlineData("2018-06-12T17:09:14.5Z", "2018-06-12T17:09:14.5000000+00:00")]
    [InlineData("2018-06-12T17:09:14.1234567+08:00", "2018-06-12T17:09:14.1234567+08:00")]
    [InlineData("2018-06-12 17:09:14+08:00", "2018-06-12T17:09:14.0000000+08:00")]
    [InlineData("2018-06-12 17:09:14 +08:00", "2018-06-12T17:09:14.0000000+08:00")]
    public void Conversion_OfATimeWithAZone_KeepsIt(string text, string expected) => Assert.Equal(expected, Convert(text, TimeSpan.FromHours(-5)));

    [Theory]
    [InlineData("th-TH")]
    [InlineData("ar-SA")]
    [InlineData("de-DE")]
    public void Conversion_UnderAnotherCulture_IsTheSame(string culture)
    {
        using var scope = new CultureScope(culture);
        var time = new DateTimeOffset(2018, 6, 12, 17, 9, 14, TimeSpan.FromHours(8));

        Assert.Equal(time, new ApiTimestamp("2018-06-12 17:09:14").ToDateTimeOffset(ApiTimestamp.ChinaStandardTime));
        Assert.Equal(time, new ApiTimestamp("6/12/2018 5:09:14 PM").ToDateTimeOffset(ApiTimestamp.ChinaStandardTime));
        Assert.Equal("2018-06-12T17:09:14+08:00", new ApiTimestamp(time).Value);
    }

    [Theory]
    [InlineData("")]
    [InlineData("xx")]
    [InlineData("abc")]
    [InlineData("2020-02-30 00:00:00")]
    [InlineData("2020-13-01 00:00:00")]
    [InlineData("22/9/2020 12:00:00 AM")]
    [InlineData("2020-09-22 00:00:00 and more")]
    [InlineData("1551113065")]
    public void Conversion_OfAnyOtherText_SaysNo(string text)
    {
        var timestamp = new ApiTimestamp(text);

        Assert.False(timestamp.TryGetDateTimeOffset(ApiTimestamp.ChinaStandardTime, out DateTimeOffset result));
        Assert.Equal(default(DateTimeOffset), result);
        FormatException e = Assert.Throws<FormatException>(() => timestamp.ToDateTimeOffset(ApiTimestamp.ChinaStandardTime));
        Assert.Contains($"'{text}'", e.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0001-01-01 00:00:00", 8 * 60)]
    [InlineData("9999-12-31 23:59:59", -8 * 60)]
    [InlineData("2020-09-22 00:00:00", 15 * 60)]
    [InlineData("2020-09-22 00:00:00", -15 * 60)]
    public void Conversion_BeyondWhatATimeCanHold_SaysNo(string text, int minutes) =>
        Assert.False(new ApiTimestamp(text).TryGetDateTimeOffset(TimeSpan.FromMinutes(minutes), out _));

    [Fact]
    public void Conversion_WithAZoneOfPartsOfMinutes_SaysNo() =>
        Assert.False(new ApiTimestamp("2020-09-22 00:00:00").TryGetDateTimeOffset(TimeSpan.FromSeconds(1), out _));

    [Fact]
    public void Time_IsSpelledInIso8601ToTheSecond()
    {
        var time = new DateTimeOffset(2018, 6, 12, 17, 9, 14, 999, TimeSpan.FromHours(8));
        ApiTimestamp converted = time;

        Assert.Equal("2018-06-12T17:09:14+08:00", converted.Value);
        Assert.Equal(converted, ApiTimestamp.FromDateTimeOffset(time));
        Assert.Equal("2018-06-12T09:09:14+00:00", new ApiTimestamp(time.ToUniversalTime()).Value);
    }

    [Fact]
    public void Text_IsKeptAsItIs()
    {
        ApiTimestamp timestamp = " xx ";

        Assert.Equal(" xx ", timestamp.Value);
        Assert.Equal(" xx ", timestamp.ToString());
        Assert.Equal(timestamp, ApiTimestamp.FromString(" xx "));
        Assert.Throws<ArgumentNullException>(() => new ApiTimestamp(null!));
    }

    [Fact]
    public void Equality_IsThatOfTheText()
    {
        var one = new ApiTimestamp("2018-06-12T17:09:14+08:00");
        var same = new ApiTimestamp("2018-06-12T17:09:14" + "+08:00");
        var otherSpelling = new ApiTimestamp("2018-06-12T09:09:14Z");

        Assert.True(one == same);
        Assert.False(one != same);
        Assert.True(one.Equals((object)same));
        Assert.Equal(one.GetHashCode(), same.GetHashCode());
        Assert.True(one != otherSpelling);
        Assert.False(one.Equals((object)"2018-06-12T17:09:14+08:00"));
        Assert.Equal(new ApiTimestamp(""), default(ApiTimestamp));
        Assert.Equal(new ApiTimestamp("").GetHashCode(), default(ApiTimestamp).GetHashCode());
    }

    private static string Convert(string text, TimeSpan offset) =>
        new ApiTimestamp(text).ToDateTimeOffset(offset).ToString(RoundTrip, CultureInfo.InvariantCulture);
}
