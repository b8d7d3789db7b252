using ScfGen.Signing;

namespace ScfGen.Runtime.Tests;

/// <summary>A request is accepted once, whatever clocks, key lookups and threads do meanwhile.</summary>
public sealed class SignatureVerifierReplayTests
{
    private static readonly Credential s_key = new("AKIDofTheTests", "SecretKeyOfTheTests");
    private static readonly DateTimeOffset s_start = DocumentSample.Time;

    private readonly SteppedTime _time = new(s_start);

    [Fact]
    public void Replay_IsRefusedForAsLongAsTheRequestIsValid()
    {
        SignatureVerifier verifier = Create(_time);

        // Signed ahead, it is valid for twice the skew.
        SignedRequest request = SignAt(300);
        Assert.True(verifier.Verify(request).IsValid);
        for (int minute = 1; minute <= 10; minute++)
        {
            _time.Pass(60);
            Assert.True(verifier.Verify(SignAt((60 * minute) + 1)).IsValid);
            Assert.Equal(SignatureStatus.Replayed, verifier.Verify(request).Status);
        }

        _time.Pass(1);
        Assert.Equal(SignatureStatus.Expired, verifier.Verify(request).Status);
    }

    [Fact]
    public void RequestThatIsRefused_IsNotRemembered()
    {
        SignatureVerifier verifier = Create(_time);
        Tc3TestRequest request = new Tc3TestRequest().SignCloudBase(s_key, s_start);
        byte[] body = request.Body;
        request.Body = [];
        Assert.Equal(SignatureStatus.Mismatch, verifier.Verify(request.ToSigned()).Status);

        request.Body = body;

        Assert.True(verifier.Verify(request.ToSigned()).IsValid);
    }

    [Fact]
    public void MoreRequestsThanAreRemembered_AreRefused()
    {
        SignatureVerifier verifier = Create(_time, most: 2);
        Assert.True(verifier.Verify(SignAt(0)).IsValid);
        Assert.True(verifier.Verify(SignAt(1)).IsValid);

        Assert.Equal(SignatureStatus.Replayed, verifier.Verify(SignAt(2)).Status);

        // Four times the skew and a second later there is room again.
        _time.Pass(1200);
        Assert.Equal(SignatureStatus.Replayed, verifier.Verify(SignAt(1200)).Status);
        _time.Pass(1);
        Assert.True(verifier.Verify(SignAt(1201)).IsValid);
    }

    [Fact]
    public void ClockThatIsSetBackWhenTheMemoryHasMovedOn_RefusesTheReplay()
    {
        SignatureVerifier verifier = Create(_time);
        _time.Pass(600.5);
        SignedRequest request = SignAt(600);
        Assert.True(verifier.Verify(request).IsValid);
        _time.Pass(0.5);
        Assert.True(verifier.Verify(SignAt(601)).IsValid);
        _time.Pass(601);
        Assert.True(verifier.Verify(SignAt(1202)).IsValid);

        _time.Set(-302);

        Assert.Equal(SignatureStatus.Replayed, verifier.Verify(request).Status);
    }

    [Theory]
    [InlineData(-300, 1)]
    [InlineData(-300, 600)]
    [InlineData(0, 302)]
    [InlineData(0, 600)]
    [InlineData(300, 1)]
    [InlineData(300, 600)]
    public void ClockThatIsSetBackByTwiceTheSkew_AcceptsNothingAgain(int ahead, int back)
    {
        for (int first = 0; first <= 2400; first += 200)
        {
            var time = new SteppedTime(s_start);
            SignatureVerifier verifier = Create(time);
            int now = 0;
            for (; now < first; now += 100)
            {
                Assert.True(verifier.Verify(SignAt(now + 1)).IsValid);
                time.Pass(100);
            }

            SignedRequest request = SignAt(first + ahead);
            Assert.True(verifier.Verify(request).IsValid);
            for (; now <= first + 1300; now += 100)
            {
                time.Set(-back);
                Assert.False(verifier.Verify(request).IsValid);
                time.Set(back);
                Assert.True(verifier.Verify(SignAt(now + 1)).IsValid);
                time.Pass(100);
            }
        }
    }

    [Fact]
    public void ClockThatLeapsAheadAndReturns_RefusesTheReplay()
    {
        SignatureVerifier verifier = Create(_time);
        SignedRequest request = SignAt(300);
        Assert.True(verifier.Verify(request).IsValid);

        _time.Set(1300);
        Assert.True(verifier.Verify(SignAt(1300)).IsValid);
        _time.Set(-1300);
        _time.Pass(20);

        Assert.Equal(SignatureStatus.Replayed, verifier.Verify(request).Status);
    }

    [Theory]
    [InlineData(300, SignatureStatus.Valid)]
    [InlineData(301, SignatureStatus.Expired)]
    public void RequestWhoseTimeRunsOutDuringTheLookup_IsExpired(int seconds, SignatureStatus status)
    {
        SignatureVerifier verifier = Create(_time, findKey: _ =>
        {
            _time.Pass(seconds);
            return s_key;
        });

        SignatureVerdict verdict = verifier.Verify(SignAt(0));

        Assert.Equal(status, verdict.Status);
        Assert.Equal(status == SignatureStatus.Valid ? null : "Timestamp", verdict.Place);
    }

    [Fact]
    public void ReplayWhoseLookupOutlastsTheMemory_IsExpired()
    {
        SignatureVerifier? verifier = null;
        bool isSlow = false;
        verifier = Create(_time, findKey: _ =>
        {
            if (isSlow)
            {
                // Meanwhile others come, and move the memory on.
                isSlow = false;
                _time.Pass(1300);
                Assert.True(verifier!.Verify(SignAt(1600)).IsValid);
                _time.Pass(1300);
                Assert.True(verifier.Verify(SignAt(2900)).IsValid);
            }

            return s_key;
        });
        SignedRequest request = SignAt(0);
        Assert.True(verifier.Verify(request).IsValid);

        _time.Pass(300);
        isSlow = true;

        SignatureVerdict verdict = verifier.Verify(request);
        Assert.Equal((SignatureStatus.Expired, "Timestamp"), (verdict.Status, verdict.Place));
    }

    [Fact]
    public async Task OneRequest_ComesOftenWhileItsKeyIsLookedUp_IsAcceptedOnce()
    {
        const int Times = 8;
        using var together = new Barrier(Times);
        SignatureVerifier verifier = Create(_time, findKey: _ =>
        {
            Assert.True(together.SignalAndWait(TimeSpan.FromMinutes(1)), "Not all lookups began.");
            return s_key;
        });
        SignedRequest request = SignAt(0);

        SignatureStatus[] statuses = await Task.WhenAll(Enumerable.Range(0, Times).Select(_ => Task.Factory.StartNew(
            () => verifier.Verify(request).Status, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default)));

        Assert.Single(statuses, static status => status == SignatureStatus.Valid);
        Assert.Equal(Times - 1, statuses.Count(static status => status == SignatureStatus.Replayed));
    }

    private static SignedRequest SignAt(int seconds) => new Tc3TestRequest().SignCloudBase(s_key, s_start.AddSeconds(seconds)).ToSigned();

    private static CloudBaseSignatureVerifier Create(TimeProvider time, int most = 1_000_000, Func<string, Credential?>? findKey = null) =>
        new(
            findKey ?? (static _ => s_key),
            new SignatureVerifierOptions { RefusesReplays = true, MaxRememberedSignatures = most, TimeProvider = time });
}
