namespace ScfGen.Runtime.Tests;

/// <summary>The text that rules compare a value with is spelled as in the spec, under any culture.</summary>
public sealed class ValueTextTests
{
    [Fact]
    public void Values_AreSpelledAsInASpec()
    {
        using var scope = new CultureScope("de-DE");

        Assert.Equal("true", ValueText.Of((bool?)true));
        Assert.Equal("false", ValueText.Of((bool?)false));
        Assert.Equal("0", ValueText.Of((long?)0));
        Assert.Equal("-9223372036854775808", ValueText.Of((long?)long.MinValue));
        Assert.Equal("0", ValueText.Of((double?)0));
        Assert.Equal("0", ValueText.Of((double?)-0d));
        Assert.Equal("0.25", ValueText.Of((double?)0.25));
        Assert.Equal("-1000.5", ValueText.Of((double?)-1000.5));
    }

    [Fact]
    public void ValuesThatAreNotSet_HaveNoText()
    {
        Assert.Null(ValueText.Of((bool?)null));
        Assert.Null(ValueText.Of((long?)null));
        Assert.Null(ValueText.Of((double?)null));
    }
}
