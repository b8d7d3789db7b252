using System.Net;
using System.Text;

namespace ScfGen.Runtime.Tests;

/// <summary>A request for a credential stays with the server that was told, whatever handler sends it.</summary>
public sealed class CredentialsRedirectTests
{
    private readonly ManualTime _time = new(TemporaryAnswers.Start);

    public static TheoryData<string> SenderKinds => new() { "SocketsHttpHandler", "HttpClientHandler", "wrapped" };

    [Theory]
    [MemberData(nameof(SenderKinds))]
    public async Task RedirectsOfAnOwnHandler_AreSwitchedOff(string kind)
    {
        await using var other = LoopbackServer.Answering(TemporaryAnswers.Sts(TemporaryAnswers.End));
        await using var server = new LoopbackServer(exchange => exchange.RespondAsync("", 307, $"Location: {other.Address}\r\n"));
        using HttpMessageHandler sender = Create(kind);
        using AssumeRoleCredentialsProvider provider = For(server.Address, sender);

        CredentialsNotFoundException e = await FailAsync(provider);

        Assert.Contains("HTTP 307", e.Message, StringComparison.Ordinal);
        Assert.Single(server.Requests);
        Assert.Empty(other.Requests);
    }

    [Theory]
    [MemberData(nameof(SenderKinds))]
    public async Task OwnHandlerThatFollowsRedirectsAndIsInUse_IsRefused(string kind)
    {
        await using var server = LoopbackServer.Answering(TemporaryAnswers.Sts(TemporaryAnswers.End));
        using HttpMessageHandler sender = Create(kind);
        using (var plain = new HttpMessageInvoker(sender, disposeHandler: false))
        using (var request = new HttpRequestMessage(HttpMethod.Get, server.Address))
        {
            using HttpResponseMessage response = await plain.SendAsync(request, CancellationToken.None);
        }

        using AssumeRoleCredentialsProvider provider = For(server.Address, sender);
        CredentialsNotFoundException e = await FailAsync(provider);

        Assert.Equal("STS AssumeRole", Assert.Single(e.Failures).Source);
        Assert.Contains("AllowAutoRedirect", e.Message, StringComparison.Ordinal);
        Assert.Single(server.Requests);
    }

    [Theory]
    [MemberData(nameof(SenderKinds))]
    public async Task OwnHandlerThatWasDisposedOf_IsToldAsThat(string kind)
    {
        HttpMessageHandler sender = Create(kind);
        sender.Dispose();
        using AssumeRoleCredentialsProvider provider = For(new Uri("https://sts.example"), sender);

        CredentialsNotFoundException e = await FailAsync(provider);

        Assert.Contains("PrimaryHandler was disposed of", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnswerOfAnotherServer_IsNotUsed()
    {
        using var sender = new FollowingHandler();
        using AssumeRoleCredentialsProvider provider = For(new Uri("https://sts.example"), sender);

        CredentialsNotFoundException e = await FailAsync(provider);

        Assert.Contains("redirected to another server", e.Message, StringComparison.Ordinal);
        TemporaryAnswers.AssertHidesSecrets(e);
    }

    private static HttpMessageHandler Create(string kind) => kind switch
    {
        "SocketsHttpHandler" => new SocketsHttpHandler(),
        "HttpClientHandler" => new HttpClientHandler(),
        _ => new PassingHandler([], "outer") { InnerHandler = new SocketsHttpHandler() },
    };

    private static Task<CredentialsNotFoundException> FailAsync(AssumeRoleCredentialsProvider provider) =>
        Assert.ThrowsAsync<CredentialsNotFoundException>(() => provider.GetCredentialAsync(CancellationToken.None).AsTask());

    private AssumeRoleCredentialsProvider For(Uri endpoint, HttpMessageHandler sender) => new(
        new AssumeRoleOptions { RoleArn = "a-role", Endpoint = endpoint, TimeProvider = _time, PrimaryHandler = sender },
        new StaticCredentialsProvider(EchoClient.Credential));

    // Follows a redirect in a way of its own, which nothing outside can switch off.
    private sealed class FollowingHandler : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.RequestUri = new Uri("https://elsewhere.example");
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK)
            {
                RequestMessage = request,
                Content = new StringContent(TemporaryAnswers.Sts(TemporaryAnswers.End), Encoding.UTF8, "application/json"),
            });
        }
    }
}
