using ScfGen.Signing;

namespace ScfGen.Runtime.Tests;

/// <summary>A signature is remembered for at least one window, whatever comes meanwhile, and the memory is bounded.</summary>
public sealed class ReplayGuardTests
{
    private static readonly TimeSpan s_window = TimeSpan.FromSeconds(10);

    private readonly SteppedTime _time = new(DocumentSample.Time);

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(9)]
    [InlineData(10)]
    [InlineData(15)]
    [InlineData(25)]
    public void Signature_ComesAgainWithinAWindow_IsKnown(int seconds)
    {
        ReplayGuard guard = Create();
        _time.Pass(seconds);
        Assert.True(Remember(guard, 1));

        // Others come in between, and move the memory on.
        for (int i = 0; i <= 10; i++)
        {
            Assert.True(Remember(guard, 100 + i));
            Assert.False(Remember(guard, 1));
            _time.Pass(1);
        }
    }

    [Fact]
    public void Signature_ComesAgainAfterALongTime_IsForgotten()
    {
        ReplayGuard guard = Create();
        Assert.True(Remember(guard, 1));

        _time.Pass(20);
        Assert.True(Remember(guard, 1));
        Assert.False(Remember(guard, 1));
    }

    [Fact]
    public void MoreSignaturesThanThereIsRoomFor_AreRefusedUntilAWindowHasPassed()
    {
        ReplayGuard guard = Create(capacity: 3);
        Assert.All(Enumerable.Range(1, 3), i => Assert.True(Remember(guard, i)));
        _time.Pass(9);
        Assert.False(Remember(guard, 4));

        _time.Pass(1);
        Assert.True(Remember(guard, 4));
        Assert.False(Remember(guard, 1));
    }

    [Theory]
    [InlineData(-86_400)]
    [InlineData(-15)]
    [InlineData(15)]
    [InlineData(86_400)]
    public void ClockThatIsSet_NeitherMakesForgottenNorTakesRoomAway(int seconds)
    {
        ReplayGuard guard = Create(capacity: 3);
        Assert.True(Remember(guard, 1));
        _time.Pass(9);
        Assert.True(Remember(guard, 2));

        _time.Set(seconds);
        Assert.True(Remember(guard, 3));
        Assert.All(Enumerable.Range(1, 4), i => Assert.False(Remember(guard, i)));

        _time.Set(-seconds);
        Assert.All(Enumerable.Range(1, 4), i => Assert.False(Remember(guard, i)));

        _time.Set(seconds);
        _time.Pass(1);
        Assert.True(Remember(guard, 4));
        Assert.All(Enumerable.Range(1, 4), i => Assert.False(Remember(guard, i)));
    }

    [Fact]
    public void OneSignature_FromManyThreads_IsAcceptedOnce()
    {
        ReplayGuard guard = Create(capacity: 100_000);
        int[] accepted = new int[100];

        Parallel.For(0, 10_000, i =>
        {
            if (Remember(guard, i % accepted.Length))
            {
                Interlocked.Increment(ref accepted[i % accepted.Length]);
            }
        });

        Assert.All(accepted, static count => Assert.Equal(1, count));
    }

    private static bool Remember(ReplayGuard guard, int signature) => guard.TryRemember((UInt128)signature);

    private ReplayGuard Create(int capacity = 1000) => new(s_window, capacity, _time);
}
