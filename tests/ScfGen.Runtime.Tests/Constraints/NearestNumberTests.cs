using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using ScfGen.Checks;

namespace ScfGen.Runtime.Tests;

/// <summary>For a number that is refused, the nearest allowed ones on both sides are offered.</summary>
public sealed class NearestNumberTests
{
    [Theory]
    [InlineData("0", "64")]
    [InlineData("65", "64 128")]
    [InlineData("100", "64 128")]
    [InlineData("129", "128 256")]
    [InlineData("2000", "1920 2048")]
    [InlineData("3071", "2944 3072")]
    [InlineData("5000", "3072")]
    [InlineData("-1", "64")]
    public void MemorySize_BetweenItsSteps_HasTheNeighbours(string value, string expected) =>
        Assert.Equal(expected, Nearest(RangeCheck.Create(128, 3072, 128, [64]), value));

    [Theory]
    [InlineData("0", "1")]
    [InlineData("-100", "1")]
    [InlineData("901", "900")]
    public void NumberOutsideARange_HasTheLimit(string value, string expected) =>
        Assert.Equal(expected, Nearest(RangeCheck.Create(1, 900, 0, []), value));

    [Theory]
    [InlineData("0.015", "0.01 0.02")]
    [InlineData("-0.015", "-0.02 -0.01")]
    [InlineData("0.001", "0 0.01")]
    [InlineData("99.999", "99.99 100")]
    public void NumberBetweenHundredths_HasTheNeighbours(string value, string expected) =>
        Assert.Equal(expected, Nearest(RangeCheck.Create(double.NegativeInfinity, double.PositiveInfinity, 0.01, []), value));

    [Fact]
    public void LargestNumber_ThatIsOnNoStep_IsNotOffered() => Assert.Equal("8", Nearest(RangeCheck.Create(0, 10, 4, []), "11"));

    [Fact]
    public void NumbersBesides_AreOfferedOnBothSides() => Assert.Equal("-1 100", Nearest(RangeCheck.Create(200, 300, 0, [-1, 100, 400]), "50"));

    [Fact]
    public void AnyWholeNumber_IsJudgedAsByCounting() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(1000), Prop.ForAll(Samples().ToArbitrary(), static sample => IsJudgedAsByCounting(sample)));

    private static void IsJudgedAsByCounting(Sample sample)
    {
        RangeCheck check = RangeCheck.Create(sample.Min, sample.Max, sample.Step, sample.Also.Select(static number => (double)number));
        bool isAllowed = sample.Allows(sample.Value);
        Assert.Equal(isAllowed, check.Find(sample.Value) is null);
        if (!isAllowed)
        {
            int[] allowed = [.. Enumerable.Range(-100, 201).Where(sample.Allows)];
            decimal?[] expected =
            [
                allowed.Where(number => number < sample.Value).Select(static number => (decimal?)number).LastOrDefault(),
                allowed.Where(number => number > sample.Value).Select(static number => (decimal?)number).FirstOrDefault(),
            ];
            Assert.Equal(expected.OfType<decimal>(), check.Nearest(sample.Value));
        }
    }

    private static Gen<Sample> Samples() =>
        from min in Gen.Choose(-20, 20)
        from width in Gen.Choose(0, 40)
        from step in Gen.Choose(0, 7)
        from count in Gen.Choose(0, 3)
        from also in Gen.ArrayOf(Gen.Choose(-60, 60), count)
        from value in Gen.Choose(-80, 80)
        select new Sample(min, min + width, step, also, value);

    private static string Nearest(RangeCheck check, string value)
    {
        IReadOnlyList<decimal> nearest = check.Nearest(decimal.Parse(value, CultureInfo.InvariantCulture));
        return string.Join(' ', nearest.Select(static number => number.ToString("0.####", CultureInfo.InvariantCulture)));
    }

    private sealed record Sample(int Min, int Max, int Step, int[] Also, int Value)
    {
        public bool Allows(int number) => Also.Contains(number) || (number >= Min && number <= Max && (Step == 0 || (number - Min) % Step == 0));
    }
}
