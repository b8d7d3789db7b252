namespace ScfGen.Runtime.Tests;

/// <summary>Options are checked once, copied, and refused by name.</summary>
public sealed class OptionsTests
{
    [Fact]
    public async Task Options_ChangedLater_HaveNoEffect()
    {
        await using var server = LoopbackServer.Answering(EchoClient.Success);
        ApiClientOptions options = EchoClient.OptionsFor(server);
        using var client = new EchoClient(options);
        options.Region = "ap-tokyo";
        options.Endpoint = new Uri("http://127.0.0.1:1");
        options.MaxResponseBytes = 1;

        await client.EchoAsync();

        Assert.Equal("ap-guangzhou", server.OnlyRequest.Header("X-TC-Region"));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("ap guangzhou")]
    [InlineData("ap-guangzhou\r\nX-Evil: 1")]
    [InlineData("ap-gu\u00e4ngzhou")]
    public async Task HeaderValues_ThatCannotBeSent_AreRefused(string value)
    {
        await using var server = LoopbackServer.Answering(EchoClient.Success);
        using var client = EchoClient.For(server);

        Assert.Equal("Region", Assert.Throws<ArgumentException>(() => new EchoClient(EchoClient.OptionsFor(server) with { Region = value })).ParamName);
        Assert.Equal("Language", Assert.Throws<ArgumentException>(() => new EchoClient(EchoClient.OptionsFor(server) with { Language = value })).ParamName);
        await Assert.ThrowsAsync<ArgumentException>(() => client.EchoAsync(callOptions: new ApiCallOptions { Region = value }));
        await Assert.ThrowsAsync<ArgumentException>(() => client.EchoAsync(callOptions: new ApiCallOptions { Language = value }));
        Assert.Empty(server.Requests);
    }

    [Fact]
    public void Options_OutOfRangeOrMissing_AreRefused()
    {
        ApiClientOptions valid = EchoClient.OptionsFor(new Uri("https://scf.tencentcloudapi.com"));

        Assert.Throws<ArgumentNullException>(() => new EchoClient(null!));
        Assert.Throws<ArgumentOutOfRangeException>(() => new EchoClient(valid with { MaxResponseBytes = 0 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => new EchoClient(valid with { MaxResponseBytes = -1 }));
        Assert.Throws<ArgumentNullException>(() => new EchoClient(valid with { Credentials = null! }));
        Assert.Throws<ArgumentNullException>(() => new EchoClient(valid with { TimeProvider = null! }));
        Assert.Throws<ArgumentNullException>(() => new EchoClient(valid with { Handlers = null! }));
    }

    [Fact]
    public void OwnHttpClient_TogetherWithHandlers_IsRefused()
    {
        using var http = new HttpClient();
        using var network = new RecordingHandler();
        ApiClientOptions valid = EchoClient.OptionsFor(new Uri("https://scf.tencentcloudapi.com")) with { HttpClient = http };

        Assert.Throws<ArgumentException>(() => new EchoClient(valid with { Handlers = [new PassingHandler([], "a")] }));
        Assert.Throws<ArgumentException>(() => new EchoClient(valid with { PrimaryHandler = network }));
    }

    [Fact]
    public async Task DisposedClient_IsRefused()
    {
        await using var server = LoopbackServer.Answering(EchoClient.Success);
        var client = EchoClient.For(server);
        await client.EchoAsync();
        client.Dispose();
        client.Dispose();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => client.EchoAsync());

        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task NullRequest_IsRefused()
    {
        using var client = new NullClient();

        await Assert.ThrowsAsync<ArgumentNullException>(client.CallAsync);
    }

    private sealed class NullClient() : ApiClient(new ApiService("scf", "2018-04-16", new Uri("https://scf.tencentcloudapi.com")), new ApiClientOptions())
    {
        public Task<EchoResponse> CallAsync() =>
            SendAsync<EchoRequest, EchoResponse>(new ApiOperation("Echo", false, true), null!, null, CancellationToken.None);
    }
}
