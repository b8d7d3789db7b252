using System.Net;
using ScfGen.Http;

namespace ScfGen.Runtime.Tests;

/// <summary>What every signing handler refuses, and what it makes of the handler that sends.</summary>
public sealed class SigningHandlerTests
{
    private const string Address = "https://scf.tencentcloudapi.com/";

    public static TheoryData<string> SenderKinds => new() { "SocketsHttpHandler", "HttpClientHandler", "wrapped" };

    [Theory]
    [MemberData(nameof(SenderKinds))]
    public async Task RedirectsOfTheHandlerThatSends_AreSwitchedOff(string kind)
    {
        await using var other = LoopbackServer.Answering("{}");
        await using var server = new LoopbackServer(exchange => exchange.RespondAsync("moved", 302, $"Location: {other.Address}\r\n"));
        using var client = new HttpClient(Handler(Create(kind)));

        using HttpResponseMessage response = await client.GetAsync(server.Address);

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.NotNull(server.OnlyRequest.Header("Authorization"));
        Assert.Empty(other.Requests);
    }

    [Theory]
    [MemberData(nameof(SenderKinds))]
    public async Task HandlerThatFollowsRedirectsAndIsInUse_IsRefused(string kind)
    {
        await using var server = LoopbackServer.Answering("{}");
        using HttpMessageHandler sender = Create(kind);
        using (var plain = new HttpMessageInvoker(sender, disposeHandler: false))
        using (var request = new HttpRequestMessage(HttpMethod.Get, server.Address))
        {
            using HttpResponseMessage response = await plain.SendAsync(request, CancellationToken.None);
        }

        using var client = new HttpClient(Handler(sender));
        var e = await Assert.ThrowsAsync<InvalidOperationException>(() => client.GetAsync(server.Address));

        Assert.Contains("AllowAutoRedirect", e.Message, StringComparison.Ordinal);
        Assert.Single(server.Requests);
    }

    [Theory]
    [MemberData(nameof(SenderKinds))]
    public async Task HandlerThatWasDisposedOf_IsToldAsThat(string kind)
    {
        HttpMessageHandler sender = Create(kind);
        sender.Dispose();
        using var client = new HttpClient(Handler(sender));

        await Assert.ThrowsAsync<ObjectDisposedException>(() => client.GetAsync(new Uri(Address)));
    }

    [Fact]
    public async Task HandlerInUseThatFollowsNoRedirects_IsTaken()
    {
        await using var server = LoopbackServer.Answering("{}");
        using var sender = new SocketsHttpHandler { AllowAutoRedirect = false };
        for (int i = 0; i < 2; i++)
        {
            using var client = new HttpClient(Handler(sender), disposeHandler: false);
            using HttpResponseMessage response = await client.GetAsync(server.Address);
        }

        Assert.Equal(2, server.Requests.Count);
    }

    [Fact]
    public async Task HandlerWithoutAnInnerOne_SendsByItself()
    {
        await using var server = new LoopbackServer(static exchange => exchange.RespondAsync("{}", 200, "Set-Cookie: a=b; Path=/\r\n"));
        using var client = new HttpClient(Handler(null));

        for (int i = 0; i < 2; i++)
        {
            using HttpResponseMessage response = await client.GetAsync(server.Address);
        }

        Assert.All(server.Requests, static request => Assert.NotNull(request.Header("Authorization")));
        Assert.All(server.Requests, static request => Assert.Null(request.Header("Cookie")));
    }

    [Theory]
    [InlineData("a\rb")]
    [InlineData("a\nb")]
    [InlineData("a\r\nX-Evil: b")]
    [InlineData("a\0b")]
    public async Task LineBreakInAHeader_IsRefusedBeforeAnythingIsSent(string value)
    {
        var network = new RecordingHandler();
        using var invoker = new HttpMessageInvoker(Handler(network));
        using var request = new HttpRequestMessage(HttpMethod.Post, Address) { Content = new StringContent("{}") };
        Assert.True(request.Headers.TryAddWithoutValidation("X-Secret", value));
        await AssertRefusedAsync();

        request.Headers.Remove("X-Secret");
        Assert.True(request.Content.Headers.TryAddWithoutValidation("X-Secret", value));
        await AssertRefusedAsync();

        async Task AssertRefusedAsync()
        {
            var e = await Assert.ThrowsAsync<InvalidOperationException>(() => invoker.SendAsync(request, CancellationToken.None));
            Assert.Contains("X-Secret", e.Message, StringComparison.Ordinal);
            Assert.DoesNotContain(value, e.Message, StringComparison.Ordinal);
            Assert.Empty(network.Requests);
        }
    }

    [Theory]
    [InlineData("a\nb")]
    [InlineData("?a=\r\nX-Evil:b")]
    public async Task LineBreakInAUri_IsRefusedBeforeAnythingIsSent(string target)
    {
        var network = new RecordingHandler();
        using var invoker = new HttpMessageInvoker(Handler(network));
        var uri = new Uri(Address + target, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });
        using var request = new HttpRequestMessage(HttpMethod.Get, uri);

        await Assert.ThrowsAsync<InvalidOperationException>(() => invoker.SendAsync(request, CancellationToken.None));

        Assert.Empty(network.Requests);
    }

    [Fact]
    public async Task RequestWithoutAnAbsoluteUri_IsRefused()
    {
        using SigningHandler handler = Handler(null);
        using var without = new HttpRequestMessage();
        using var relative = new HttpRequestMessage(HttpMethod.Get, new Uri("/a", UriKind.Relative));

        await Assert.ThrowsAsync<InvalidOperationException>(async () => await handler.SignAsync(without));
        await Assert.ThrowsAsync<InvalidOperationException>(async () => await handler.SignAsync(relative));
    }

    [Fact]
    public void CredentialsThatAreNull_AreRefused() => Assert.Throws<ArgumentNullException>(() => new Tc3SigningHandler("scf", null!));

    [Fact]
    public async Task CredentialsThatFail_SendNothing()
    {
        var network = new RecordingHandler();
        using var invoker = new HttpMessageInvoker(new CloudBaseSigningHandler(new FailingCredentials()) { InnerHandler = network });
        using var request = new HttpRequestMessage(HttpMethod.Get, Address);

        await Assert.ThrowsAsync<CredentialsNotFoundException>(() => invoker.SendAsync(request, CancellationToken.None));

        Assert.Empty(network.Requests);
    }

    [Fact]
    public async Task SignAsync_TakesCredentialsOfEachCall()
    {
        var other = new Credential("AKIDother", "k");
        using var handler = new Tc3SigningHandler("scf", new CredentialQueue(EchoClient.Credential, other));
        using var request = new HttpRequestMessage(HttpMethod.Get, Address);

        await handler.SignAsync(request);
        Assert.Contains(EchoClient.Credential.SecretId, request.Headers.NonValidated["Authorization"].ToString(), StringComparison.Ordinal);
        Assert.True(request.Headers.NonValidated.Contains("X-TC-Token"));

        await handler.SignAsync(request);
        Assert.Contains("AKIDother", request.Headers.NonValidated["Authorization"].ToString(), StringComparison.Ordinal);
        Assert.False(request.Headers.NonValidated.Contains("X-TC-Token"));
    }

    private static Tc3SigningHandler Handler(HttpMessageHandler? inner)
    {
        var handler = new Tc3SigningHandler("scf", new StaticCredentialsProvider(EchoClient.Credential));
        if (inner is not null)
        {
            handler.InnerHandler = inner;
        }

        return handler;
    }

    private static HttpMessageHandler Create(string kind) => kind switch
    {
        "SocketsHttpHandler" => new SocketsHttpHandler(),
        "HttpClientHandler" => new HttpClientHandler(),
        _ => new PassingHandler([], "outer") { InnerHandler = new PassingHandler([], "inner") { InnerHandler = new SocketsHttpHandler() } },
    };

    private sealed class FailingCredentials : ICredentialsProvider
    {
        public ValueTask<Credential> GetCredentialAsync(CancellationToken cancellationToken) => throw new CredentialsNotFoundException("There is none.");
    }
}
