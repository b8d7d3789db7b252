namespace ScfGen.Runtime.Tests;

/// <summary>Calls that are not signed are redirected by no handler in which that can be switched off, as signed ones are.</summary>
public sealed class FunctionUnsignedRedirectTests
{
    [Theory]
    [InlineData("none")]
    [InlineData("SocketsHttpHandler")]
    [InlineData("HttpClientHandler")]
    [InlineData("wrapped")]
    public async Task Redirect_IsNotFollowed(string kind)
    {
        await using var other = LoopbackServer.Answering("moved here");
        await using var server = new LoopbackServer(exchange => exchange.RespondAsync("", 302, $"Location: {other.Address}\r\n"));
        using HttpMessageHandler? sender = Create(kind);
        using FunctionComputeHttpClient client = For(server, sender);

        for (int i = 0; i < 2; i++)
        {
            var e = await Assert.ThrowsAsync<FunctionCallException>(() => client.GetStringAsync("x"));
            Assert.Equal(302, (int)e.StatusCode);
        }

        Assert.Equal(2, server.Requests.Count);
        Assert.Empty(other.Requests);
    }

    [Theory]
    [InlineData("SocketsHttpHandler")]
    [InlineData("HttpClientHandler")]
    [InlineData("wrapped")]
    public async Task HandlerThatFollowsRedirectsAndIsInUse_IsRefused(string kind)
    {
        await using var server = LoopbackServer.Answering("ok");
        using HttpMessageHandler sender = Create(kind)!;
        using (var plain = new HttpMessageInvoker(sender, disposeHandler: false))
        using (var request = new HttpRequestMessage(HttpMethod.Get, server.Address))
        {
            using HttpResponseMessage response = await plain.SendAsync(request, CancellationToken.None);
        }

        using FunctionComputeHttpClient client = For(server, sender);
        var e = await Assert.ThrowsAsync<InvalidOperationException>(() => client.GetStringAsync("x"));

        Assert.Contains("AllowAutoRedirect", e.Message, StringComparison.Ordinal);
        Assert.Single(server.Requests);
    }

    [Theory]
    [InlineData("SocketsHttpHandler")]
    [InlineData("HttpClientHandler")]
    [InlineData("wrapped")]
    public async Task HandlerThatWasDisposedOf_IsToldAsThat(string kind)
    {
        await using var server = LoopbackServer.Answering("ok");
        HttpMessageHandler sender = Create(kind)!;
        sender.Dispose();
        using FunctionComputeHttpClient client = For(server, sender);

        await Assert.ThrowsAsync<ObjectDisposedException>(() => client.GetStringAsync("x"));

        Assert.Empty(server.Requests);
    }

    private static FunctionComputeHttpClient For(LoopbackServer server, HttpMessageHandler? sender) =>
        new(server.Address, new FunctionComputeClientOptions { Scheme = FunctionComputeScheme.Anonymous, PrimaryHandler = sender });

    private static HttpMessageHandler? Create(string kind) => kind switch
    {
        "SocketsHttpHandler" => new SocketsHttpHandler(),
        "HttpClientHandler" => new HttpClientHandler(),
        "wrapped" => new PassingHandler([], "outer") { InnerHandler = new SocketsHttpHandler() },
        _ => null,
    };
}
