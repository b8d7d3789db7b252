using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using ScfGen.Http;
using ScfGen.Signing;

namespace ScfGen.Runtime.Tests;

/// <summary>What HttpClient sends through the ACS3 handler is what was signed.</summary>
public sealed class Acs3SigningHandlerTests
{
    private static readonly Credential s_credential = new("AKIDEXAMPLE", "fake-secret-key");
    private static readonly Credential s_temporary = new("STS.EXAMPLE", "fake-temporary-key", "fake-token");
    private static readonly DateTimeOffset s_time = DateTimeOffset.FromUnixTimeSeconds(1708593691);

    [Theory]
    [InlineData("/hello?foo=bar")]
    [InlineData("")]
    [InlineData("/a%20b/%E4%BD%A0/a+b*c~d%7Ee/$x?b=2&a=x+y%20z%2B&c=%e4%bd%a0&d=!*'()&e=")]
    [InlineData("/\u4f60 \u597d/../x?q=\u4f60 \u597d&r=100%25")]
    public async Task Get_OfAnyAddress_ArrivesValid(string pathAndQuery)
    {
        await using var server = LoopbackServer.Answering("ok");
        using HttpClient client = Client(s_credential);

        using HttpResponseMessage response = await client.GetAsync(new Uri(server.Address.OriginalString + pathAndQuery));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        AssertValid(server.OnlyRequest, s_credential);
    }

    [Fact]
    public async Task LongTermKey_SendsAnEmptyToken()
    {
        await using var server = LoopbackServer.Answering("ok");
        using HttpClient client = Client(s_credential);

        using HttpResponseMessage response = await client.GetAsync(server.Address);

        Assert.Equal("", server.OnlyRequest.Header("x-acs-security-token"));
        Assert.Equal("2024-02-22T09:21:31Z", server.OnlyRequest.Header("x-acs-date"));
        Assert.Contains(",SignedHeaders=x-acs-date;x-acs-security-token,", server.OnlyRequest.Header("Authorization"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task TemporaryKey_SendsItsToken()
    {
        await using var server = LoopbackServer.Answering("ok");
        using HttpClient client = Client(s_temporary);

        using HttpResponseMessage response = await client.GetAsync(server.Address);

        Assert.Equal("fake-token", server.OnlyRequest.Header("x-acs-security-token"));
        AssertValid(server.OnlyRequest, s_temporary);
    }

    [Fact]
    public async Task DefaultHeaders_OfTheScheme_AreSignedAndOthersAreSentAsTheyAre()
    {
        await using var server = LoopbackServer.Answering("ok");
        using HttpClient client = Client(s_credential);
        client.DefaultRequestHeaders.Add("X-Acs-Meta", "  Some  Value ");
        client.DefaultRequestHeaders.Add("User-Agent", "test/1.0 (comment)");

        using HttpResponseMessage response = await client.GetAsync(server.Address);

        Assert.Contains(
            ",SignedHeaders=x-acs-date;x-acs-meta;x-acs-security-token,", server.OnlyRequest.Header("Authorization"), StringComparison.Ordinal);
        Assert.Equal("test/1.0 (comment)", server.OnlyRequest.Header("User-Agent"));
        AssertValid(server.OnlyRequest, s_credential);
    }

    [Fact]
    public async Task HeaderOfSeveralValues_IsSignedAsTheLineThatIsSent()
    {
        await using var server = LoopbackServer.Answering("ok");
        using HttpClient client = Client(s_credential);
        using var request = new HttpRequestMessage(HttpMethod.Get, server.Address);
        request.Headers.Add("x-acs-list", ["b", "a"]);

        using HttpResponseMessage response = await client.SendAsync(request);

        AssertValid(server.OnlyRequest, s_credential);
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("text/plain; charset=utf-8")]
    public async Task HostAndContentType_SignedOnDemand_AreSignedAsSent(string contentType)
    {
        await using var server = LoopbackServer.Answering("ok");
        using var handler = new Acs3SigningHandler(new StaticCredentialsProvider(s_credential), timeProvider: new ManualTime(s_time)) { SignsHostAndContentType = true };
        using var client = new HttpClient(handler);
        using var request = new HttpRequestMessage(HttpMethod.Post, server.Address) { Content = new StringContent("{}") };
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(contentType);
        request.Headers.Host = "custom.example";

        using HttpResponseMessage response = await client.SendAsync(request);

        ReceivedRequest received = server.OnlyRequest;
        Assert.Equal(contentType, received.Header("Content-Type"));
        Assert.Equal("custom.example", received.Header("Host"));
        Assert.Contains("=content-type;host;x-acs-date;", received.Header("Authorization"), StringComparison.Ordinal);
        AssertValid(received, s_credential);
        Assert.False(Verify(Acs3Message.Of(received).With("Host", "evil.example"), s_credential).IsValid);
    }

    [Fact]
    public async Task BodyOfAnHttpTrigger_BeyondTheLimitOrReadOnce_PassesAsItIs()
    {
        await using var server = LoopbackServer.Answering("ok");
        using var client = new HttpClient(
            new Acs3SigningHandler(new StaticCredentialsProvider(s_credential), timeProvider: new ManualTime(s_time), maxBodyBytes: 0));
        byte[] body = Encoding.UTF8.GetBytes(new string('x', 100_000));
        using var content = new Acs3OnceContent(body);

        using HttpResponseMessage response = await client.PostAsync(server.Address, content);

        Assert.Equal(body, server.OnlyRequest.Body);
        Assert.Equal(1, content.TimesRead);
        AssertValid(server.OnlyRequest, s_credential);
    }

    [Fact]
    public async Task SignAsync_OfARequestForAnotherClient_ReadsNoBodyAndArrivesValid()
    {
        await using var server = LoopbackServer.Answering("ok");
        using var handler = new Acs3SigningHandler(new StaticCredentialsProvider(s_temporary), timeProvider: new ManualTime(s_time));
        using var content = new Acs3OnceContent("hello"u8.ToArray());
        using var request = new HttpRequestMessage(HttpMethod.Put, new Uri(server.Address, "/a?b=1")) { Content = content };

        await handler.SignAsync(request);
        Assert.Equal(0, content.TimesRead);
        using var plain = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });
        using HttpResponseMessage response = await plain.SendAsync(request);

        AssertValid(server.OnlyRequest, s_temporary);
    }

    [Fact]
    public async Task SignAsync_Again_ReplacesTheSignature()
    {
        await using var server = LoopbackServer.Answering("ok");
        var time = new ManualTime(s_time);
        using var handler = new Acs3SigningHandler(new CredentialQueue(s_temporary, s_credential), timeProvider: time);
        using var request = new HttpRequestMessage(HttpMethod.Get, server.Address);

        await handler.SignAsync(request);
        time.Advance(TimeSpan.FromMinutes(1));
        await handler.SignAsync(request);
        using var plain = new HttpClient();
        using HttpResponseMessage response = await plain.SendAsync(request);

        Assert.Equal("2024-02-22T09:22:31Z", server.OnlyRequest.Header("x-acs-date"));
        AssertValid(server.OnlyRequest, s_credential);
    }

    [Theory]
    [InlineData("?a=1&a=2")]
    [InlineData("?a%20b=1")]
    public async Task QueryThatCannotBeSignedInOneWay_IsRefusedBeforeItIsSent(string query)
    {
        await using var server = LoopbackServer.Answering("ok");
        using HttpClient client = Client(s_credential);

        await Assert.ThrowsAsync<ArgumentException>(() => client.GetAsync(new Uri(server.Address, query)));

        Assert.Empty(server.Requests);
    }

    [Theory]
    [InlineData("a\r\nEvil: 1")]
    [InlineData("a\nb")]
    public async Task LineBreakInAHeader_IsRefusedBeforeItIsSent(string value)
    {
        await using var server = LoopbackServer.Answering("ok");
        using HttpClient client = Client(s_credential);
        using var request = new HttpRequestMessage(HttpMethod.Get, server.Address);
        request.Headers.TryAddWithoutValidation("x-acs-meta", value);

        await Assert.ThrowsAsync<InvalidOperationException>(() => client.SendAsync(request));

        Assert.Empty(server.Requests);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Redirect_ToAnotherHost_IsNotFollowed(bool hasOwnSender)
    {
        await using var other = LoopbackServer.Answering("stolen");
        await using var server = new LoopbackServer(exchange => exchange.RespondAsync("moved", 302, $"Location: {other.Address}\r\n"));
        using var handler = new Acs3SigningHandler(new StaticCredentialsProvider(s_temporary), timeProvider: new ManualTime(s_time));
        if (hasOwnSender)
        {
            handler.InnerHandler = new HttpClientHandler();
        }

        using var client = new HttpClient(handler);
        using HttpResponseMessage response = await client.GetAsync(server.Address);

        Assert.Equal(HttpStatusCode.Found, response.StatusCode);
        Assert.Empty(other.Requests);
    }

    private static HttpClient Client(Credential credential) =>
        new(new Acs3SigningHandler(new StaticCredentialsProvider(credential), timeProvider: new ManualTime(s_time)));

    private static void AssertValid(ReceivedRequest received, Credential credential)
    {
        var time = DateTimeOffset.Parse(received.Header("x-acs-date")!, CultureInfo.InvariantCulture);
        SignatureVerdict verdict = Verify(Acs3Message.Of(received), credential, time);
        Assert.True(verdict.IsValid, verdict.ToString());
        Assert.Equal(
            ReferenceAcs3.HttpTrigger(credential, received.Method, ReferenceInput.Url(received), ReferenceInput.SignedHeaders(received)),
            received.Header("Authorization"));
    }

    private static SignatureVerdict Verify(Acs3Message message, Credential credential, DateTimeOffset? time = null) =>
        new Acs3SignatureVerifier(
            id => id == credential.SecretId ? credential : null,
            options: new SignatureVerifierOptions { TimeProvider = new ManualTime(time ?? s_time) }).Verify(message.ToRequest());
}
