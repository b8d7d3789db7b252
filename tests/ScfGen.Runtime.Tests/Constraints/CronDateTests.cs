using ScfGen.Checks;

namespace ScfGen.Runtime.Tests;

/// <summary>A cron expression whose date is in no year is refused; one that may come is not.</summary>
public sealed class CronDateTests
{
    [Theory]
    [InlineData("31 2", 31)]
    [InlineData("30 2", 30)]
    [InlineData("30 FEB", 30)]
    [InlineData("31 4", 31)]
    [InlineData("31 apr", 31)]
    [InlineData("31 6", 31)]
    [InlineData("31 9", 31)]
    [InlineData("31 11", 31)]
    [InlineData("31 2,4,6,9,11", 31)]
    [InlineData("30,31 2", 30)]
    [InlineData("31,30 2", 30)]
    [InlineData("30-31 2", 30)]
    [InlineData("30/1 2", 30)]
    [InlineData("31 4-4", 31)]
    public void DateThatNeverComes_IsRefused(string date, int day)
    {
        string problem = FormattableString.Invariant($"never comes: no chosen month has a day {day}");

        Assert.Equal(problem, CronFormat.Find($"0 0 0 {date} * *"));
        Assert.Equal(problem, CronFormat.Find($"0 0 0 {date} ? 2024"));
    }

    [Theory]
    [InlineData("29 2")]
    [InlineData("30 4")]
    [InlineData("31 1")]
    [InlineData("31 12")]
    [InlineData("31 *")]
    [InlineData("31 ?")]
    [InlineData("* 2")]
    [InlineData("1,30 2")]
    [InlineData("28-31 2")]
    [InlineData("31 2,3")]
    [InlineData("31 2-3")]
    [InlineData("31 */2")]
    [InlineData("31 2/2")]
    [InlineData("*/31 2")]
    public void DateThatComes_IsAllowed(string date) => Assert.Null(CronFormat.Find($"0 0 0 {date} * *"));

    [Theory]
    [InlineData("2025")]
    [InlineData("2025,2026,2027")]
    [InlineData("2025-2027")]
    [InlineData("2025/4")]
    [InlineData("2024", false)]
    [InlineData("2025,2028", false)]
    [InlineData("2025-2028", false)]
    [InlineData("2000", false)]
    [InlineData("*", false)]
    [InlineData("?", false)]
    [InlineData("*/4", false)]
    public void LeapDay_ComesInLeapYears(string year, bool isRefused = true)
    {
        const string Problem = "never comes: no chosen year has a 29th of February";

        Assert.Equal(isRefused, CronFormat.Find($"0 0 0 29 2 * {year}") == Problem);
        Assert.Equal(isRefused, CronFormat.Find($"0 0 0 29,30 FEB ? {year}") == Problem);
        Assert.NotEqual(Problem, CronFormat.Find($"0 0 0 28,29 2 * {year}"));
        Assert.NotEqual(Problem, CronFormat.Find($"0 0 0 29 2,3 * {year}"));
        Assert.NotEqual(Problem, CronFormat.Find($"0 0 0 29 2 MON {year}"));
    }

    // The service may take either day, so that nothing is certain.
    [Theory]
    [InlineData("0 0 0 31 2 MON *")]
    [InlineData("0 0 0 30 2 0-6 *")]
    public void DayOfTheWeekBesides_LeavesTheDateUnjudged(string value) => Assert.Null(CronFormat.Find(value));
}
