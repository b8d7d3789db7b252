namespace ScfGen.Runtime.Tests;

/// <summary>Paths are added to a client's address, and nothing that is called leads to another host.</summary>
public sealed class FunctionAddressTests
{
    [Theory]
    [InlineData("", "", "/")]
    [InlineData("", "hello", "/hello")]
    [InlineData("", "/hello", "/hello")]
    [InlineData("", "?a=1", "/?a=1")]
    [InlineData("", "a b/函?c=d e", "/a%20b/%E5%87%BD?c=d%20e")]
    [InlineData("", "a%2Fb%20c?d=%26", "/a%2Fb%20c?d=%26")]
    [InlineData("/base", "", "/base")]
    [InlineData("/base/", "", "/base/")]
    [InlineData("/base", "hello", "/base/hello")]
    [InlineData("/base/", "/hello?x=1", "/base/hello?x=1")]
    [InlineData("/base", "?a=1", "/base?a=1")]
    [InlineData("/base", "hello%23part", "/base/hello%23part")]
    public async Task Path_IsAddedToTheAddress(string address, string path, string target)
    {
        await using var server = LoopbackServer.Answering("ok");
        using FunctionUrlClient client = Create(new Uri(server.Address.GetLeftPart(UriPartial.Authority) + address));
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative));

        await client.GetStringAsync(path);
        using HttpResponseMessage response = await client.SendAsync(request);

        Assert.Equal([target, target], server.Requests.Select(static sent => sent.Target));
    }

    [Theory]
    [InlineData("hello#part")]
    [InlineData("hello?a=1#part")]
    [InlineData("?a=#")]
    [InlineData("/#")]
    [InlineData("#")]
    public async Task PathThatWouldBeCut_IsRefused(string path)
    {
        await using var server = LoopbackServer.Answering("ok");
        using FunctionUrlClient client = Create(server.Address);
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative));

        var e = await Assert.ThrowsAsync<ArgumentException>(() => client.GetStringAsync(path));
        await Assert.ThrowsAsync<ArgumentException>(() => client.PostStringAsync(path, "text"));
        await Assert.ThrowsAsync<ArgumentException>(() => client.SendAsync(request));
        await Assert.ThrowsAsync<ArgumentException>(async () => await client.SignAsync(request));

        Assert.Contains("%23", e.Message, StringComparison.Ordinal);
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task RequestWithoutAUri_GoesToTheAddress()
    {
        await using var server = LoopbackServer.Answering("ok");
        using FunctionUrlClient client = Create(new Uri(server.Address, "/base"));
        using var request = new HttpRequestMessage();

        using HttpResponseMessage response = await client.SendAsync(request);

        Assert.Equal("/base", server.OnlyRequest.Target);
    }

    [Fact]
    public async Task PathThatIsATextOfARequest_IsRelativeOnEverySystem()
    {
        await using var server = LoopbackServer.Answering("ok");
        using FunctionUrlClient client = Create(server.Address);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/hello/you?a=1");

        using HttpResponseMessage response = await client.SendAsync(request);

        Assert.Equal("/hello/you?a=1", server.OnlyRequest.Target);
    }

    [Fact]
    public async Task AbsoluteUriOfTheSameHost_IsTakenAsItIs()
    {
        await using var server = LoopbackServer.Answering("ok");
        using FunctionUrlClient client = Create(new Uri(server.Address, "/base"));
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(server.Address, "/elsewhere?a=1"));

        using HttpResponseMessage response = await client.SendAsync(request);

        Assert.Equal("/elsewhere?a=1", server.OnlyRequest.Target);
    }

    [Theory]
    [InlineData("//evil.example/x", "//evil.example/x")]
    [InlineData("@evil.example/x", "/@evil.example/x")]
    [InlineData(":8080/x", "/:8080/x")]
    [InlineData(".evil.example/x", "/.evil.example/x")]
    [InlineData("/https://evil.example/x", "/https://evil.example/x")]
    [InlineData("http", "/http")]
    [InlineData("https:x", "/https:x")]
    public async Task PathThatLooksLikeAHost_StaysAPath(string path, string target)
    {
        await using var server = LoopbackServer.Answering("ok");
        using FunctionUrlClient client = Create(server.Address);

        await client.GetStringAsync(path);

        Assert.Equal(target, server.OnlyRequest.Target);
    }

    [Theory]
    [InlineData("https://evil.example/x")]
    [InlineData("http://evil.example")]
    [InlineData("HTTPS://Evil.example/x")]
    [InlineData("Http://evil.example/?a=1")]
    public async Task PathThatIsAWholeAddress_IsRefused(string path)
    {
        await using var server = LoopbackServer.Answering("ok");
        using FunctionUrlClient client = Create(server.Address);

        var e = await Assert.ThrowsAsync<ArgumentException>(() => client.GetStringAsync(path));
        await Assert.ThrowsAsync<ArgumentException>(() => client.PostStringAsync(path, "text"));
        await Assert.ThrowsAsync<ArgumentException>(() => client.GetStreamAsync(path));

        Assert.Equal("path", e.ParamName);
        Assert.Contains("make a client for that address", e.Message, StringComparison.Ordinal);
        Assert.Empty(server.Requests);
    }

    [Theory]
    [InlineData("https://function.example:8443/x")]
    [InlineData("https://function.example.evil.example/x")]
    [InlineData("https://function.example@evil.example/x")]
    [InlineData("https://evil.example/x")]
    [InlineData("http://function.example/x")]
    public async Task RequestForAnotherHost_IsRefusedAndNotSigned(string uri)
    {
        using var network = new RecordingHandler();
        using FunctionUrlClient client = Create(new Uri("https://function.example/"), network);
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(uri));

        var sending = await Assert.ThrowsAsync<ArgumentException>(() => client.SendAsync(request));
        var signing = await Assert.ThrowsAsync<ArgumentException>(async () => await client.SignAsync(request));

        Assert.Contains("'https://function.example'", sending.Message, StringComparison.Ordinal);
        Assert.Equal(sending.Message, signing.Message);
        Assert.Empty(network.Requests);
        Assert.Empty(request.Headers);
    }

    [Fact]
    public async Task HostInAnotherCaseAndDefaultPort_AreTheSameHost()
    {
        using var network = new RecordingHandler("ok");
        using FunctionUrlClient client = Create(new Uri("https://function.example"), network);
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("HTTPS://Function.EXAMPLE:443/x"));

        using HttpResponseMessage response = await client.SendAsync(request);

        Assert.Equal("/x", Assert.Single(network.Requests).Target);
    }

    private static FunctionUrlClient Create(Uri address, HttpMessageHandler? network = null) => new(address, "100000000001", new FunctionUrlClientOptions
    {
        Credentials = new StaticCredentialsProvider(EchoClient.Credential),
        PrimaryHandler = network,
    });
}
