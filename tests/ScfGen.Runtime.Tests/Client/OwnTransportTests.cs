namespace ScfGen.Runtime.Tests;

/// <summary>A user's own HttpClient or handler does the sending, and stays the user's.</summary>
public sealed class OwnTransportTests
{
    [Fact]
    public async Task OwnHttpClient_SendsSignedRequestsAndIsNotDisposedOf()
    {
        await using var server = LoopbackServer.Answering(EchoClient.Success);
        using var http = new HttpClient();
        http.DefaultRequestHeaders.Add("X-Own", "kept");
        var time = new ManualTime(DateTimeOffset.FromUnixTimeSeconds(1551113065));
        using (var client = new EchoClient(EchoClient.OptionsFor(server) with { HttpClient = http, TimeProvider = time }))
        {
            Assert.Equal("done", (await client.EchoAsync(new EchoRequest { Name = "a" })).Name);
        }

        using (var client = new EchoClient(EchoClient.OptionsFor(server) with { HttpClient = http, TimeProvider = time }))
        {
            Assert.Equal("done", (await client.EchoAsync(new EchoRequest { Name = "b" })).Name);
        }

        Assert.Equal(["{\"Name\":\"a\"}", "{\"Name\":\"b\"}"], server.Requests.Select(static request => request.Text));
        Assert.All(server.Requests, static request =>
        {
            request.AssertSignedBy(EchoClient.Credential);
            Assert.Equal("1551113065", request.Header("X-TC-Timestamp"));
            Assert.Equal("application/json", request.Header("Content-Type"));
            Assert.Equal("kept", request.Header("X-Own"));
        });
    }

    [Fact]
    public async Task OwnHttpClient_WithATimeoutOfItsOwn_GivesATimeoutException()
    {
        await using var server = new LoopbackServer(static exchange => exchange.NeverAnswerAsync());
        using var http = new HttpClient { Timeout = TimeSpan.FromMilliseconds(100) };
        using var client = new EchoClient(EchoClient.OptionsFor(server) with { HttpClient = http });

        var e = await Assert.ThrowsAsync<TimeoutException>(() => client.EchoAsync());

        Assert.Contains("Echo", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OwnHttpClient_IsBoundByTheClientsLimits()
    {
        await using var server = LoopbackServer.Answering("{\"Response\":{\"Name\":\"" + new string('x', 5000) + "\"}}");
        using var http = new HttpClient();
        using var client = new EchoClient(EchoClient.OptionsFor(server) with { HttpClient = http, MaxResponseBytes = 100 });

        await Assert.ThrowsAsync<UnexpectedResponseException>(() => client.EchoAsync());
    }

    [Fact]
    public async Task DisposedClient_WithAnOwnHttpClient_IsRefused()
    {
        await using var server = LoopbackServer.Answering(EchoClient.Success);
        using var http = new HttpClient();
        var client = new EchoClient(EchoClient.OptionsFor(server) with { HttpClient = http });
        client.Dispose();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => client.EchoAsync());
    }

    [Fact]
    public async Task OwnHandler_SendsSignedRequestsAndIsNotDisposedOf()
    {
        using var network = new RecordingHandler();
        List<string> log = [];
        using (var client = new EchoClient(EchoClient.OptionsFor(new Uri("https://scf.tencentcloudapi.com:8443")) with
        {
            PrimaryHandler = network,
            Handlers = [new PassingHandler(log, "own")],
        }))
        {
            Assert.Equal("done", (await client.EchoAsync(new EchoRequest { Name = "a" })).Name);
        }

        ReceivedRequest sent = Assert.Single(network.Requests);
        Assert.Equal("{\"Name\":\"a\"}", sent.Text);
        sent.AssertSignedBy(EchoClient.Credential);
        Assert.Equal(["own in", "own out"], log.AsEnumerable());
        Assert.False(network.IsDisposed);
    }

    [Fact]
    public async Task OwnHandler_WithoutAnEndpointSet_IsSentTheDocumentedOne()
    {
        using var network = new RecordingHandler();
        var options = new ApiClientOptions
        {
            Region = "ap-guangzhou",
            Credentials = new StaticCredentialsProvider(EchoClient.Credential),
            PrimaryHandler = network,
        };
        using var client = new EchoClient(options);

        await client.EchoAsync();

        Assert.Equal("scf.tencentcloudapi.com", Assert.Single(network.Requests).Header("Host"));
    }
}
