using ScfGen.Checks;

namespace ScfGen.Runtime.Tests;

/// <summary>A count is between its limits, and the message has the limit and the count.</summary>
public sealed class SizeCheckTests
{
    [Theory]
    [InlineData(1, 64, 1)]
    [InlineData(1, 64, 64)]
    [InlineData(4, 4, 4)]
    [InlineData(0, 1000, 0)]
    [InlineData(0, 1000, 1000)]
    [InlineData(2, long.MaxValue, 2)]
    [InlineData(0, long.MaxValue, long.MaxValue)]
    public void CountWithinTheLimits_IsAllowed(long min, long max, long count) => Assert.Null(new SizeCheck(min, max, "items").Find(count));

    [Theory]
    [InlineData(1, 64, 0, "must have from 1 to 64 items and has 0")]
    [InlineData(1, 64, 65, "must have from 1 to 64 items and has 65")]
    [InlineData(4, 4, 3, "must have exactly 4 items and has 3")]
    [InlineData(4, 4, 5, "must have exactly 4 items and has 5")]
    [InlineData(0, 1000, 1001, "must have at most 1000 items and has 1001")]
    [InlineData(0, 0, 1, "must have at most 0 items and has 1")]
    [InlineData(2, long.MaxValue, 1, "must have at least 2 items and has 1")]
    [InlineData(1, long.MaxValue, 0, "must have at least 1 item and has 0")]
    [InlineData(0, 1, 2, "must have at most 1 item and has 2")]
    [InlineData(1, 1, 2, "must have exactly 1 item and has 2")]
    [InlineData(0, 69905068, long.MaxValue, "must have at most 69905068 items and has 9223372036854775807")]
    public void CountBeyondALimit_IsRefusedWithLimitAndCount(long min, long max, long count, string problem) =>
        Assert.Equal(problem, new SizeCheck(min, max, "items").Find(count));

    [Theory]
    [InlineData(4, "must have at most 4 bytes in UTF-8 and has 6")]
    [InlineData(1, "must have at most 1 byte in UTF-8 and has 6")]
    public void Message_NamesTheUnit(long max, string problem) => Assert.Equal(problem, new SizeCheck(0, max, "bytes in UTF-8").Find(6));
}
