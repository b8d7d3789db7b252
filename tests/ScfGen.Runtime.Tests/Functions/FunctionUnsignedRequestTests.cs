namespace ScfGen.Runtime.Tests;

/// <summary>A call that is not signed is checked like one that is, before anything is sent.</summary>
public sealed class FunctionUnsignedRequestTests
{
    [Theory]
    [InlineData("text/plain\r\nX-Evil: 1")]
    [InlineData("text/plain\nX-Evil: 1")]
    [InlineData("text/plain\rX-Evil: 1")]
    [InlineData("text/plain\0X-Evil: 1")]
    public async Task LineBreakInAContentType_IsRefused(string contentType)
    {
        await using var server = LoopbackServer.Answering("ok");
        using FunctionComputeHttpClient client = Create(server);

        var ofBytes = await Assert.ThrowsAsync<InvalidOperationException>(() => client.PostBytesAsync("x", new byte[1], contentType));
        await Assert.ThrowsAsync<InvalidOperationException>(() => client.PostStringAsync("x", "text", contentType));
        await Assert.ThrowsAsync<InvalidOperationException>(() => client.PostStreamAsync("x", new MemoryStream(), contentType));

        Assert.Contains("Content-Type", ofBytes.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("X-Evil", ofBytes.Message, StringComparison.Ordinal);
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task LineBreakInAHeader_IsRefused()
    {
        await using var server = LoopbackServer.Answering("ok");
        using FunctionComputeHttpClient client = Create(server);
        using var request = new HttpRequestMessage(HttpMethod.Get, "x");
        Assert.True(request.Headers.TryAddWithoutValidation("X-Own", "a\r\nX-Evil: 1"));

        var sending = await Assert.ThrowsAsync<InvalidOperationException>(() => client.SendAsync(request));
        var signing = await Assert.ThrowsAsync<InvalidOperationException>(async () => await client.SignAsync(request));

        Assert.Contains("holds a line break", sending.Message, StringComparison.Ordinal);
        Assert.Equal(sending.Message, signing.Message);
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task LineBreakInAUri_IsRefused()
    {
        await using var server = LoopbackServer.Answering("ok");
        using FunctionComputeHttpClient client = Create(server);
        var uri = new Uri(server.Address.AbsoluteUri + "?a=\r\nX-Evil:b", new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });
        using var request = new HttpRequestMessage(HttpMethod.Get, uri);

        var sending = await Assert.ThrowsAsync<InvalidOperationException>(() => client.SendAsync(request));
        var signing = await Assert.ThrowsAsync<InvalidOperationException>(async () => await client.SignAsync(request));

        Assert.Contains("holds a line break", sending.Message, StringComparison.Ordinal);
        Assert.Equal(sending.Message, signing.Message);
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task LineBreakInADefaultHeaderOfAnOwnHttpClient_IsRefused()
    {
        await using var server = LoopbackServer.Answering("ok");
        using var http = new HttpClient();
        Assert.True(http.DefaultRequestHeaders.TryAddWithoutValidation("X-Own", "a\r\nX-Evil: 1"));
        using FunctionComputeHttpClient client = Create(server, http);

        var e = await Assert.ThrowsAsync<InvalidOperationException>(() => client.GetStringAsync("x"));

        Assert.Contains("X-Own", e.Message, StringComparison.Ordinal);
        Assert.Empty(server.Requests);
    }

    [Theory]
    [InlineData("header")]
    [InlineData("header of the content")]
    [InlineData("URI")]
    public async Task LineBreakThatAHandlerMakes_IsRefused(string place)
    {
        await using var server = LoopbackServer.Answering("ok");
        var handler = new ChangingHandler(request =>
        {
            switch (place)
            {
                case "header":
                    Assert.True(request.Headers.TryAddWithoutValidation("X-Own", "a\r\nX-Evil: 1"));
                    break;
                case "URI":
                    request.RequestUri = new Uri(
                        server.Address.AbsoluteUri + "?a=\r\nX-Evil:b", new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });
                    break;
                default:
                    Assert.True(request.Content!.Headers.TryAddWithoutValidation("X-Own", "a\nX-Evil: 1"));
                    break;
            }
        });
        using FunctionComputeHttpClient client = Create(server, null, handler);

        var e = await Assert.ThrowsAsync<InvalidOperationException>(() => client.PostStringAsync("x", "text"));

        Assert.Contains("holds a line break", e.Message, StringComparison.Ordinal);
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task WhatAHandlerAddsInOrder_IsSent()
    {
        await using var server = LoopbackServer.Answering("ok");
        using FunctionComputeHttpClient client = Create(server, null, new ChangingHandler(static request => request.Headers.Add("X-Own", "1")));

        Assert.Equal("ok", await client.GetStringAsync("x"));

        Assert.Equal("1", server.OnlyRequest.Header("X-Own"));
    }

    [Fact]
    public async Task WhatIsInOrder_IsSent()
    {
        await using var server = LoopbackServer.Answering("ok");
        using var http = new HttpClient();
        http.DefaultRequestHeaders.Add("X-Own", "1");
        using FunctionComputeHttpClient client = Create(server, http);

        Assert.Equal("ok", await client.PostStringAsync("x", "text", "text/plain; charset=utf-8"));

        Assert.Equal("1", server.OnlyRequest.Header("X-Own"));
        Assert.Equal("text/plain; charset=utf-8", server.OnlyRequest.Header("Content-Type"));
    }

    private static FunctionComputeHttpClient Create(LoopbackServer server, HttpClient? http = null, params DelegatingHandler[] handlers) =>
        new(server.Address, new FunctionComputeClientOptions { Scheme = FunctionComputeScheme.Anonymous, HttpClient = http, Handlers = handlers });

    private sealed class ChangingHandler(Action<HttpRequestMessage> change) : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            change(request);
            return base.SendAsync(request, cancellationToken);
        }
    }
}
