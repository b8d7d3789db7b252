using System.Globalization;
using System.Net;
using System.Text;
using ScfGen.Http;
using ScfGen.Signing;

namespace ScfGen.Runtime.Tests;

/// <summary>What HttpClient sends through the FC handler is what was signed.</summary>
public sealed class FcSigningHandlerTests
{
    private static readonly Credential s_credential = new("AKIDEXAMPLE", "fake-secret-key");
    private static readonly Credential s_temporary = new("STS.EXAMPLE", "fake-temporary-key", "fake-token");
    private static readonly DateTimeOffset s_time = DateTimeOffset.FromUnixTimeSeconds(1708593691);

    [Theory]
    [InlineData("/hello?foo=bar")]
    [InlineData("")]
    [InlineData("/a%20b/%E4%BD%A0/a+b*c~d%7Ee/$x?b=2&a=1&a=x+y%20z%2B&a%20b=%e4%bd%a0&d=!*'()&e=")]
    [InlineData("/\u4f60 \u597d/../x?q=\u4f60 \u597d&r=100%25")]
    public async Task Get_OfAnyAddress_ArrivesValid(string pathAndQuery)
    {
        await using var server = LoopbackServer.Answering("ok");
        using HttpClient client = Client(s_credential);

        using HttpResponseMessage response = await client.GetAsync(new Uri(server.Address.OriginalString + pathAndQuery));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("Thu, 22 Feb 2024 09:21:31 GMT", server.OnlyRequest.Header("Date"));
        Assert.Null(server.OnlyRequest.Header("x-fc-security-token"));
        AssertValid(server.OnlyRequest, s_credential);
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("text/plain; charset=utf-8")]
    public async Task Post_OfAnyContentType_ArrivesValid(string contentType)
    {
        await using var server = LoopbackServer.Answering("ok");
        using HttpClient client = Client(s_temporary);
        using var content = new ByteArrayContent("{}"u8.ToArray());
        content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        content.Headers.TryAddWithoutValidation("Content-MD5", "99914b932bd37a50b983c5e7c90ae93b");

        using HttpResponseMessage response = await client.PostAsync(server.Address, content);

        ReceivedRequest received = server.OnlyRequest;
        Assert.Equal(contentType, received.Header("Content-Type"));
        Assert.Equal("fake-token", received.Header("x-fc-security-token"));
        AssertValid(received, s_temporary);
        Assert.False(Verify(Acs3Message.Of(received).With("Content-MD5", "x"), s_temporary).IsValid);
    }

    [Fact]
    public async Task ContentMd5_SetAsBytes_IsSignedAsSent()
    {
        await using var server = LoopbackServer.Answering("ok");
        using HttpClient client = Client(s_credential);
        using var content = new StringContent("{}");
        content.Headers.ContentMD5 = Convert.FromHexString("99914b932bd37a50b983c5e7c90ae93b");

        using HttpResponseMessage response = await client.PostAsync(server.Address, content);

        Assert.Equal("mZFLkyvTelC5g8XnyQrpOw==", server.OnlyRequest.Header("Content-MD5"));
        AssertValid(server.OnlyRequest, s_credential);
    }

    [Fact]
    public async Task DefaultHeaders_OfTheScheme_AreSignedAndTheDateIsReplaced()
    {
        await using var server = LoopbackServer.Answering("ok");
        using HttpClient client = Client(s_credential);
        client.DefaultRequestHeaders.Add("X-Fc-Log-Type", "  Tail ");
        client.DefaultRequestHeaders.Date = s_time.AddDays(-1);

        using HttpResponseMessage response = await client.GetAsync(server.Address);

        Assert.Equal("Tail", server.OnlyRequest.Header("X-Fc-Log-Type"));
        Assert.Equal("Thu, 22 Feb 2024 09:21:31 GMT", server.OnlyRequest.Header("Date"));
        AssertValid(server.OnlyRequest, s_credential);
    }

    [Fact]
    public async Task Body_ThatIsReadOnce_PassesAsItIs()
    {
        await using var server = LoopbackServer.Answering("ok");
        using HttpClient client = Client(s_credential);
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
        using var handler = new FcSigningHandler(new StaticCredentialsProvider(s_temporary), timeProvider: new ManualTime(s_time));
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
        using var handler = new FcSigningHandler(new CredentialQueue(s_temporary, s_credential), timeProvider: time);
        using var request = new HttpRequestMessage(HttpMethod.Get, server.Address);

        await handler.SignAsync(request);
        time.Advance(TimeSpan.FromMinutes(1));
        await handler.SignAsync(request);
        using var plain = new HttpClient();
        using HttpResponseMessage response = await plain.SendAsync(request);

        Assert.Equal("Thu, 22 Feb 2024 09:22:31 GMT", server.OnlyRequest.Header("Date"));
        Assert.Null(server.OnlyRequest.Header("x-fc-security-token"));
        AssertValid(server.OnlyRequest, s_credential);
    }

    [Fact]
    public async Task Api_IsSignedWithoutItsQuery()
    {
        await using var server = LoopbackServer.Answering("ok");
        using var client = new HttpClient(
            new FcSigningHandler(new StaticCredentialsProvider(s_credential), isHttpTrigger: false, new ManualTime(s_time)));

        using HttpResponseMessage response = await client.GetAsync(new Uri(server.Address, "/2016-08-15/services?limit"));

        var verifier = new FcSignatureVerifier(
            static _ => s_credential, isHttpTrigger: false, options: new SignatureVerifierOptions { TimeProvider = new ManualTime(s_time) });
        Assert.True(verifier.Verify(Acs3Message.Of(server.OnlyRequest).ToRequest()).IsValid);
        AssertIsTheReferences(server.OnlyRequest, s_credential, isHttpTrigger: false);
    }

    [Theory]
    [InlineData("?a")]
    [InlineData("?x-fc-expires=1")]
    public async Task QueryThatCannotBeSignedInOneWay_IsRefusedBeforeItIsSent(string query)
    {
        await using var server = LoopbackServer.Answering("ok");
        using HttpClient client = Client(s_credential);

        await Assert.ThrowsAsync<ArgumentException>(() => client.GetAsync(new Uri(server.Address, query)));

        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task LineBreakInAHeader_IsRefusedBeforeItIsSent()
    {
        await using var server = LoopbackServer.Answering("ok");
        using HttpClient client = Client(s_credential);
        using var request = new HttpRequestMessage(HttpMethod.Get, server.Address);
        request.Headers.TryAddWithoutValidation("x-fc-meta", "a\r\nEvil: 1");

        await Assert.ThrowsAsync<InvalidOperationException>(() => client.SendAsync(request));

        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task Redirect_ToAnotherHost_IsNotFollowed()
    {
        await using var other = LoopbackServer.Answering("stolen");
        await using var server = new LoopbackServer(exchange => exchange.RespondAsync("moved", 302, $"Location: {other.Address}\r\n"));
        using HttpClient client = Client(s_temporary);

        using HttpResponseMessage response = await client.GetAsync(server.Address);

        Assert.Equal(HttpStatusCode.Found, response.StatusCode);
        Assert.Empty(other.Requests);
    }

    private static HttpClient Client(Credential credential) =>
        new(new FcSigningHandler(new StaticCredentialsProvider(credential), timeProvider: new ManualTime(s_time)));

    private static void AssertValid(ReceivedRequest received, Credential credential)
    {
        var time = DateTimeOffset.ParseExact(received.Header("Date")!, "r", CultureInfo.InvariantCulture);
        SignatureVerdict verdict = Verify(Acs3Message.Of(received), credential, time);
        Assert.True(verdict.IsValid, verdict.ToString());
        AssertIsTheReferences(received, credential, isHttpTrigger: true);
    }

    private static void AssertIsTheReferences(ReceivedRequest received, Credential credential, bool isHttpTrigger) =>
        Assert.Equal(
            ReferenceFc.Authorization(credential, received.Method, ReferenceInput.Url(received), received.Headers, isHttpTrigger),
            received.Header("Authorization"));

    private static SignatureVerdict Verify(Acs3Message message, Credential credential, DateTimeOffset? time = null) =>
        new FcSignatureVerifier(
            id => id == credential.SecretId ? credential : null,
            options: new SignatureVerifierOptions { TimeProvider = new ManualTime(time ?? s_time) }).Verify(message.ToRequest());
}
