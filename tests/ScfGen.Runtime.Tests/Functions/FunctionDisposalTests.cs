namespace ScfGen.Runtime.Tests;

/// <summary>A stream that is posted is disposed of however the call ends, also when it fails before anything is sent.</summary>
public sealed class FunctionDisposalTests
{
    private static readonly StaticCredentialsProvider s_credentials = new(EchoClient.Credential);

    [Fact]
    public async Task StreamOfACallThatSucceeds_IsDisposedOf()
    {
        await using var server = LoopbackServer.Answering("ok");
        using FunctionUrlClient client = Create(server.Address);
        using var body = new MemoryStream([1, 2, 3]);

        await using Stream answer = await client.PostStreamAsync("x", body);

        Assert.False(body.CanRead);
        Assert.Equal(3, server.OnlyRequest.Body.Length);
    }

    [Fact]
    public async Task StreamOfACallThatFailsEarly_IsDisposedOf()
    {
        await using var server = LoopbackServer.Answering("ok");
        using FunctionUrlClient client = Create(server.Address);
        FunctionUrlClient disposed = Create(server.Address);
        disposed.Dispose();
        using FunctionUrlClient narrow = Create(server.Address, maxRequestBytes: 2);
        using FunctionUrlClient without = Create(server.Address, new EnvironmentCredentialsProvider(static _ => null));
        (Type Failure, Func<Stream, Task<Stream>> Call)[] calls =
        [
            (typeof(ArgumentNullException), body => client.PostStreamAsync(null!, body)),
            (typeof(ArgumentException), body => client.PostStreamAsync("x", body, "")),
            (typeof(InvalidOperationException), body => client.PostStreamAsync("x", body, "a\r\nb")),
            (typeof(ArgumentException), body => client.PostStreamAsync("x#y", body)),
            (typeof(ArgumentException), body => client.PostStreamAsync("x", body, "application/octet-stream", new FunctionCallOptions { Headers = [new("X A", "b")] })),
            (typeof(ArgumentOutOfRangeException), body => client.PostStreamAsync("x", body, "application/octet-stream", new FunctionCallOptions { Timeout = TimeSpan.Zero })),
            (typeof(ObjectDisposedException), body => disposed.PostStreamAsync("x", body)),
            (typeof(InvalidOperationException), body => narrow.PostStreamAsync("x", body)),
            (typeof(CredentialsNotFoundException), body => without.PostStreamAsync("x", body)),
            (typeof(OperationCanceledException), body => client.PostStreamAsync("x", body, cancellationToken: new CancellationToken(true))),
        ];

        foreach ((Type failure, Func<Stream, Task<Stream>> call) in calls)
        {
            using var body = new MemoryStream([1, 2, 3]);

            await Assert.ThrowsAsync(failure, () => call(body));

            Assert.False(body.CanRead);
        }

        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task MistakeInARequest_IsInTheTaskAndNotThrownAtOnce()
    {
        using FunctionUrlClient client = Create(new Uri("https://function.example"));
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("https://elsewhere.example"));

        Task<HttpResponseMessage> none = client.SendAsync(null!);
        Task<HttpResponseMessage> elsewhere = client.SendAsync(request);

        await Assert.ThrowsAsync<ArgumentNullException>(() => none);
        await Assert.ThrowsAsync<ArgumentException>(() => elsewhere);
    }

    [Theory]
    [InlineData(false, true)]
    [InlineData(true, false)]
    public void Handlers_AreDisposedOfWithTheClientThatMadeTheirSender(bool hasPrimary, bool isDisposed)
    {
        using var network = new RecordingHandler();
        using var ofFunction = new WatchedHandler();
        using var ofApi = new WatchedHandler();
        var address = new Uri("https://function.example");
        var options = new FunctionUrlClientOptions { Credentials = s_credentials, Handlers = [ofFunction], PrimaryHandler = hasPrimary ? network : null };

        new FunctionUrlClient(address, "100000000001", options).Dispose();
        new EchoClient(EchoClient.OptionsFor(address) with { Handlers = [ofApi], PrimaryHandler = hasPrimary ? network : null }).Dispose();

        Assert.Equal(isDisposed, ofFunction.IsDisposed);
        Assert.Equal(isDisposed, ofApi.IsDisposed);
        Assert.False(network.IsDisposed);
    }

    private static FunctionUrlClient Create(Uri address, ICredentialsProvider? credentials = null, int maxRequestBytes = 100) => new(
        address, "100000000001", new FunctionUrlClientOptions { Credentials = credentials ?? s_credentials, MaxRequestBytes = maxRequestBytes });

    private sealed class WatchedHandler : DelegatingHandler
    {
        public bool IsDisposed { get; private set; }

        protected override void Dispose(bool disposing)
        {
            IsDisposed = true;
            base.Dispose(disposing);
        }
    }
}
