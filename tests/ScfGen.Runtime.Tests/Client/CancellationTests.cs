namespace ScfGen.Runtime.Tests;

/// <summary>A caller's cancellation reaches the socket, and no other call.</summary>
public sealed class CancellationTests
{
    [Fact]
    public async Task Cancellation_WhileWaitingForTheAnswer_ClosesTheConnection()
    {
        var arrived = new Signal();
        var left = new Signal();
        await using var server = new LoopbackServer(async exchange =>
        {
            arrived.Set();
            await exchange.WaitUntilClientLeavesAsync();
            left.Set();
        });
        using var client = EchoClient.For(server);
        using var cancellation = new CancellationTokenSource();

        Task<EchoResponse> call = client.EchoAsync(cancellationToken: cancellation.Token);
        await arrived.WaitAsync();
        await cancellation.CancelAsync();

        var e = await Assert.ThrowsAsync<OperationCanceledException>(() => call);
        Assert.Equal(cancellation.Token, e.CancellationToken);
        Assert.Contains("Echo", e.Message, StringComparison.Ordinal);
        await left.WaitAsync();
    }

    [Theory]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"Response\":")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nc\r\n{\"Response\":\r\n")]
    public async Task Cancellation_InTheMiddleOfTheAnswer_ClosesTheConnection(string half)
    {
        var sent = new Signal();
        var left = new Signal();
        await using var server = new LoopbackServer(async exchange =>
        {
            await exchange.SendAsync(half);
            sent.Set();
            await exchange.WaitUntilClientLeavesAsync();
            left.Set();
        });
        using var client = EchoClient.For(server);
        using var cancellation = new CancellationTokenSource();

        Task<EchoResponse> call = client.EchoAsync(cancellationToken: cancellation.Token);
        await sent.WaitAsync();
        await cancellation.CancelAsync();

        var e = await Assert.ThrowsAsync<OperationCanceledException>(() => call);
        Assert.Equal(cancellation.Token, e.CancellationToken);
        await left.WaitAsync();
    }

    [Fact]
    public async Task Cancellation_BeforeTheCall_SendsNothing()
    {
        await using var server = LoopbackServer.Answering(EchoClient.Success);
        using var client = EchoClient.For(server);
        var cancelled = new CancellationToken(canceled: true);

        var e = await Assert.ThrowsAsync<OperationCanceledException>(() => client.EchoAsync(cancellationToken: cancelled));

        Assert.Equal(cancelled, e.CancellationToken);
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task Cancellation_WhileCredentialsAreFetched_EndsTheCall()
    {
        await using var server = LoopbackServer.Answering(EchoClient.Success);
        var credentials = new EndlessCredentials();
        using var client = new EchoClient(EchoClient.OptionsFor(server) with { Credentials = credentials });
        using var cancellation = new CancellationTokenSource();

        Task<EchoResponse> call = client.EchoAsync(cancellationToken: cancellation.Token);
        await credentials.Asked.WaitAsync();
        await cancellation.CancelAsync();

        var e = await Assert.ThrowsAsync<OperationCanceledException>(() => call);
        Assert.Equal(cancellation.Token, e.CancellationToken);
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task Cancellation_AfterACall_LeavesLaterCallsAlone()
    {
        using var arrived = new SemaphoreSlim(0);
        using var answer = new SemaphoreSlim(0);
        await using var server = new LoopbackServer(async exchange =>
        {
            if (exchange.Request.Text.Contains("held", StringComparison.Ordinal))
            {
                arrived.Release();
                await answer.WaitAsync(exchange.Stopping);
            }

            await exchange.RespondAsync(EchoClient.Success);
        });
        using var client = EchoClient.For(server);
        for (int i = 0; i < 50; i++)
        {
            using var cancellation = new CancellationTokenSource();
            await client.EchoAsync(cancellationToken: cancellation.Token);
            Task<EchoResponse> next = client.EchoAsync(new EchoRequest { Name = "held" });
            await arrived.WaitAsync();
            await cancellation.CancelAsync();
            answer.Release();

            Assert.Equal("done", (await next).Name);
        }
    }

    [Fact]
    public async Task Cancellation_OfOneOfManyCalls_EndsThatOneOnly()
    {
        var answer = new Signal();
        using var arrived = new CountdownEvent(10);
        var allArrived = new Signal();
        await using var server = new LoopbackServer(async exchange =>
        {
            if (arrived.Signal())
            {
                allArrived.Set();
            }

            await answer.WaitAsync(exchange.Stopping);
            await exchange.RespondAsync(EchoClient.Success);
        });
        using var client = EchoClient.For(server);
        using var cancellation = new CancellationTokenSource();

        Task<EchoResponse>[] others = [.. Enumerable.Range(0, 9).Select(_ => client.EchoAsync())];
        Task<EchoResponse> cancelled = client.EchoAsync(cancellationToken: cancellation.Token);
        await allArrived.WaitAsync();
        await cancellation.CancelAsync();
        await Assert.ThrowsAsync<OperationCanceledException>(() => cancelled);
        answer.Set();

        Assert.All(await Task.WhenAll(others), static response => Assert.Equal("done", response.Name));
    }

    private sealed class EndlessCredentials : ICredentialsProvider
    {
        public Signal Asked { get; } = new();

        public async ValueTask<Credential> GetCredentialAsync(CancellationToken cancellationToken)
        {
            Asked.Set();
            await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
            return EchoClient.Credential;
        }
    }
}
