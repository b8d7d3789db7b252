namespace ScfGen.Runtime.Tests;

/// <summary>A rule about two times is broken only where both are set and can be read.</summary>
public sealed class TimePairTests
{
    private const string Noon = "2018-06-11 12:00:00";
    private const string Later = "2018-06-11 12:00:01";

    [Fact]
    public void TimesThatAreTooFarApart_AreFound()
    {
        Assert.True(TimePair.IsFartherApart(Noon, Later, 0));
        Assert.True(TimePair.IsFartherApart(Later, Noon, 0));
        Assert.False(TimePair.IsFartherApart(Noon, Later, 1));
    }

    [Fact]
    public void TimesInTheWrongOrder_AreFound()
    {
        Assert.True(TimePair.IsNotAscending(Later, Noon));
        Assert.True(TimePair.IsNotAscending(Noon, Noon));
        Assert.False(TimePair.IsNotAscending(Noon, Later));
    }

    [Theory]
    [InlineData(null, Noon)]
    [InlineData(Noon, null)]
    [InlineData(null, null)]
    [InlineData(Noon, "")]
    [InlineData("yesterday", Noon)]
    public void WhatCannotBeCompared_IsNotBroken(string? first, string? second)
    {
        Assert.False(TimePair.IsFartherApart(first, second, 0));
        Assert.False(TimePair.IsNotAscending(first, second));
    }
}
