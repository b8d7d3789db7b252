namespace ScfGen.Runtime.Tests;

/// <summary>Any number of calls share one fetch, and none of them can spoil it for the others.</summary>
public sealed class RefreshConcurrencyTests
{
    private const int Calls = 100;

    private static readonly DateTimeOffset s_start = TemporaryAnswers.Start;
    private static readonly DateTimeOffset s_end = TemporaryAnswers.End;

    private readonly ManualTime _time = new(s_start);

    [Fact]
    public async Task CallsAtOnce_ShareOneFetch_AtFirstAndAtTheEnd()
    {
        using var provider = new ScriptedProvider(_time);
        for (int round = 0; round < 3; round++)
        {
            string id = new('x', round + 1);
            var fetched = new TaskCompletionSource<ExpiringCredential>();
            provider.Then(_ => fetched.Task);

            string[] given = await ManyCalls.MakeAsync(
                provider.GetIdAsync, () => fetched.SetResult(ScriptedProvider.Until(_time.GetUtcNow().AddHours(2), id)));

            Assert.All(given, each => Assert.Equal(id, each));
            Assert.Equal(round + 1, provider.Fetches);
            _time.Advance(TimeSpan.FromHours(2));
        }
    }

    [Fact]
    public async Task CallsAtOnce_ShareOneFailure()
    {
        using var provider = new ScriptedProvider(_time);
        var fetched = new TaskCompletionSource<ExpiringCredential>();
        provider.Then(_ => fetched.Task);
        Task<string>[] calls = [.. Enumerable.Range(0, Calls).Select(_ => provider.GetIdAsync())];
        fetched.SetException(new CredentialsNotFoundException("not now"));

        foreach (Task<string> call in calls)
        {
            Assert.Equal("not now", (await Assert.ThrowsAsync<CredentialsNotFoundException>(() => call)).Message);
        }

        Assert.Equal(1, provider.Fetches);
        provider.Then("first", s_end);
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal("first", await provider.GetIdAsync());
    }

    [Fact]
    public async Task CallThatIsCancelled_LeavesTheFetchToTheOthers()
    {
        using var provider = new ScriptedProvider(_time);
        using var cancellation = new CancellationTokenSource();
        var fetched = new TaskCompletionSource<ExpiringCredential>();
        CancellationToken seen = default;
        provider.Then(token =>
        {
            seen = token;
            return fetched.Task;
        });
        Task<Credential> cancelled = provider.GetCredentialAsync(cancellation.Token).AsTask();
        Task<string> other = provider.GetIdAsync();

        await cancellation.CancelAsync();
        var e = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => cancelled);
        Assert.Equal(cancellation.Token, e.CancellationToken);
        Assert.False(other.IsCompleted);

        fetched.SetResult(ScriptedProvider.Until(s_end, "first"));
        Assert.Equal("first", await other);
        Assert.False(seen.IsCancellationRequested);
        Assert.Equal(1, provider.Fetches);
    }

    [Fact]
    public async Task CallThatWasCancelledBefore_StartsNothing()
    {
        using var provider = new ScriptedProvider(_time);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => provider.GetCredentialAsync(new CancellationToken(true)).AsTask());

        Assert.Equal(0, provider.Fetches);
        Assert.True(provider.Refreshing.IsCompletedSuccessfully);
    }

    [Fact]
    public async Task FetchThatGivesUp_IsNoCancellationToItsCallers()
    {
        using var provider = new ScriptedProvider(_time);
        provider.ThenFail(new TaskCanceledException("too slow"));

        var e = await Assert.ThrowsAsync<CredentialsNotFoundException>(provider.GetIdAsync);

        Assert.Contains(nameof(ScriptedProvider), e.Message, StringComparison.Ordinal);
        Assert.IsType<TaskCanceledException>(e.InnerException);
    }

    [Fact]
    public async Task FetchThatThrowsAtOnce_IsAFailureAsAnyOther()
    {
        using var provider = new ScriptedProvider(_time);

        await Assert.ThrowsAsync<InvalidOperationException>(provider.GetIdAsync);

        provider.Then("first", s_end);
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal("first", await provider.GetIdAsync());
    }

    [Fact]
    public async Task Fetch_RunsWithoutTheContextOfItsCaller()
    {
        var ambient = new AsyncLocal<string?> { Value = "of one caller" };
        string? seen = "not run";
        using var provider = new ScriptedProvider(_time);
        provider.Then(_ =>
        {
            seen = ambient.Value;
            return Task.FromResult(ScriptedProvider.Until(s_end, "first"));
        });

        await provider.GetIdAsync();

        Assert.Null(seen);
    }

    [Fact]
    public async Task Dispose_EndsTheFetchAndTheCalls()
    {
        var provider = new ScriptedProvider(_time);
        var started = new Signal();
        var ended = new Signal();
        provider.Then(async token =>
        {
            started.Set();
            try
            {
                await Task.Delay(Timeout.InfiniteTimeSpan, token);
            }
            finally
            {
                ended.Set();
            }

            throw new InvalidOperationException("Not reached.");
        });
        Task<string> call = provider.GetIdAsync();
        await started.WaitAsync();

        provider.Dispose();
        provider.Dispose();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => call);
        await ended.WaitAsync();
        await Assert.ThrowsAsync<ObjectDisposedException>(provider.GetIdAsync);
        Assert.Equal(1, provider.Fetches);
    }
}
