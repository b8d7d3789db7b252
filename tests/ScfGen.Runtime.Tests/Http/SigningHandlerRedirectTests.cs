using System.Net;
using ScfGen.Http;

namespace ScfGen.Runtime.Tests;

/// <summary>A redirect that a handler of an unknown kind follows to another server is told, and the answer from there is not used.</summary>
public sealed class SigningHandlerRedirectTests
{
    private static readonly Uri s_address = new("https://scf.tencentcloudapi.com/");
    private static readonly Uri s_elsewhere = new("https://elsewhere.example/");

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task AnswerOfAnotherServer_IsNotHandedOn(bool isSynchronous)
    {
        var network = new LedHandler(s_elsewhere);
        using var client = new HttpClient(Handler(network));
        using var request = new HttpRequestMessage(HttpMethod.Get, s_address);

        var e = await Assert.ThrowsAsync<InvalidOperationException>(
            () => isSynchronous ? Task.Run(() => client.Send(request).Dispose()) : client.SendAsync(request));

        Assert.Contains("followed a redirect or changed the address, from https://scf.tencentcloudapi.com to https://elsewhere.example,", e.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(EchoClient.Credential.Token!, e.ToString(), StringComparison.Ordinal);
        Assert.True(network.Answer.IsDisposed);
    }

    [Fact]
    public async Task AnswerToAnotherMessage_IsNotHandedOn()
    {
        using var other = new HttpRequestMessage(HttpMethod.Get, s_elsewhere);
        using var client = new HttpClient(Handler(new LedHandler(s_address, other)));

        await Assert.ThrowsAsync<InvalidOperationException>(() => client.GetAsync(s_address));
    }

    [Fact]
    public async Task HandlerAroundTheOneThatSends_IsNoticedWhenItFollows()
    {
        await using var other = LoopbackServer.Answering("stolen");
        await using var server = new LoopbackServer(exchange => exchange.RespondAsync("", 307, $"Location: {other.Address}\r\n"));
        using var client = new HttpClient(Handler(new FollowingHandler { InnerHandler = new SocketsHttpHandler() }));

        var e = await Assert.ThrowsAsync<InvalidOperationException>(() => client.GetAsync(server.Address));

        Assert.Contains($"to {other.Address.GetLeftPart(UriPartial.Authority)},", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RedirectOnTheSameServer_IsTheHandlersOwnAffair()
    {
        await using var server = new LoopbackServer(static exchange => exchange.Request.Target == "/"
            ? exchange.RespondAsync("", 307, "Location: /elsewhere\r\n")
            : exchange.RespondAsync("ok"));
        using var client = new HttpClient(Handler(new FollowingHandler { InnerHandler = new SocketsHttpHandler() }));

        Assert.Equal("ok", await client.GetStringAsync(server.Address));
    }

    [Fact]
    public async Task FailureAtAnotherServer_IsToldAsARedirect()
    {
        Exception[] failures = [new HttpRequestException("Not there."), new TaskCanceledException("Too late.", new TimeoutException())];
        foreach (Exception failure in failures)
        {
            using var invoker = new HttpMessageInvoker(Handler(new LostHandler(() => failure)));
            using var request = new HttpRequestMessage(HttpMethod.Get, s_address);

            var e = await Assert.ThrowsAsync<InvalidOperationException>(() => invoker.SendAsync(request, CancellationToken.None));

            Assert.Same(failure, e.InnerException);
        }
    }

    [Fact]
    public async Task CancellationByTheCaller_StaysOne()
    {
        using var cancellation = new CancellationTokenSource();
        using var invoker = new HttpMessageInvoker(Handler(new LostHandler(() =>
        {
            cancellation.Cancel();
            return new TaskCanceledException();
        })));
        using var request = new HttpRequestMessage(HttpMethod.Get, s_address);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => invoker.SendAsync(request, cancellation.Token));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task HandlerThatTellsWhatWasMeant_MayChangeTheAddress(bool sendsItsOwn)
    {
        var network = new RecordingHandler();
        using var invoker = new HttpMessageInvoker(Handler(new BalancingHandler(sendsItsOwn) { InnerHandler = network }));
        using var request = new HttpRequestMessage(HttpMethod.Get, s_address);

        using HttpResponseMessage response = await invoker.SendAsync(request, CancellationToken.None);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(s_elsewhere.Authority, Assert.Single(network.Requests).Header("Host"));
    }

    [Fact]
    public async Task PrimaryHandlerOfAClient_IsWatchedForSignedCalls()
    {
        using var network = new LedHandler(s_elsewhere);
        using var api = new EchoClient(EchoClient.OptionsFor(s_address) with { PrimaryHandler = network });
        using var signed = new FunctionUrlClient(s_address, "100000000001", new FunctionUrlClientOptions
        {
            Credentials = new StaticCredentialsProvider(EchoClient.Credential),
            PrimaryHandler = network,
        });
        using var anonymous = new FunctionComputeHttpClient(
            s_address, new FunctionComputeClientOptions { Scheme = FunctionComputeScheme.Anonymous, PrimaryHandler = network });

        await Assert.ThrowsAsync<InvalidOperationException>(() => api.EchoAsync());
        await Assert.ThrowsAsync<InvalidOperationException>(() => signed.GetStringAsync("x"));
        Assert.Equal("stolen", await anonymous.GetStringAsync("x"));
    }

    private static Tc3SigningHandler Handler(HttpMessageHandler inner) =>
        new("scf", new StaticCredentialsProvider(EchoClient.Credential)) { InnerHandler = inner };

    /// <summary>Answers as one that was led to another address.</summary>
    private sealed class LedHandler(Uri reached, HttpRequestMessage? sent = null) : HttpMessageHandler
    {
        public TrackedContent Answer { get; private set; } = new();

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(Send(request, cancellationToken));

        protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.RequestUri = reached;
            Answer = new TrackedContent();
            return new HttpResponseMessage(HttpStatusCode.OK) { RequestMessage = sent ?? request, Content = Answer };
        }
    }

    private sealed class TrackedContent() : StringContent("stolen")
    {
        public bool IsDisposed { get; private set; }

        protected override void Dispose(bool disposing)
        {
            IsDisposed = true;
            base.Dispose(disposing);
        }
    }

    /// <summary>Fails where it was led to.</summary>
    private sealed class LostHandler(Func<Exception> failure) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.RequestUri = s_elsewhere;
            return Task.FromException<HttpResponseMessage>(failure());
        }
    }

    /// <summary>Sends to another server on purpose.</summary>
    private sealed class BalancingHandler(bool sendsItsOwn) : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (sendsItsOwn)
            {
                using var own = new HttpRequestMessage(request.Method, s_elsewhere);
                HttpResponseMessage response = await base.SendAsync(own, cancellationToken);
                response.RequestMessage = request;
                return response;
            }

            Uri? meant = request.RequestUri;
            request.RequestUri = s_elsewhere;
            try
            {
                return await base.SendAsync(request, cancellationToken);
            }
            finally
            {
                request.RequestUri = meant;
            }
        }
    }

    private sealed class FollowingHandler : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            HttpResponseMessage response = await base.SendAsync(request, cancellationToken);
            if (response.Headers.Location is not { } location)
            {
                return response;
            }

            response.Dispose();
            request.RequestUri = new Uri(request.RequestUri!, location);
            return await base.SendAsync(request, cancellationToken);
        }
    }
}
