namespace ScfGen.Runtime.Tests;

/// <summary>A source that hangs is given up, and one that is down is not asked again at once.</summary>
public sealed class RefreshLimitTests
{
    private readonly ManualTime _time = new(TemporaryAnswers.Start);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Fetch_ThatHangs_IsGivenUpAfter30Seconds(bool heedsItsToken)
    {
        using var provider = new ScriptedProvider(_time);
        var started = new Signal();
        var never = new TaskCompletionSource<ExpiringCredential>();
        provider.Then(token =>
        {
            started.Set();
            return heedsItsToken ? never.Task.WaitAsync(token) : never.Task;
        });
        Task<string> call = provider.GetIdAsync();
        await started.WaitAsync();

        _time.Advance(TimeSpan.FromSeconds(29));
        Assert.False(call.IsCompleted);
        _time.Advance(TimeSpan.FromSeconds(1));

        var e = await Assert.ThrowsAsync<CredentialsNotFoundException>(() => call);
        Assert.Contains("not fetched within 30 s", e.Message, StringComparison.Ordinal);
        never.SetException(new IOException("Too late."));
        await AssertIsAskedAgainAsync(provider);
    }

    [Fact]
    public async Task Fetch_ThatBlocksItsThread_IsGivenUpAndWhatItGivesLaterIsDropped()
    {
        using var provider = new ScriptedProvider(_time);
        using var gate = new SemaphoreSlim(0);
        var started = new Signal();
        var ended = new Signal();
        provider.Then(_ =>
        {
            started.Set();
            gate.Wait(CancellationToken.None);
            ended.Set();
            return Task.FromResult(ScriptedProvider.Until(TemporaryAnswers.End, "late"));
        });
        Task<string> call = provider.GetIdAsync();
        try
        {
            await started.WaitAsync();
            _time.Advance(TimeSpan.FromSeconds(30));

            await Assert.ThrowsAsync<CredentialsNotFoundException>(() => call);
        }
        finally
        {
            gate.Release();
        }

        await ended.WaitAsync();
        await AssertIsAskedAgainAsync(provider);
    }

    [Fact]
    public async Task Fetch_ThatHangsAheadOfTheEnd_LeavesTheOldCredential()
    {
        using var provider = new ScriptedProvider(_time);
        provider.Then("first", TemporaryAnswers.End);
        await provider.GetIdAsync();
        _time.Advance(TimeSpan.FromHours(2) - TimeSpan.FromSeconds(300));
        var started = new Signal();
        provider.Then(_ =>
        {
            started.Set();
            return new TaskCompletionSource<ExpiringCredential>().Task;
        });
        Assert.Equal("first", await provider.GetIdAsync());
        await started.WaitAsync();
        Task refreshing = provider.Refreshing;

        _time.Advance(TimeSpan.FromSeconds(30));

        await Assert.ThrowsAsync<CredentialsNotFoundException>(() => refreshing);
        Assert.Equal("first", await provider.GetIdAsync());
        Assert.Equal(2, provider.Fetches);
    }

    [Fact]
    public async Task TimeLimit_IsAnOption()
    {
        var arrived = new Signal();
        await using var server = new LoopbackServer(exchange =>
        {
            arrived.Set();
            return exchange.NeverAnswerAsync();
        });
        using var provider = new AssumeRoleCredentialsProvider(
            new AssumeRoleOptions { RoleArn = "a-role", Endpoint = server.Address, TimeProvider = _time, FetchTimeout = TimeSpan.FromSeconds(5) },
            new StaticCredentialsProvider(EchoClient.Credential));
        Task<Credential> call = provider.GetCredentialAsync(CancellationToken.None).AsTask();
        await arrived.WaitAsync();

        _time.Advance(TimeSpan.FromSeconds(5));

        var e = await Assert.ThrowsAsync<CredentialsNotFoundException>(() => call);
        Assert.Contains("not fetched within 5 s", e.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(25 * 24 * 60 * 60)]
    public void TimeLimit_OutOfRange_IsRefused(int seconds)
    {
        var options = new InstanceMetadataOptions { FetchTimeout = TimeSpan.FromSeconds(seconds) };

        Assert.Equal("FetchTimeout", Assert.Throws<ArgumentOutOfRangeException>(() => new InstanceMetadataCredentialsProvider(options)).ParamName);
    }

    [Fact]
    public async Task Failure_IsKeptForOneSecond()
    {
        using var provider = new ScriptedProvider(_time);
        provider.ThenFail(new CredentialsNotFoundException("down"));
        provider.Then("second", TemporaryAnswers.End);

        for (int i = 0; i < 100; i++)
        {
            Assert.Equal("down", (await Assert.ThrowsAsync<CredentialsNotFoundException>(provider.GetIdAsync)).Message);
        }

        _time.Advance(TimeSpan.FromMilliseconds(999));
        await Assert.ThrowsAsync<CredentialsNotFoundException>(provider.GetIdAsync);
        Assert.Equal(1, provider.Fetches);

        _time.Advance(TimeSpan.FromMilliseconds(1));
        Assert.Equal("second", await provider.GetIdAsync());
        Assert.Equal(2, provider.Fetches);
    }

    [Fact]
    public async Task Failure_IsForgottenWhenTheClockIsSetBack()
    {
        using var provider = new ScriptedProvider(_time);
        provider.ThenFail(new CredentialsNotFoundException("down"));
        provider.Then("second", TemporaryAnswers.End);
        await Assert.ThrowsAsync<CredentialsNotFoundException>(provider.GetIdAsync);

        _time.Advance(TimeSpan.FromHours(-1));

        Assert.Equal("second", await provider.GetIdAsync());
    }

    [Fact]
    public async Task Failure_IsNotGivenByADisposedProvider()
    {
        var provider = new ScriptedProvider(_time);
        provider.ThenFail(new CredentialsNotFoundException("down"));
        await Assert.ThrowsAsync<CredentialsNotFoundException>(provider.GetIdAsync);

        provider.Dispose();

        await Assert.ThrowsAsync<ObjectDisposedException>(provider.GetIdAsync);
    }

    private async Task AssertIsAskedAgainAsync(ScriptedProvider provider)
    {
        provider.Then("second", TemporaryAnswers.End);
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal("second", await provider.GetIdAsync());
        Assert.Equal(2, provider.Fetches);
    }
}
