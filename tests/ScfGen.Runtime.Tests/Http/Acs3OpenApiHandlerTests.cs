using System.Text;
using ScfGen.Http;
using ScfGen.Signing;

namespace ScfGen.Runtime.Tests;

/// <summary>What HttpClient sends through the ACS3 handler to the OpenAPI is what was signed, its body included.</summary>
public sealed class Acs3OpenApiHandlerTests
{
    private static readonly Credential s_credential = new("AKIDEXAMPLE", "fake-secret-key");
    private static readonly Credential s_temporary = new("STS.EXAMPLE", "fake-temporary-key", "fake-token");
    private static readonly DateTimeOffset s_time = DateTimeOffset.FromUnixTimeSeconds(1708593691);

    [Theory]
    [InlineData("application/json", "{}")]
    [InlineData("application/json; charset=utf-8", "{\"Name\":\"\u4f60\u597d\"}")]
    [InlineData("application/octet-stream", "")]
    public async Task Post_OfAnyContent_ArrivesValid(string contentType, string body)
    {
        await using var server = LoopbackServer.Answering("ok");
        using HttpClient client = Client(s_temporary);
        using HttpRequestMessage request = Request(server, new ByteArrayContent(Encoding.UTF8.GetBytes(body)), contentType);

        using HttpResponseMessage response = await client.SendAsync(request);

        ReceivedRequest received = server.OnlyRequest;
        Assert.Equal(body, received.Text);
        Assert.Equal(contentType, received.Header("Content-Type"));
        Assert.Contains("=content-type;host;x-acs-action;x-acs-content-sha256;x-acs-date;", received.Header("Authorization"), StringComparison.Ordinal);
        AssertValid(received, s_temporary);
    }

    [Fact]
    public async Task Get_WithoutABody_ArrivesValidAndWithoutATokenOfALongTermKey()
    {
        await using var server = LoopbackServer.Answering("ok");
        using HttpClient client = Client(s_credential);
        using HttpRequestMessage request = Request(server, null, null);

        using HttpResponseMessage response = await client.SendAsync(request);

        Assert.Null(server.OnlyRequest.Header("x-acs-security-token"));
        Assert.Null(server.OnlyRequest.Header("Content-Type"));
        AssertValid(server.OnlyRequest, s_credential);
    }

    [Fact]
    public async Task BodyThatIsReadOnce_IsBufferedAndArrivesValid()
    {
        await using var server = LoopbackServer.Answering("ok");
        using HttpClient client = Client(s_credential);
        var content = new Acs3OnceContent("hello"u8.ToArray());
        using HttpRequestMessage request = Request(server, content, "text/plain");

        using HttpResponseMessage response = await client.SendAsync(request);

        Assert.Equal("hello", server.OnlyRequest.Text);
        Assert.Equal(1, content.TimesRead);
        AssertValid(server.OnlyRequest, s_credential);
    }

    [Fact]
    public async Task BodyBeyondTheLimit_IsRefusedBeforeItIsSent()
    {
        await using var server = LoopbackServer.Answering("ok");
        using HttpClient client = Client(s_credential, maxBodyBytes: 4);
        using HttpRequestMessage request = Request(server, new ByteArrayContent("hello"u8.ToArray()), "text/plain");

        var e = await Assert.ThrowsAsync<InvalidOperationException>(() => client.SendAsync(request));

        Assert.Contains("4 bytes", e.Message, StringComparison.Ordinal);
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task HostHeader_ThatIsSet_IsSigned()
    {
        await using var server = LoopbackServer.Answering("ok");
        using HttpClient client = Client(s_credential);
        using HttpRequestMessage request = Request(server, null, null);
        request.Headers.Host = "fcv3.example";

        using HttpResponseMessage response = await client.SendAsync(request);

        Assert.Equal("fcv3.example", server.OnlyRequest.Header("Host"));
        AssertValid(server.OnlyRequest, s_credential);
    }

    [Fact]
    public async Task EachTry_HasANonceOfItsOwn()
    {
        var network = new RecordingHandler("ok");
        using var invoker = new HttpMessageInvoker(new Acs3SigningHandler(
            new StaticCredentialsProvider(s_credential), Acs3Mode.OpenApi, new ManualTime(s_time)) { InnerHandler = network });
        using var request = new HttpRequestMessage(HttpMethod.Get, "https://fcv3.example/");
        request.Headers.Add("x-acs-action", "ListFunctions");
        request.Headers.Add("x-acs-version", "2023-03-30");

        using HttpResponseMessage first = await invoker.SendAsync(request, CancellationToken.None);
        using HttpResponseMessage second = await invoker.SendAsync(request, CancellationToken.None);

        string[] nonces = [.. network.Requests.Select(static sent => sent.Header("x-acs-signature-nonce")!)];
        Assert.Equal(2, nonces.Distinct().Count());
        Assert.All(network.Requests, static sent => AssertValid(sent, s_credential));
    }

    [Fact]
    public async Task RequestWithoutAnAction_IsRefusedBeforeItIsSent()
    {
        await using var server = LoopbackServer.Answering("ok");
        using HttpClient client = Client(s_credential);

        var e = await Assert.ThrowsAsync<ArgumentException>(() => client.GetAsync(server.Address));

        Assert.Contains("x-acs-action", e.Message, StringComparison.Ordinal);
        Assert.Empty(server.Requests);
    }

    private static HttpClient Client(Credential credential, long maxBodyBytes = SigningHandler.DefaultMaxBodyBytes) =>
        new(new Acs3SigningHandler(new StaticCredentialsProvider(credential), Acs3Mode.OpenApi, new ManualTime(s_time), maxBodyBytes));

    private static HttpRequestMessage Request(LoopbackServer server, HttpContent? content, string? contentType)
    {
        var request = new HttpRequestMessage(
            content is null ? HttpMethod.Get : HttpMethod.Post, new Uri(server.Address, "/2023-03-30/functions?limit=10&prefix=a%20b")) { Content = content };
        request.Headers.Add("x-acs-action", "InvokeFunction");
        request.Headers.Add("x-acs-version", "2023-03-30");
        if (contentType is not null)
        {
            content?.Headers.TryAddWithoutValidation("Content-Type", contentType);
        }

        return request;
    }

    private static void AssertValid(ReceivedRequest received, Credential credential)
    {
        var verifier = new Acs3SignatureVerifier(
            id => id == credential.SecretId ? credential : null,
            Acs3Mode.OpenApi,
            options: new SignatureVerifierOptions { TimeProvider = new ManualTime(s_time) });
        SignatureVerdict verdict = verifier.Verify(Acs3Message.Of(received).ToRequest());
        Assert.True(verdict.IsValid, verdict.ToString());
        Assert.Equal(
            ReferenceAcs3.OpenApi(credential, received.Method, ReferenceInput.Url(received), ReferenceInput.SignedHeaders(received), received.Body),
            received.Header("Authorization"));
    }
}
