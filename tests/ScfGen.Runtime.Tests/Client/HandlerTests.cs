using System.Net;
using System.Text;

namespace ScfGen.Runtime.Tests;

/// <summary>A user's handlers stand around each call, and signing is done inside of them, once per try.</summary>
public sealed class HandlerTests
{
    private static readonly DateTimeOffset s_start = DateTimeOffset.FromUnixTimeSeconds(1551113065);

    [Fact]
    public async Task Handlers_StandAroundSigning_OutermostFirst()
    {
        List<string> log = [];
        var outer = new PassingHandler(log, "outer");
        var inner = new PassingHandler(log, "inner");
        await using var server = LoopbackServer.Answering(EchoClient.Success);
        using var client = new EchoClient(EchoClient.OptionsFor(server) with { Handlers = [outer, inner] });

        await client.EchoAsync();

        Assert.Equal(["outer in", "inner in", "inner out", "outer out"], log.AsEnumerable());
        Assert.False(outer.SawSignature || inner.SawSignature);
        server.OnlyRequest.AssertSignedBy(EchoClient.Credential);
    }

    [Fact]
    public async Task RetryingHandler_GetsAFreshTimestampAndCredentialForEachTry()
    {
        var time = new ManualTime(s_start);
        var renewed = new Credential("AKIDrenewed", "RenewedKey");
        int tries = 0;
        await using var server = new LoopbackServer(
            exchange => Interlocked.Increment(ref tries) == 1 ? exchange.RespondAsync("busy", 503) : exchange.RespondAsync(EchoClient.Success));
        using var client = new EchoClient(EchoClient.OptionsFor(server) with
        {
            Handlers = [new RetryOnce(() => time.Advance(TimeSpan.FromSeconds(60)))],
            Credentials = new CredentialQueue(EchoClient.Credential, renewed),
            TimeProvider = time,
        });

        EchoResponse response = await client.EchoAsync(new EchoRequest { Name = "a" });

        Assert.Equal("done", response.Name);
        Assert.Equal(["1551113065", "1551113125"], server.Requests.Select(static request => request.Header("X-TC-Timestamp")));
        Assert.All(server.Requests, static request => Assert.Equal("{\"Name\":\"a\"}", request.Text));
        server.Requests[0].AssertSignedBy(EchoClient.Credential);
        server.Requests[1].AssertSignedBy(renewed);
    }

    [Fact]
    public async Task HandlerThatReplacesTheBody_SendsASignatureOverItsOwn()
    {
        await using var server = LoopbackServer.Answering(EchoClient.Success);
        using var client = new EchoClient(EchoClient.OptionsFor(server) with { Handlers = [new ReplacingHandler()] });

        await client.EchoAsync();

        Assert.Equal("{\"Name\":\"replaced\"}", server.OnlyRequest.Text);
        Assert.Equal("application/json; charset=utf-8", server.OnlyRequest.Header("Content-Type"));
        server.OnlyRequest.AssertSignedBy(EchoClient.Credential);
    }

    [Fact]
    public void Handler_OfAnotherClient_IsRefused()
    {
        ApiClientOptions options = EchoClient.OptionsFor(new Uri("https://scf.tencentcloudapi.com")) with { Handlers = [new PassingHandler([], "a")] };
        using var client = new EchoClient(options);

        var e = Assert.Throws<ArgumentException>(() => new EchoClient(options));

        Assert.Contains(nameof(PassingHandler), e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Handler_GivenTwice_IsRefused()
    {
        using var handler = new PassingHandler([], "a");
        ApiClientOptions options = EchoClient.OptionsFor(new Uri("https://scf.tencentcloudapi.com"));

        Assert.Throws<ArgumentException>(() => new EchoClient(options with { Handlers = [handler, handler] }));
    }

    [Fact]
    public void RefusedHandlers_StayFreeForAnotherClient()
    {
        ApiClientOptions options = EchoClient.OptionsFor(new Uri("https://scf.tencentcloudapi.com"));
        var free = new PassingHandler([], "free");
        var taken = new PassingHandler([], "taken");
        using var first = new EchoClient(options with { Handlers = [taken] });
        Assert.Throws<ArgumentException>(() => new EchoClient(options with { Handlers = [taken, free] }));

        using var second = new EchoClient(options with { Handlers = [free] });

        Assert.NotNull(free.InnerHandler);
    }

    private sealed class RetryOnce(Action beforeTheSecondTry) : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            HttpResponseMessage first = await base.SendAsync(request, cancellationToken);
            if (first.StatusCode != HttpStatusCode.ServiceUnavailable)
            {
                return first;
            }

            first.Dispose();
            beforeTheSecondTry();
            return await base.SendAsync(request, cancellationToken);
        }
    }

    private sealed class ReplacingHandler : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.Content = new StringContent("{\"Name\":\"replaced\"}", Encoding.UTF8, "application/json");
            return base.SendAsync(request, cancellationToken);
        }
    }
}
