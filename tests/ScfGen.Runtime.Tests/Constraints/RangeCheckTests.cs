using System.Globalization;
using ScfGen.Checks;

namespace ScfGen.Runtime.Tests;

/// <summary>A number is in its range and on a step of it, or one of those that are allowed besides.</summary>
public sealed class RangeCheckTests
{
    private const double NoMin = double.NegativeInfinity;
    private const double NoMax = double.PositiveInfinity;

    [Theory]
    [InlineData(64)]
    [InlineData(128)]
    [InlineData(256)]
    [InlineData(2944)]
    [InlineData(3072)]
    public void NumberOnAStep_IsAllowed(int value) => Assert.Null(Memory().Find(value));

    [Theory]
    [InlineData(-128)]
    [InlineData(0)]
    [InlineData(63)]
    [InlineData(65)]
    [InlineData(127)]
    [InlineData(129)]
    [InlineData(192)]
    [InlineData(3071)]
    [InlineData(3073)]
    [InlineData(3200)]
    public void NumberBesideTheSteps_IsRefused(int value) => Assert.Equal("must be 64, or from 128 to 3072 in steps of 128", Memory().Find(value));

    [Theory]
    [InlineData(1d, 900d, "1", "900", "0.999", "900.001", "must be from 1 to 900")]
    [InlineData(-5d, -5d, "-5", "-5", "-5.1", "-4.9", "must be from -5 to -5")]
    [InlineData(0.25d, 0.75d, "0.25", "0.75", "0.2499", "0.7501", "must be from 0.25 to 0.75")]
    [InlineData(-9007199254740991d, 9007199254740991d, "-9007199254740991", "9007199254740991", "-9007199254740992", "9007199254740992",
        "must be from -9007199254740991 to 9007199254740991")]
    public void Limits_AreTheLastAllowedNumbers(double min, double max, string first, string last, string below, string above, string problem)
    {
        RangeCheck check = RangeCheck.Create(min, max, 0, []);

        Assert.Null(check.Find(Number(first)));
        Assert.Null(check.Find(Number(last)));
        Assert.Equal(problem, check.Find(Number(below)));
        Assert.Equal(problem, check.Find(Number(above)));
    }

    [Fact]
    public void OneLimit_LeavesTheOtherEndOpen()
    {
        Assert.Null(RangeCheck.Create(1, NoMax, 0, []).Find(decimal.MaxValue));
        Assert.Equal("must be 1 or more", RangeCheck.Create(1, NoMax, 0, []).Find(0));
        Assert.Null(RangeCheck.Create(NoMin, 1, 0, []).Find(decimal.MinValue));
        Assert.Equal("must be 1 or less", RangeCheck.Create(NoMin, 1, 0, []).Find(2));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("0.01")]
    [InlineData("0.07")]
    [InlineData("0.29")]
    [InlineData("0.57")]
    [InlineData("0.580")]
    [InlineData("-0.01")]
    [InlineData("1")]
    [InlineData("123456789012.34")]
    public void MultipleOfAHundredth_IsAllowed(string value) => Assert.Null(RangeCheck.Create(NoMin, NoMax, 0.01, []).Find(Number(value)));

    [Theory]
    [InlineData("0.001")]
    [InlineData("0.015")]
    [InlineData("-0.005")]
    [InlineData("123456789012.345")]
    public void NumberBetweenHundredths_IsRefused(string value) =>
        Assert.Equal("must be a number that is a multiple of 0.01", RangeCheck.Create(NoMin, NoMax, 0.01, []).Find(Number(value)));

    [Fact]
    public void Steps_AreCountedFromTheSmallestNumber_OrFromZero()
    {
        RangeCheck fromMin = RangeCheck.Create(-5, NoMax, 2, []);
        RangeCheck fromZero = RangeCheck.Create(NoMin, 5, 2, []);

        Assert.Null(fromMin.Find(-3));
        Assert.Equal("must be -5 or more in steps of 2", fromMin.Find(-4));
        Assert.Null(fromZero.Find(-4));
        Assert.Equal("must be 5 or less in steps of 2", fromZero.Find(-3));
    }

    [Fact]
    public void NumbersBesides_AreNamedInOrder()
    {
        RangeCheck check = RangeCheck.Create(5, 9, 0, [-1, 0.5]);

        Assert.Null(check.Find(-1));
        Assert.Null(check.Find(0.5m));
        Assert.Equal("must be -1, 0.5, or from 5 to 9", check.Find(0));
    }

    [Fact]
    public void LimitsThatAreNoNumbers_LimitNothing()
    {
        RangeCheck notNumbers = RangeCheck.Create(double.NaN, double.NaN, double.NaN, [double.NaN, NoMax]);
        RangeCheck farAway = RangeCheck.Create(double.MinValue, double.MaxValue, NoMax, [double.MaxValue]);

        decimal[] numbers = [decimal.MinValue, -0.5m, 0m, decimal.MaxValue];
        Assert.All(numbers, number => Assert.Null(notNumbers.Find(number)));
        Assert.All(numbers, number => Assert.Null(farAway.Find(number)));
    }

    [Theory]
    [InlineData(1e-29)]
    [InlineData(1e-300)]
    [InlineData(double.Epsilon)]
    public void StepTooSmallToHold_IsNone(double step) => Assert.Null(RangeCheck.Create(0, 10, step, []).Find(0.3m));

    [Fact]
    public void Message_UnderAnotherCulture_IsTheSame()
    {
        using var scope = new CultureScope("de-DE");

        Assert.Equal("must be 0.5, or from 1000.25 to 2000.75 in steps of 0.05", RangeCheck.Create(1000.25, 2000.75, 0.05, [0.5]).Find(0));
    }

    private static RangeCheck Memory() => RangeCheck.Create(128, 3072, 128, [64]);

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
