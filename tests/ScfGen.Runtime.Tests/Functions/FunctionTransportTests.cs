using System.Text.Json;

namespace ScfGen.Runtime.Tests;

/// <summary>Calls of functions end at their limits, on cancellation and with the client.</summary>
public sealed class FunctionTransportTests
{
    [Fact]
    public async Task CallWithoutAnAnswer_EndsAtTheTimeout()
    {
        var arrived = new Signal();
        var left = new Signal();
        await using var server = new LoopbackServer(async exchange =>
        {
            arrived.Set();
            await exchange.WaitUntilClientLeavesAsync();
            left.Set();
        });
        ManualTime time = Clock();
        using FunctionUrlClient client = Create(server, options => SetTimeout(options, time));

        Task<string> call = client.GetStringAsync();
        await arrived.WaitAsync();
        time.Advance(TimeSpan.FromSeconds(30));

        var e = await Assert.ThrowsAsync<TimeoutException>(() => call);
        Assert.Contains("30 s", e.Message, StringComparison.Ordinal);
        await left.WaitAsync();
    }

    [Fact]
    public async Task CallWithHalfAnAnswer_EndsAtTheTimeout()
    {
        var sent = new Signal();
        await using var server = new LoopbackServer(async exchange =>
        {
            await exchange.SendAsync("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf");
            sent.Set();
            await exchange.WaitUntilClientLeavesAsync();
        });
        ManualTime time = Clock();
        using FunctionUrlClient client = Create(server, options => SetTimeout(options, time));

        Task<byte[]> call = client.PostBytesAsync("", new byte[1]);
        await sent.WaitAsync();
        time.Advance(TimeSpan.FromSeconds(30));

        await Assert.ThrowsAsync<TimeoutException>(() => call);
    }

    [Fact]
    public async Task Stream_OutlivesTheTimeout()
    {
        var rest = new Signal();
        await using var server = new LoopbackServer(async exchange =>
        {
            await exchange.SendAsync("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nfirst");
            await rest.WaitAsync(exchange.Stopping);
            await exchange.SendAsync(" rest");
        });
        ManualTime time = Clock();
        using FunctionUrlClient client = Create(server, options => SetTimeout(options, time));

        await using Stream stream = await client.GetStreamAsync();
        time.Advance(TimeSpan.FromHours(1));
        rest.Set();

        using var reader = new StreamReader(stream);
        Assert.Equal("first rest", await reader.ReadToEndAsync());
    }

    [Fact]
    public async Task Cancellation_ClosesTheConnection()
    {
        var arrived = new Signal();
        var left = new Signal();
        await using var server = new LoopbackServer(async exchange =>
        {
            arrived.Set();
            await exchange.WaitUntilClientLeavesAsync();
            left.Set();
        });
        using FunctionUrlClient client = Create(server);
        using var cancellation = new CancellationTokenSource();

        Task<string> call = client.PostStringAsync("", "text", cancellationToken: cancellation.Token);
        await arrived.WaitAsync();
        await cancellation.CancelAsync();

        var e = await Assert.ThrowsAsync<OperationCanceledException>(() => call);
        Assert.Equal(cancellation.Token, e.CancellationToken);
        await left.WaitAsync();
    }

    [Fact]
    public async Task CancellationBeforeTheCall_SendsNothing()
    {
        await using var server = LoopbackServer.Answering("ok");
        using FunctionUrlClient client = Create(server);
        using var request = new HttpRequestMessage(HttpMethod.Get, "x");
        var cancelled = new CancellationToken(canceled: true);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => client.GetStringAsync("", cancellationToken: cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => client.GetStreamAsync("", cancellationToken: cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => client.SendAsync(request, cancelled));

        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task AnswerBeyondTheLimit_IsRefusedUnlessItIsAStream()
    {
        await using var server = new LoopbackServer(static exchange => exchange.RespondAsync(new string('x', exchange.Request.Target.Length == 1 ? 100 : 101)));
        using FunctionUrlClient client = Create(server, static options => options.MaxResponseBytes = 100);

        Assert.Equal(100, (await client.GetStringAsync()).Length);
        var e = await Assert.ThrowsAsync<HttpRequestException>(() => client.GetStringAsync("longer"));
        using var reader = new StreamReader(await client.GetStreamAsync("longer"));
        Assert.Equal(101, (await reader.ReadToEndAsync()).Length);

        Assert.Contains("100 bytes", e.Message, StringComparison.Ordinal);
        Assert.Contains("MaxResponseBytes", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnswerThatBreaksOff_IsAnHttpError()
    {
        await using var server = new LoopbackServer(static exchange =>
        {
            exchange.Closes = true;
            return exchange.SendAsync("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf");
        });
        using FunctionUrlClient client = Create(server);

        var e = await Assert.ThrowsAsync<HttpRequestException>(() => client.GetStringAsync());

        Assert.IsAssignableFrom<IOException>(e.InnerException);
    }

    [Fact]
    public async Task ByteOrderMark_IsNoPartOfATextOrJson()
    {
        await using var server = LoopbackServer.Answering("\uFEFF{\"Name\":\"a\",\"Times\":1}");
        using FunctionUrlClient client = Create(server);

        Assert.Equal("{\"Name\":\"a\",\"Times\":1}", await client.GetStringAsync());
        Assert.Equal(new Greeting("a", 1), await client.GetJsonAsync("", GreetingJson.Default.Greeting));
        Assert.Equal(0xEF, (await client.GetBytesAsync())[0]);
    }

    [Theory]
    [InlineData("""{"Name":"a","Times":"many"}""")]
    [InlineData("[]")]
    [InlineData("<html>")]
    [InlineData("")]
    public async Task JsonThatIsNoValueOfTheType_IsRefused(string answer)
    {
        await using var server = LoopbackServer.Answering(answer);
        using FunctionUrlClient client = Create(server);

        await Assert.ThrowsAnyAsync<JsonException>(() => client.GetJsonAsync("", GreetingJson.Default.Greeting));
    }

    [Fact]
    public async Task JsonNull_IsNull()
    {
        await using var server = LoopbackServer.Answering("null");
        using FunctionUrlClient client = Create(server);

        Assert.Null(await client.GetJsonAsync("", GreetingJson.Default.Greeting));
    }

    [Theory]
    [InlineData(302)]
    [InlineData(307)]
    public async Task RedirectToAnotherHost_IsReportedAndNotFollowed(int status)
    {
        await using var other = LoopbackServer.Answering("stolen");
        await using var server = new LoopbackServer(exchange => exchange.RespondAsync("", status, $"Location: {other.Address}\r\nSet-Cookie: a=b\r\n"));
        using FunctionUrlClient client = Create(server);

        var e = await Assert.ThrowsAsync<FunctionCallException>(() => client.GetStringAsync());
        await Assert.ThrowsAsync<FunctionCallException>(() => client.GetStringAsync());

        Assert.Equal(status, (int)e.StatusCode);
        Assert.Empty(other.Requests);
        Assert.All(server.Requests, static request => Assert.Null(request.Header("Cookie")));
    }

    [Fact]
    public async Task OwnHttpClientWithATimeoutOfItsOwn_GivesATimeoutException()
    {
        await using var server = new LoopbackServer(static exchange => exchange.NeverAnswerAsync());
        using var http = new HttpClient { Timeout = TimeSpan.FromMilliseconds(100) };
        using FunctionUrlClient client = Create(server, options => options.HttpClient = http);

        await Assert.ThrowsAsync<TimeoutException>(() => client.GetStringAsync());
    }

    [Fact]
    public async Task DisposedClient_IsRefused()
    {
        await using var server = LoopbackServer.Answering("ok");
        FunctionUrlClient client = Create(server);
        using var request = new HttpRequestMessage(HttpMethod.Get, "x");
        await client.GetStringAsync();
        client.Dispose();
        client.Dispose();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => client.GetStringAsync());
        await Assert.ThrowsAsync<ObjectDisposedException>(() => client.GetStreamAsync());
        await Assert.ThrowsAsync<ObjectDisposedException>(() => client.SendAsync(request));
        await Assert.ThrowsAsync<ObjectDisposedException>(async () => await client.SignAsync(request));

        Assert.Single(server.Requests);
    }

    private static ManualTime Clock() => new(DateTimeOffset.FromUnixTimeSeconds(1708593691));

    private static void SetTimeout(FunctionUrlClientOptions options, TimeProvider time)
    {
        options.Timeout = TimeSpan.FromSeconds(30);
        options.TimeProvider = time;
    }

    private static FunctionUrlClient Create(LoopbackServer server, Action<FunctionUrlClientOptions>? configure = null)
    {
        var options = new FunctionUrlClientOptions { Credentials = new StaticCredentialsProvider(EchoClient.Credential) };
        configure?.Invoke(options);
        return new FunctionUrlClient(server.Address, "100000000001", options);
    }
}
