using System.Globalization;
using ScfGen.Checks;

namespace ScfGen.Runtime.Tests;

/// <summary>A cron expression has seven fields, each with its numbers and names, in lists, ranges and steps.</summary>
public sealed class CronFormatTests
{
    [Theory]
    [InlineData("* * * * * * *")]
    [InlineData("0 */2 * * * * *")]
    [InlineData("0 0 12 * * ? *")]
    [InlineData("0 0 12 ? * MON *")]
    [InlineData("? ? ? ? ? ? ?")]
    [InlineData("0,15,30,45 0-29/5 8-18 * * 1-5 *")]
    [InlineData("59 59 23 31 12 6 2099")]
    [InlineData("0 0 0 1 1 0 1970")]
    [InlineData("00 05 09 01 01 * *")]
    [InlineData("5/10 * * * * * *")]
    [InlineData("*,5 * * * * * *")]
    [InlineData("0 0 2 1 JAN,jul Mon-Fri 2024-2030")]
    [InlineData("0 0 0 1-15,20 JAN-MAR/2 * 2024/2")]
    public void Expression_IsAllowed(string value) => Assert.Null(CronFormat.Find(value));

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(8)]
    [InlineData(100)]
    public void AnotherNumberOfFields_IsRefusedWithTheNumber(int count) => Assert.Equal(
        $"must be a cron expression of seven fields (second minute hour day month weekday year), and this one has {Text(count)}",
        CronFormat.Find(string.Join(' ', Enumerable.Repeat("*", count))));

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData(" * * * * * * *")]
    [InlineData("* * * * * * * ")]
    [InlineData("* * *  * * * *")]
    [InlineData("*\t*\t*\t*\t*\t*\t*")]
    [InlineData("* * * * * * *\n")]
    public void AnotherSeparatorThanOneSpace_IsRefused(string value) => Assert.NotNull(CronFormat.Find(value));

    [Theory]
    [InlineData(0, 0, 59)]
    [InlineData(1, 0, 59)]
    [InlineData(2, 0, 23)]
    [InlineData(3, 1, 31)]
    [InlineData(4, 1, 12)]
    [InlineData(5, 0, 6)]
    [InlineData(6, 1970, 2099)]
    public void EachField_TakesItsNumbersAndStepsAndNoOther(int field, int min, int max)
    {
        for (int number = Math.Max(0, min - 2); number <= max + 2; number++)
        {
            Assert.Equal(number >= min && number <= max, IsAllowed(field, Text(number)));
            Assert.Equal(number >= 1 && number <= max, IsAllowed(field, "*/" + Text(number)));
        }

        Assert.True(IsAllowed(field, Text(min) + "-" + Text(max)));
        Assert.True(IsAllowed(field, Text(min) + "-" + Text(min)));
        Assert.False(IsAllowed(field, Text(max) + "-" + Text(min)));
        Assert.False(IsAllowed(field, Text(min) + "-" + Text(max + 1)));
    }

    [Theory]
    [InlineData(4, "JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC")]
    [InlineData(4, "jan feb mar apr may jun jul aug sep oct nov dec")]
    [InlineData(4, "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec")]
    [InlineData(5, "SUN MON TUE WED THU FRI SAT")]
    [InlineData(5, "sun mon tue wed thu fri sat")]
    [InlineData(5, "Sun mOn tuE Wed Thu Fri Sat")]
    public void Names_InAnyCaseUnderAnyCulture_AreAllowedInTheirFieldOnly(int field, string names)
    {
        using var scope = new CultureScope("tr-TR");
        foreach (string name in names.Split(' '))
        {
            Assert.Equal([field], Enumerable.Range(0, 7).Where(other => IsAllowed(other, name)));
        }
    }

    [Fact]
    public void Names_AreNumbersInTheirOrder()
    {
        Assert.True(IsAllowed(4, "JAN-12"));
        Assert.True(IsAllowed(4, "11-DEC"));
        Assert.False(IsAllowed(4, "FEB-1"));
        Assert.True(IsAllowed(5, "SUN-6"));
        Assert.True(IsAllowed(5, "5-SAT"));
        Assert.False(IsAllowed(5, "MON-0"));
    }

    [Theory]
    [InlineData("60 * * * * * *", "has '60' in the field second, which takes 0 to 59, *, and lists, ranges and steps of them")]
    [InlineData("* 99 * * * * *", "has '99' in the field minute, which takes 0 to 59, *, and lists, ranges and steps of them")]
    [InlineData("* * 24 * * * *", "has '24' in the field hour, which takes 0 to 23, *, and lists, ranges and steps of them")]
    [InlineData("* * * 0 * * *", "has '0' in the field day of the month, which takes 1 to 31, *, and lists, ranges and steps of them")]
    [InlineData("* * * * JANUARY * *", "has 'JANUARY' in the field month, which takes 1 to 12 or JAN to DEC, *, and lists, ranges and steps of them")]
    [InlineData("* * * * * 7 *", "has '7' in the field day of the week, which takes 0 to 6 or SUN to SAT, *, and lists, ranges and steps of them")]
    [InlineData("* * * * * * 2100", "has '2100' in the field year, which takes 1970 to 2099, *, and lists, ranges and steps of them")]
    [InlineData("* * * * 1,2,13 * *", "has '13' in the field month, which takes 1 to 12 or JAN to DEC, *, and lists, ranges and steps of them")]
    [InlineData("* * 5-1 * * * *", "has the range '5-1' in the field hour, whose end is before its beginning")]
    [InlineData("* * */24 * * * *", "has the step '24' in the field hour, which must be a number from 1 to 23")]
    public void Message_NamesTheValueTheFieldAndWhatItTakes(string value, string problem) => Assert.Equal(problem, CronFormat.Find(value));

    [Theory]
    [InlineData(",")]
    [InlineData("1,,2")]
    [InlineData("1,")]
    [InlineData(",1")]
    [InlineData("1-")]
    [InlineData("-1")]
    [InlineData("-")]
    [InlineData("1-2-3")]
    [InlineData("/")]
    [InlineData("/5")]
    [InlineData("1/")]
    [InlineData("1/0")]
    [InlineData("1/x")]
    [InlineData("1/2/3")]
    [InlineData("*/-1")]
    [InlineData("**")]
    [InlineData("*5")]
    [InlineData("5*")]
    [InlineData("*-5")]
    [InlineData("?5")]
    [InlineData("1.5")]
    [InlineData("+1")]
    [InlineData("0x1")]
    [InlineData("L")]
    [InlineData("15W")]
    [InlineData("1#2")]
    [InlineData("\u0663")]
    [InlineData("99999999999999999999")]
    [InlineData("1/99999999999999999999")]
    public void PartWithoutSense_IsRefusedWithItsField(string part) =>
        Assert.Contains("in the field second", CronFormat.Find(Expression(0, part)), StringComparison.Ordinal);

    private static bool IsAllowed(int field, string text) => CronFormat.Find(Expression(field, text)) is null;

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Expression(int field, string text)
    {
        string[] fields = ["*", "*", "*", "*", "*", "*", "*"];
        fields[field] = text;
        return string.Join(' ', fields);
    }
}
