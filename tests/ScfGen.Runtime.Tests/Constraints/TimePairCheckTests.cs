using ScfGen.Checks;

namespace ScfGen.Runtime.Tests;

/// <summary>Two times are compared to the fraction of a second, and not at all where that would be a guess.</summary>
public sealed class TimePairCheckTests
{
    private const string Noon = "2018-06-11 12:00:00";

    [Theory]
    [InlineData(Noon, Noon, 0, true)]
    [InlineData(Noon, "2018-06-11 12:00:01", 0, false)]
    [InlineData(Noon, "2018-06-12 12:00:00", 86_400, true)]
    [InlineData(Noon, "2018-06-12 12:00:00.0000001", 86_400, false)]
    [InlineData(Noon, "2018-06-12 12:00:01", 86_400, false)]
    [InlineData("2018-06-12 12:00:00", Noon, 86_400, true)]
    [InlineData("2018-06-12 12:00:01", Noon, 86_400, false)]
    [InlineData("2020-02-28 12:00:00", "2020-03-01 12:00:00", 172_800, true)]
    [InlineData("2019-02-28 12:00:00", "2019-03-01 12:00:01", 86_400, false)]
    [InlineData("0001-01-01 00:00:00", "9999-12-31 23:59:59", long.MaxValue, true)]
    [InlineData("0001-01-01 00:00:00", "9999-12-31 23:59:59", 1, false)]
    public void Distance_IsHeldAgainstTheLimit(string first, string second, long seconds, bool holds) =>
        Assert.Equal(holds, TimePairCheck.ApartAtMost(first, second, seconds));

    [Theory]
    [InlineData(Noon, "2018-06-11 12:00:01", true)]
    [InlineData(Noon, "2018-06-11 12:00:00.0000001", true)]
    [InlineData(Noon, Noon, false)]
    [InlineData(Noon, "2018-06-11 12:00:00.000", false)]
    [InlineData("2018-06-11 12:00:01", Noon, false)]
    public void Order_IsStrict(string first, string second, bool ascends) => Assert.Equal(ascends, TimePairCheck.Ascends(first, second));

    [Theory]
    [InlineData("2018-06-11T12:00:00+08:00", "2018-06-11T04:00:01Z", true)]
    [InlineData("2018-06-11T12:00:00+08:00", "2018-06-11T04:00:00Z", false)]
    [InlineData("2018-06-11T12:00:00.5+08:00", "2018-06-11T04:00:00.25Z", false)]
    public void TimesWithAZone_AreComparedAsPointsInTime(string first, string second, bool ascends) =>
        Assert.Equal(ascends, TimePairCheck.Ascends(first, second));

    [Theory]
    [InlineData(Noon, "")]
    [InlineData("", Noon)]
    [InlineData(Noon, "2018-06-12")]
    [InlineData(Noon, "6/12/2018 12:00:00 PM")]
    [InlineData(Noon, "2018-06-31 12:00:00")]
    [InlineData(Noon, "2018-06-11T04:00:00Z")]
    [InlineData("2018-06-11T04:00:00Z", Noon)]
    public void TextsThatCannotBeCompared_AreNotJudged(string first, string second)
    {
        Assert.Null(TimePairCheck.ApartAtMost(first, second, 0));
        Assert.Null(TimePairCheck.Ascends(first, second));
    }

    [Theory]
    [InlineData("th-TH")]
    [InlineData("ar-SA")]
    [InlineData("fi-FI")]
    public void Times_UnderAnotherCulture_AreComparedTheSame(string culture)
    {
        using var scope = new CultureScope(culture);

        Assert.True(TimePairCheck.Ascends(Noon, "2018-06-11 12:00:01"));
    }
}
