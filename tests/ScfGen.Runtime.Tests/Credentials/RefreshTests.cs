namespace ScfGen.Runtime.Tests;

/// <summary>A credential that runs out is replaced ahead of its end, and a failure then does no harm.</summary>
public sealed class RefreshTests
{
    private static readonly DateTimeOffset s_start = TemporaryAnswers.Start;
    private static readonly DateTimeOffset s_end = TemporaryAnswers.End;
    private static readonly TimeSpan s_justBefore = TimeSpan.FromSeconds(301);

    private readonly ManualTime _time = new(s_start);

    [Fact]
    public async Task Credential_IsKept()
    {
        using var provider = new ScriptedProvider(_time);
        provider.Then("first", s_end);

        Credential credential = await provider.GetCredentialAsync(CancellationToken.None);

        Assert.Equal("first", credential.SecretId);
        Assert.Same(credential, await provider.GetCredentialAsync(CancellationToken.None));
        Assert.Equal(1, provider.Fetches);
    }

    [Fact]
    public async Task Credential_ThatIsKept_ComesWithoutAllocating()
    {
        using var provider = new ScriptedProvider(_time);
        provider.Then("first", s_end);
        await provider.GetIdAsync();

        KeptCredential.AssertComesWithoutAllocating(provider);
    }

    [Fact]
    public async Task Credential_InItsLast300Seconds_IsReplacedWithoutKeepingCallsWaiting()
    {
        using var provider = new ScriptedProvider(_time);
        provider.Then("first", s_end);
        await provider.GetIdAsync();
        _time.Advance(s_end - s_start - s_justBefore);
        Assert.Equal("first", await provider.GetIdAsync());
        Assert.Equal(1, provider.Fetches);

        var fetched = new TaskCompletionSource<ExpiringCredential>();
        provider.Then(_ => fetched.Task);
        _time.Advance(TimeSpan.FromSeconds(1));
        for (int i = 0; i < 100; i++)
        {
            ValueTask<Credential> call = provider.GetCredentialAsync(CancellationToken.None);
            Assert.True(call.IsCompletedSuccessfully);
            Assert.Equal("first", (await call).SecretId);
        }

        Task refreshing = provider.Refreshing;
        fetched.SetResult(ScriptedProvider.Until(s_end.AddHours(2), "second"));
        await refreshing;
        Assert.Equal("second", await provider.GetIdAsync());
        Assert.Equal(2, provider.Fetches);
    }

    [Fact]
    public async Task Credential_ThatHasEnded_IsWaitedFor()
    {
        using var provider = new ScriptedProvider(_time);
        provider.Then("first", s_end);
        provider.Then("second", s_end.AddHours(2));
        await provider.GetIdAsync();
        _time.Advance(s_end - s_start);

        Assert.Equal("second", await provider.GetIdAsync());
        Assert.Equal(2, provider.Fetches);
    }

    [Fact]
    public async Task Credential_OfAShortLife_IsReplacedAtHalfOfIt()
    {
        using var provider = new ScriptedProvider(_time);
        provider.Then("first", s_start.AddSeconds(100));
        provider.Then("second", s_end);
        await provider.GetIdAsync();

        _time.Advance(TimeSpan.FromSeconds(49));
        await provider.GetIdAsync();
        Assert.Equal(1, provider.Fetches);

        _time.Advance(TimeSpan.FromSeconds(1));
        await provider.GetIdAsync();
        await provider.Refreshing;
        Assert.Equal("second", await provider.GetIdAsync());
    }

    [Fact]
    public async Task Time_OfOnesOwn_IsKeptTo()
    {
        using var provider = new ScriptedProvider(_time, TimeSpan.Zero);
        provider.Then("first", s_end);
        provider.Then("second", s_end.AddHours(2));
        await provider.GetIdAsync();

        _time.Advance(s_end - s_start - TimeSpan.FromSeconds(1));
        Assert.Equal("first", await provider.GetIdAsync());
        Assert.Equal(1, provider.Fetches);

        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal("second", await provider.GetIdAsync());
        Assert.Throws<ArgumentOutOfRangeException>(() => new ScriptedProvider(_time, TimeSpan.FromSeconds(-1)));
    }

    [Fact]
    public async Task FailureAheadOfTheEnd_KeepsTheCredentialAndIsTriedAgainLater()
    {
        using var provider = new ScriptedProvider(_time);
        provider.Then("first", s_end);
        await provider.GetIdAsync();
        _time.Advance(s_end - s_start - TimeSpan.FromSeconds(300));

        var fetched = new TaskCompletionSource<ExpiringCredential>();
        provider.Then(_ => fetched.Task);
        Assert.Equal("first", await provider.GetIdAsync());
        Task refreshing = provider.Refreshing;
        fetched.SetException(new CredentialsNotFoundException("not now"));
        await Assert.ThrowsAsync<CredentialsNotFoundException>(() => refreshing);

        _time.Advance(TimeSpan.FromSeconds(29));
        Assert.Equal("first", await provider.GetIdAsync());
        Assert.Equal(2, provider.Fetches);

        provider.Then("second", s_end.AddHours(2));
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal("first", await provider.GetIdAsync());
        await provider.Refreshing;
        Assert.Equal("second", await provider.GetIdAsync());
    }

    [Fact]
    public async Task FailureUpToTheEnd_IsToldFromThenOn()
    {
        using var provider = new ScriptedProvider(_time);
        provider.Then("first", s_end);
        await provider.GetIdAsync();
        _time.Advance(s_end - s_start - TimeSpan.FromSeconds(10));
        var early = new TaskCompletionSource<ExpiringCredential>();
        provider.Then(_ => early.Task);
        await provider.GetIdAsync();
        Task refreshing = provider.Refreshing;
        early.SetException(new CredentialsNotFoundException("early"));
        await Assert.ThrowsAsync<CredentialsNotFoundException>(() => refreshing);

        // The next try would be after the end, and the end comes first.
        provider.ThenFail(new CredentialsNotFoundException("late"));
        _time.Advance(TimeSpan.FromSeconds(10));
        var e = await Assert.ThrowsAsync<CredentialsNotFoundException>(provider.GetIdAsync);
        Assert.Equal("late", e.Message);

        provider.Then("second", s_end.AddHours(2));
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal("second", await provider.GetIdAsync());
    }

    [Fact]
    public async Task CredentialThatHasEndedWhenItComes_IsRefused()
    {
        using var provider = new ScriptedProvider(_time);
        provider.Then("first", s_start);

        var e = await Assert.ThrowsAsync<CredentialsNotFoundException>(provider.GetIdAsync);

        Assert.Contains("check the clock", e.Message, StringComparison.Ordinal);
        TemporaryAnswers.AssertHidesSecrets(e, "first", "a-key", "a-token");
    }
}
