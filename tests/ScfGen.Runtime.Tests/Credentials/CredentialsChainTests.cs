namespace ScfGen.Runtime.Tests;

/// <summary>A chain asks in order, keeps to what it has found, and says what it has tried.</summary>
public sealed class CredentialsChainTests
{
    [Fact]
    public async Task First_ThatHasACredential_IsTakenAndKeptTo()
    {
        StubProvider first = StubProvider.Failing(new CredentialsNotFoundException("none"));
        StubProvider second = StubProvider.Giving("second");
        StubProvider third = StubProvider.Giving("third");
        var chain = new CredentialsChain(first, second, third);

        for (int i = 0; i < 3; i++)
        {
            Assert.Equal("second", await GetIdAsync(chain));
        }

        Assert.Equal((1, 3, 0), (first.Calls, second.Calls, third.Calls));
    }

    [Fact]
    public async Task One_ThatFailsLater_IsNotReplacedByAnotherIdentity()
    {
        StubProvider first = StubProvider.Failing(new CredentialsNotFoundException("none"));
        StubProvider second = StubProvider.Giving("second");
        StubProvider third = StubProvider.Giving("third");
        var chain = new CredentialsChain(first, second, third);
        await GetIdAsync(chain);
        Func<CancellationToken, ValueTask<Credential>> works = second.Give;
        Exception[] failures = [new CredentialsNotFoundException("gone"), new IOException("broken"), new TaskCanceledException("too slow")];

        foreach (Exception failure in failures)
        {
            second.Give = _ => ValueTask.FromException<Credential>(failure);
            Assert.Same(failure, await Record.ExceptionAsync(() => GetIdAsync(chain)));
            second.Give = _ => throw failure;
            Assert.Same(failure, await Record.ExceptionAsync(() => GetIdAsync(chain)));
        }

        second.Give = works;
        Assert.Equal("second", await GetIdAsync(chain));
        Assert.Equal((1, 8, 0), (first.Calls, second.Calls, third.Calls));
    }

    [Fact]
    public async Task Search_ThatFoundNothing_IsMadeAgain()
    {
        StubProvider first = StubProvider.Failing(new CredentialsNotFoundException("none"));
        var chain = new CredentialsChain(first);
        await Assert.ThrowsAsync<CredentialsNotFoundException>(() => GetIdAsync(chain));

        first.Give = StubProvider.Giving("first").Give;

        Assert.Equal("first", await GetIdAsync(chain));
    }

    [Fact]
    public async Task SearchesAtOnce_EndAtOneIdentity()
    {
        var asked = new Signal();
        var slow = new TaskCompletionSource<Credential>();
        var first = new StubProvider(_ =>
        {
            asked.Set();
            return new(slow.Task);
        });
        StubProvider second = StubProvider.Giving("second");
        var chain = new CredentialsChain(first, second);
        Task<string> early = GetIdAsync(chain);
        await asked.WaitAsync();
        first.Give = static _ => ValueTask.FromException<Credential>(new CredentialsNotFoundException("not for this one"));

        string late = await GetIdAsync(chain);
        slow.SetResult(new Credential("first", "a-key"));

        Assert.Equal(("second", "second"), (await early, late));
        Assert.Equal("second", await GetIdAsync(chain));
    }

    [Fact]
    public async Task All_ThatFail_AreListedInOrder()
    {
        var chain = new CredentialsChain(
            new EnvironmentCredentialsProvider(static _ => null),
            StubProvider.Failing(new CredentialsNotFoundException("nothing\r\nhere")),
            StubProvider.Failing(new IOException("open sesame")),
            new CredentialsChain(new FunctionEnvironmentCredentialsProvider(static _ => null)));

        var e = await Assert.ThrowsAsync<CredentialsNotFoundException>(() => GetIdAsync(chain));

        Assert.Equal(
            """
            No credential was found. Tried in this order:
            - environment variables: TENCENTCLOUD_SECRET_ID and TENCENTCLOUD_SECRET_KEY are not set
            - StubProvider: nothing here
            - StubProvider: it failed with IOException
            - variables of a function's role: TENCENTCLOUD_SECRETID and TENCENTCLOUD_SECRETKEY are not set
            Set up one of these sources, or give the client option Credentials another one.
            """,
            e.Message);
        Assert.Equal(4, e.Failures.Count);
        Assert.Equal(new CredentialsSourceFailure("StubProvider", "nothing here"), e.Failures[1]);
        Assert.IsType<IOException>(e.InnerException);
    }

    [Fact]
    public async Task Cancellation_EndsTheSearch()
    {
        using var cancellation = new CancellationTokenSource();
        var first = new StubProvider(async token =>
        {
            await cancellation.CancelAsync();
            token.ThrowIfCancellationRequested();
            return new Credential("first", "a-key");
        });
        StubProvider second = StubProvider.Giving("second");
        var chain = new CredentialsChain(first, second);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => chain.GetCredentialAsync(cancellation.Token).AsTask());

        Assert.Equal(0, second.Calls);
    }

    [Fact]
    public async Task TimeoutOfAProvider_IsAFailureAsAnyOther()
    {
        var chain = new CredentialsChain(StubProvider.Failing(new TaskCanceledException("too slow")), StubProvider.Giving("second"));

        Assert.Equal("second", await GetIdAsync(chain));
    }

    [Fact]
    public async Task CredentialAtHand_ComesWithoutAllocating()
    {
        var chain = new CredentialsChain(new StaticCredentialsProvider(EchoClient.Credential));
        await GetIdAsync(chain);

        KeptCredential.AssertComesWithoutAllocating(chain);
    }

    [Fact]
    public void Chain_OfNothing_IsRefused()
    {
        Assert.Throws<ArgumentException>(() => new CredentialsChain());
        Assert.Throws<ArgumentException>(() => new CredentialsChain(StubProvider.Giving("first"), null!));
        Assert.Throws<ArgumentNullException>(() => new CredentialsChain(null!));
    }

    private static async Task<string> GetIdAsync(CredentialsChain chain) => (await chain.GetCredentialAsync(CancellationToken.None)).SecretId;
}
