using ScfGen.Signing;

namespace ScfGen.Runtime.Tests;

/// <summary>A signature is remembered for at least one window, whatever comes meanwhile, and the memory is bounded.</summary>
public sealed class ReplayGuardTests
{
    private static readonly DateTimeOffset s_start = DocumentSample.Time;
    private static readonly TimeSpan s_window = TimeSpan.FromSeconds(10);

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(9)]
    [InlineData(10)]
    [InlineData(15)]
    [InlineData(25)]
    public void Signature_ComesAgainWithinAWindow_IsKnown(int seconds)
    {
        var guard = new ReplayGuard(s_window, 1000, s_start);
        DateTimeOffset first = s_start.AddSeconds(seconds);
        Assert.True(Remember(guard, 1, first));

        // Others come in between, and move the memory on.
        for (int i = 0; i <= 10; i++)
        {
            DateTimeOffset time = first.AddSeconds(i);
            Assert.True(Remember(guard, 100 + i, time));
            Assert.False(Remember(guard, 1, time));
        }
    }

    [Fact]
    public void Signature_ComesAgainAfterALongTime_IsForgotten()
    {
        var guard = new ReplayGuard(s_window, 1000, s_start);
        Assert.True(Remember(guard, 1, s_start));

        Assert.True(Remember(guard, 1, s_start.AddSeconds(20)));
        Assert.False(Remember(guard, 1, s_start.AddSeconds(20)));
    }

    [Fact]
    public void MoreSignaturesThanThereIsRoomFor_AreRefusedUntilAWindowHasPassed()
    {
        var guard = new ReplayGuard(s_window, 3, s_start);
        Assert.All(Enumerable.Range(1, 3), i => Assert.True(Remember(guard, i, s_start)));
        Assert.False(Remember(guard, 4, s_start.AddSeconds(9)));

        Assert.True(Remember(guard, 4, s_start.AddSeconds(10)));
        Assert.False(Remember(guard, 1, s_start.AddSeconds(10)));
    }

    [Fact]
    public void ClockThatIsSetBack_MakesNothingForgotten()
    {
        var guard = new ReplayGuard(s_window, 1000, s_start);
        Assert.True(Remember(guard, 1, s_start));

        Assert.False(Remember(guard, 1, s_start.AddDays(-1)));
        Assert.True(Remember(guard, 2, s_start.AddDays(-1)));
        Assert.False(Remember(guard, 2, s_start));
        Assert.False(Remember(guard, 1, s_start));
    }

    [Fact]
    public void ClockThatIsSetBackAndReturns_KnowsTheOlderGeneration()
    {
        var guard = new ReplayGuard(s_window, 1000, s_start);
        Assert.True(Remember(guard, 1, s_start.AddSeconds(9)));
        Assert.True(Remember(guard, 2, s_start.AddSeconds(10)));

        Assert.True(Remember(guard, 3, s_start.AddDays(-1)));
        Assert.All(Enumerable.Range(1, 3), i => Assert.False(Remember(guard, i, s_start.AddSeconds(11))));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(10)]
    [InlineData(86_400)]
    public void ClockThatIsSetBack_HasRoomAgainAfterAWindow(int secondsBefore)
    {
        // The clock may have been ahead from the start, or when the memory moved on last.
        var guard = new ReplayGuard(s_window, 3, s_start.AddSeconds(-secondsBefore));
        Assert.All(Enumerable.Range(1, 3), i => Assert.True(Remember(guard, i, s_start)));
        DateTimeOffset back = s_start.AddDays(-2);

        Assert.All(Enumerable.Range(1, 4), i => Assert.False(Remember(guard, i, back)));
        Assert.True(Remember(guard, 4, back.AddSeconds(10)));

        // What the fast clock accepted is known for another window.
        Assert.All(Enumerable.Range(1, 4), i => Assert.False(Remember(guard, i, back.AddSeconds(19))));
        Assert.True(Remember(guard, 1, back.AddSeconds(20)));
        Assert.False(Remember(guard, 4, back.AddSeconds(20)));
    }

    [Fact]
    public void ClockThatIsSetBackByLessThanAWindow_ForgetsNothingBeforeItsTime()
    {
        var guard = new ReplayGuard(s_window, 1000, s_start);
        Assert.True(Remember(guard, 1, s_start.AddSeconds(10)));

        Assert.True(Remember(guard, 2, s_start.AddSeconds(1)));
        Assert.All(Enumerable.Range(1, 19), seconds => Assert.False(Remember(guard, 1, s_start.AddSeconds(seconds))));
    }

    [Fact]
    public void OneSignature_FromManyThreads_IsAcceptedOnce()
    {
        var guard = new ReplayGuard(s_window, 100_000, s_start);
        int[] accepted = new int[100];

        Parallel.For(0, 10_000, i =>
        {
            if (Remember(guard, i % accepted.Length, s_start))
            {
                Interlocked.Increment(ref accepted[i % accepted.Length]);
            }
        });

        Assert.All(accepted, static count => Assert.Equal(1, count));
    }

    private static bool Remember(ReplayGuard guard, int signature, DateTimeOffset time) => guard.TryRemember((UInt128)signature, time);
}
