namespace ScfGen.Runtime.Tests;

/// <summary>A time-out says that nothing was sent where that is certain, and else that the outcome is not known.</summary>
public sealed class UnsentTimeoutTests
{
    private const string Unsent = "; nothing was sent.";
    private const string Unknown = "; whether it took effect is not known.";

    private readonly ManualTime _time = new(DateTimeOffset.FromUnixTimeSeconds(1551113065));
    private readonly WaitingCredentials _waiting = new();

    public static TheoryData<string> Kinds => new() { "API", "API, GET", "API, v1", "function", "stream" };

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task WaitForACredential_SendsNothing(string kind)
    {
        foreach (HttpClient? http in (HttpClient?[])[null, new HttpClient()])
        {
            var waiting = new WaitingCredentials();
            await using var server = LoopbackServer.Answering(EchoClient.Success);
            using var clients = new Clients(server, waiting, _time, http);

            Task call = clients.CallAsync(kind);
            await waiting.Entered.WaitAsync();
            _time.Advance(TimeSpan.FromSeconds(100));

            var e = await Assert.ThrowsAsync<TimeoutException>(() => call);
            Assert.Contains(Unsent, e.Message, StringComparison.Ordinal);
            Assert.Empty(server.Requests);
            http?.Dispose();
        }
    }

    [Fact]
    public async Task WaitForTheBody_SendsNothing()
    {
        await using var server = LoopbackServer.Answering("ok");
        using var clients = new Clients(server, new StaticCredentialsProvider(EchoClient.Credential), _time, http: null);
        using var body = new WaitingStream();

        Task call = clients.Function.PostStreamAsync("x", body);
        await body.Entered.WaitAsync();
        _time.Advance(TimeSpan.FromSeconds(100));

        var e = await Assert.ThrowsAsync<TimeoutException>(() => call);
        Assert.Contains(Unsent, e.Message, StringComparison.Ordinal);
        Assert.Empty(server.Requests);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task WaitForAnAnswer_LeavesTheOutcomeOpen(string kind)
    {
        foreach (HttpClient? http in (HttpClient?[])[null, new HttpClient()])
        {
            var arrived = new Signal();
            await using var server = new LoopbackServer(exchange =>
            {
                arrived.Set();
                return exchange.NeverAnswerAsync();
            });
            using var clients = new Clients(server, new StaticCredentialsProvider(EchoClient.Credential), _time, http);

            Task call = clients.CallAsync(kind);
            await arrived.WaitAsync();
            _time.Advance(TimeSpan.FromSeconds(100));

            var e = await Assert.ThrowsAsync<TimeoutException>(() => call);
            Assert.Contains(Unknown, e.Message, StringComparison.Ordinal);
            http?.Dispose();
        }
    }

    // Nothing tells there that a call was not signed yet.
    [Fact]
    public async Task AnonymousWaitForAnAnswer_LeavesTheOutcomeOpen()
    {
        foreach (HttpClient? http in (HttpClient?[])[null, new HttpClient()])
        {
            var arrived = new Signal();
            await using var server = new LoopbackServer(exchange =>
            {
                arrived.Set();
                return exchange.NeverAnswerAsync();
            });
            using var client = new FunctionComputeHttpClient(
                server.Address, new FunctionComputeClientOptions { Scheme = FunctionComputeScheme.Anonymous, TimeProvider = _time, HttpClient = http });

            Task call = client.PostStringAsync("x", "text");
            await arrived.WaitAsync();
            _time.Advance(TimeSpan.FromSeconds(100));

            var e = await Assert.ThrowsAsync<TimeoutException>(() => call);
            Assert.Contains(Unknown, e.Message, StringComparison.Ordinal);
            http?.Dispose();
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task WaitOfATryThatAHandlerMakes_LeavesTheOutcomeOpen(string kind)
    {
        await using var server = LoopbackServer.Answering(EchoClient.Success);
        using var clients = new Clients(server, _waiting, _time, http: null, hasHandler: true);

        // The handler's first message is one of its own, which is sent.
        Task call = clients.CallAsync(kind);
        await _waiting.Entered.WaitAsync();
        _time.Advance(TimeSpan.FromSeconds(100));

        var e = await Assert.ThrowsAsync<TimeoutException>(() => call);
        Assert.Contains(Unknown, e.Message, StringComparison.Ordinal);
        Assert.Single(server.Requests);
    }

    private sealed class Clients : IDisposable
    {
        private readonly EchoClient _post;
        private readonly EchoClient _get;
        private readonly EchoClient _v1;

        public Clients(LoopbackServer server, ICredentialsProvider credentials, TimeProvider time, HttpClient? http, bool hasHandler = false)
        {
            ApiClientOptions api = EchoClient.OptionsFor(server) with { Credentials = credentials, TimeProvider = time, HttpClient = http };
            _post = new EchoClient(api with { Handlers = Handlers(hasHandler) });
            _get = new EchoClient(api with { Handlers = Handlers(hasHandler), RequestMethod = HttpMethod.Get }, EchoClient.AnySchemeService);
            _v1 = new EchoClient(api with { Handlers = Handlers(hasHandler), SignatureMethod = ApiSignatureMethod.HmacSha256 }, EchoClient.AnySchemeService);
            Function = new FunctionUrlClient(server.Address, "100000000001", new FunctionUrlClientOptions
            {
                Credentials = credentials,
                TimeProvider = time,
                HttpClient = http,
                Handlers = Handlers(hasHandler),
            });
        }

        public FunctionUrlClient Function { get; }

        public Task CallAsync(string kind) => kind switch
        {
            "API" => _post.EchoAsync(),
            "API, GET" => _get.EchoAsync(),
            "API, v1" => _v1.EchoAsync(),
            "function" => Function.PostStringAsync("x", "text"),
            _ => Function.GetStreamAsync("x"),
        };

        public void Dispose()
        {
            _post.Dispose();
            _get.Dispose();
            _v1.Dispose();
            Function.Dispose();
        }

        private static DelegatingHandler[] Handlers(bool hasOne) => hasOne ? [new SendingTwiceHandler()] : [];
    }

    /// <summary>Sends a message of its own before the one that it was given, around the signing.</summary>
    private sealed class SendingTwiceHandler : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            using var http = new HttpClient();
            using var own = new HttpRequestMessage(request.Method, request.RequestUri);
            using HttpResponseMessage first = await http.SendAsync(own, cancellationToken);
            return await base.SendAsync(request, cancellationToken);
        }
    }

    private sealed class WaitingCredentials : ICredentialsProvider
    {
        public Signal Entered { get; } = new();

        public async ValueTask<Credential> GetCredentialAsync(CancellationToken cancellationToken)
        {
            Entered.Set();
            await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
            return EchoClient.Credential;
        }
    }
}
