using System.Globalization;
using ScfGen.Checks;

namespace ScfGen.Runtime.Tests;

/// <summary>A date and time is spelled in one way, with a fraction of the second or without.</summary>
public sealed class DateTimeFormatTests
{
    [Theory]
    [InlineData("2018-06-11 18:46:45")]
    [InlineData("0001-01-01 00:00:00")]
    [InlineData("9999-12-31 23:59:59")]
    [InlineData("2020-02-29 00:00:00")]
    [InlineData("2018-06-11 18:46:45.1")]
    [InlineData("2018-06-11 18:46:45.000")]
    [InlineData("2018-06-11 18:46:45.1234567")]
    public void DateAndTime_IsAllowed(string value) => Assert.Null(DateTimeFormat.Find(value));

    [Theory]
    [InlineData("")]
    [InlineData("2018-06-11")]
    [InlineData("18:46:45")]
    [InlineData("2018-06-11 18:46")]
    [InlineData("2018-6-11 18:46:45")]
    [InlineData("18-06-11 18:46:45")]
    [InlineData("2018-06-11 8:46:45")]
    [InlineData("2018-06-11T18:46:45")]
    [InlineData("2018-06-11T18:46:45Z")]
    [InlineData("2018-06-11 18:46:45Z")]
    [InlineData("2018-06-11 18:46:45+08:00")]
    [InlineData("2018-06-11 06:46:45 PM")]
    [InlineData("2018/06/11 18:46:45")]
    [InlineData("11.06.2018 18:46:45")]
    [InlineData("2018-06-11  18:46:45")]
    [InlineData(" 2018-06-11 18:46:45")]
    [InlineData("2018-06-11 18:46:45 ")]
    [InlineData("2018-06-11 18:46:45\n")]
    [InlineData("2018-06-11 18:46:45.")]
    [InlineData("2018-06-11 18:46:45,5")]
    [InlineData("2018-06-11 18:46:45.12345678")]
    [InlineData("2018-06-11 24:00:00")]
    [InlineData("2018-06-11 18:60:45")]
    [InlineData("2018-06-11 18:46:60")]
    [InlineData("2018-06-31 18:46:45")]
    [InlineData("2019-02-29 00:00:00")]
    [InlineData("2018-13-01 00:00:00")]
    [InlineData("2018-00-01 00:00:00")]
    [InlineData("2018-01-00 00:00:00")]
    [InlineData("0000-01-01 00:00:00")]
    [InlineData("\u0662018-06-11 18:46:45")]
    [InlineData("1528713995")]
    public void AnyOtherText_IsRefused(string value) =>
        Assert.Equal("must be a date and time written as 2018-06-11 18:46:45", DateTimeFormat.Find(value));

    [Theory]
    [InlineData("th-TH")]
    [InlineData("ar-SA")]
    [InlineData("fa-IR")]
    [InlineData("fi-FI")]
    public void DateAndTime_UnderAnotherCulture_IsJudgedTheSame(string culture)
    {
        using var scope = new CultureScope(culture);

        Assert.Null(DateTimeFormat.Find("2018-06-11 18:46:45"));
        Assert.NotNull(DateTimeFormat.Find(new DateTime(2018, 6, 11, 18, 46, 45).ToString(CultureInfo.CurrentCulture)));
    }

    [Theory]
    [InlineData("2018-06-11 18:46:45", DateTimeKind.Unspecified, 18)]
    [InlineData("2018-06-11 18:46:45.5", DateTimeKind.Unspecified, 18)]
    [InlineData("2018-06-11T18:46:45", DateTimeKind.Unspecified, 18)]
    [InlineData("2018-06-11T18:46:45Z", DateTimeKind.Utc, 18)]
    [InlineData("2018-06-11T18:46:45.25+08:00", DateTimeKind.Utc, 10)]
    public void Time_IsReadInBothSpellings(string value, DateTimeKind kind, int hour)
    {
        Assert.True(DateTimeFormat.TryRead(value, out DateTime time));

        Assert.Equal(kind, time.Kind);
        Assert.Equal(hour, time.Hour);
    }

    [Theory]
    [InlineData("")]
    [InlineData("2018-06-11")]
    [InlineData("2018-06-11 18:46:45.")]
    [InlineData("2018-06-11 18:46:45Z")]
    [InlineData("2018-06-11T18:46")]
    public void TextThatIsNoTime_IsNotRead(string value) => Assert.False(DateTimeFormat.TryRead(value, out _));

    [Fact]
    public void TimeWrittenByThePattern_IsAllowed()
    {
        var time = new DateTime(2018, 6, 11, 18, 46, 45, 120);

        Assert.Null(DateTimeFormat.Find(time.ToString(DateTimeFormat.Pattern, CultureInfo.InvariantCulture)));
    }
}
