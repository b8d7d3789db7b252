using System.Net;
using System.Net.Sockets;

namespace ScfGen.Runtime.Tests;

/// <summary>Calls end at their time-out, by the client's clock, and close the connection.</summary>
public sealed class TimeoutTests
{
    private static readonly DateTimeOffset s_start = DateTimeOffset.FromUnixTimeSeconds(1551113065);

    [Fact]
    public async Task Call_WithoutAnAnswer_EndsAtTheClientsTimeout()
    {
        var arrived = new Signal();
        var left = new Signal();
        await using var server = new LoopbackServer(async exchange =>
        {
            arrived.Set();
            await exchange.WaitUntilClientLeavesAsync();
            left.Set();
        });
        var time = new ManualTime(s_start);
        using var client = new EchoClient(EchoClient.OptionsFor(server) with { Timeout = TimeSpan.FromSeconds(30), TimeProvider = time });

        Task<EchoResponse> call = client.EchoAsync();
        await arrived.WaitAsync();
        time.Advance(TimeSpan.FromSeconds(30));

        var e = await Assert.ThrowsAsync<TimeoutException>(() => call);
        Assert.Contains("Echo", e.Message, StringComparison.Ordinal);
        Assert.Contains("30 s", e.Message, StringComparison.Ordinal);
        await left.WaitAsync();
    }

    [Fact]
    public async Task Call_WithHalfAnAnswer_EndsAtTheTimeout()
    {
        var sent = new Signal();
        var left = new Signal();
        await using var server = new LoopbackServer(async exchange =>
        {
            await exchange.SendAsync("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"Response\":");
            sent.Set();
            await exchange.WaitUntilClientLeavesAsync();
            left.Set();
        });
        var time = new ManualTime(s_start);
        using var client = new EchoClient(EchoClient.OptionsFor(server) with { TimeProvider = time });

        Task<EchoResponse> call = client.EchoAsync();
        await sent.WaitAsync();
        time.Advance(TimeSpan.FromSeconds(100));

        await Assert.ThrowsAsync<TimeoutException>(() => call);
        await left.WaitAsync();
    }

    [Fact]
    public async Task Call_AnsweredJustInTime_Succeeds()
    {
        var arrived = new Signal();
        var answer = new Signal();
        await using var server = new LoopbackServer(async exchange =>
        {
            arrived.Set();
            await answer.WaitAsync(exchange.Stopping);
            await exchange.RespondAsync(EchoClient.Success);
        });
        var time = new ManualTime(s_start);
        using var client = new EchoClient(EchoClient.OptionsFor(server) with { Timeout = TimeSpan.FromSeconds(30), TimeProvider = time });

        Task<EchoResponse> call = client.EchoAsync();
        await arrived.WaitAsync();
        time.Advance(TimeSpan.FromSeconds(29));
        answer.Set();

        Assert.Equal("done", (await call).Name);
    }

    [Fact]
    public async Task Call_WithATimeoutOfItsOwn_EndsAtThat()
    {
        var arrived = new Signal();
        await using var server = new LoopbackServer(exchange =>
        {
            arrived.Set();
            return exchange.NeverAnswerAsync();
        });
        var time = new ManualTime(s_start);
        using var client = new EchoClient(EchoClient.OptionsFor(server) with { Timeout = Timeout.InfiniteTimeSpan, TimeProvider = time });

        Task<EchoResponse> call = client.EchoAsync(callOptions: new ApiCallOptions { Timeout = TimeSpan.FromSeconds(5) });
        await arrived.WaitAsync();
        time.Advance(TimeSpan.FromSeconds(5));

        await Assert.ThrowsAsync<TimeoutException>(() => call);
    }

    [Fact]
    public async Task Call_ByTheSystemsClock_EndsAndLeavesTheClientUsable()
    {
        int calls = 0;
        await using var server = new LoopbackServer(
            exchange => Interlocked.Increment(ref calls) == 1 ? exchange.NeverAnswerAsync() : exchange.RespondAsync(EchoClient.Success));
        using var client = EchoClient.For(server);

        // The first call is answered by nobody, however long it takes to arrive.
        await Assert.ThrowsAsync<TimeoutException>(() => client.EchoAsync(callOptions: new ApiCallOptions { Timeout = TimeSpan.FromMilliseconds(100) }));
        Interlocked.Exchange(ref calls, 1);

        for (int i = 0; i < 20; i++)
        {
            Assert.Equal("done", (await client.EchoAsync()).Name);
        }
    }

    // The handshake belongs to setting up a connection, and this server never begins it.
    [Fact]
    public async Task Connection_ThatIsNotSetUp_EndsAtTheConnectTimeout()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        Uri endpoint = new UriBuilder("https", "127.0.0.1", ((IPEndPoint)listener.LocalEndpoint).Port).Uri;
        using var client = new EchoClient(
            EchoClient.OptionsFor(endpoint) with { ConnectTimeout = TimeSpan.FromMilliseconds(100), Timeout = Timeout.InfiniteTimeSpan });

        var e = await Assert.ThrowsAsync<TimeoutException>(() => client.EchoAsync());

        Assert.Contains("Echo", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Connection_ThatIsRefused_IsAnHttpRequestException()
    {
        // Bound and not listening: the port is nobody else's meanwhile.
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        Uri endpoint = new UriBuilder("http", "127.0.0.1", ((IPEndPoint)socket.LocalEndPoint!).Port).Uri;
        using var client = new EchoClient(EchoClient.OptionsFor(endpoint));

        await Assert.ThrowsAsync<HttpRequestException>(() => client.EchoAsync());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-2)]
    [InlineData(25L * 24 * 60 * 60 * 1000)]
    public async Task Timeout_OutOfRange_IsRefused(long milliseconds)
    {
        TimeSpan timeout = TimeSpan.FromMilliseconds(milliseconds);
        await using var server = LoopbackServer.Answering(EchoClient.Success);
        using var client = EchoClient.For(server);

        Assert.Throws<ArgumentOutOfRangeException>(() => new EchoClient(EchoClient.OptionsFor(server) with { Timeout = timeout }));
        Assert.Throws<ArgumentOutOfRangeException>(() => new EchoClient(EchoClient.OptionsFor(server) with { ConnectTimeout = timeout }));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => client.EchoAsync(callOptions: new ApiCallOptions { Timeout = timeout }));
    }
}
