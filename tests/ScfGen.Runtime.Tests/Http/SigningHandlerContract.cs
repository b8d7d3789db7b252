using System.Net;
using System.Text;
using ScfGen.Http;
using ScfGen.Signing;

namespace ScfGen.Runtime.Tests;

/// <summary>What the signing handlers of TC3 and its two variants have in common: what arrives at a server is what was signed.</summary>
public abstract partial class SigningHandlerContract
{
    private protected static Credential Key { get; } = new("AKIDofTheTests", "SecretKeyOfTheTests");

    private protected static Credential Temporary { get; } = new("AKIDtemporary", "TemporaryKey", "TheToken+/=");

    /// <summary>The path and the query that requests go to.</summary>
    private protected abstract string Target { get; }

    [Theory]
    [InlineData("POST", "application/json")]
    [InlineData("POST", "application/json; charset=utf-8")]
    [InlineData("POST", "application/json;charset=utf-8")]
    [InlineData("PUT", "application/octet-stream")]
    [InlineData("PATCH", "text/plain;  charset=utf-8")]
    public async Task ContentType_IsSignedAsItArrives(string method, string contentType)
    {
        await using var server = LoopbackServer.Answering("{}");
        using var content = new ByteArrayContent("""{"Name":"函数"}"""u8.ToArray());
        content.Headers.TryAddWithoutValidation("Content-Type", contentType);

        await SendAsync(server, new HttpMethod(method), content);

        Assert.Equal(contentType, server.OnlyRequest.Header("Content-Type"));
        AssertValid(server);
    }

    [Fact]
    public async Task ContentTypeThatHttpClientCompletes_IsSignedAsItArrives()
    {
        await using var server = LoopbackServer.Answering("{}");
        using var content = new StringContent("""{"Name":"函数"}""", Encoding.UTF8, "application/json");

        await SendAsync(server, HttpMethod.Post, content);

        Assert.Equal("application/json; charset=utf-8", server.OnlyRequest.Header("Content-Type"));
        Assert.Equal("""{"Name":"函数"}""", server.OnlyRequest.Text);
        AssertValid(server);
    }

    [Fact]
    public async Task Multipart_IsSignedAsItArrives()
    {
        await using var server = LoopbackServer.Answering("{}");
        using var content = new MultipartFormDataContent
        {
            { new StringContent("10"), "Limit" },
            { new ByteArrayContent([0, 13, 10, 255]), "File", "file.bin" },
        };

        await SendAsync(server, HttpMethod.Post, content);

        Assert.StartsWith("multipart/form-data; boundary=", server.OnlyRequest.Header("Content-Type"), StringComparison.Ordinal);
        Assert.Contains("file.bin", server.OnlyRequest.Text, StringComparison.Ordinal);
        AssertValid(server);
    }

    [Fact]
    public async Task StreamThatCanBeReadOnce_IsSignedAndSent()
    {
        await using var server = LoopbackServer.Answering("{}");
        byte[] body = new byte[100_000];
        new Random(7).NextBytes(body);
        using var content = new StreamContent(new SigningOnceStream(body));
        content.Headers.TryAddWithoutValidation("Content-Type", "application/octet-stream");

        await SendAsync(server, HttpMethod.Post, content);

        Assert.Equal(body, server.OnlyRequest.Body);
        AssertValid(server);
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("POST")]
    [InlineData("DELETE")]
    public async Task RequestWithoutABody_BringsTheContentTypeThatIsSigned(string method)
    {
        await using var server = LoopbackServer.Answering("{}");

        await SendAsync(server, new HttpMethod(method), content: null);

        Assert.NotNull(server.OnlyRequest.Header("Content-Type"));
        Assert.Empty(server.OnlyRequest.Body);
        AssertValid(server);
    }

    // HttpClient sends the usual methods in upper case, however they are written, and others as they are.
    [Theory]
    [InlineData("post", "POST")]
    [InlineData("Patch", "PATCH")]
    [InlineData("delete", "DELETE")]
    [InlineData("purge", "purge")]
    public async Task MethodInLowerCase_IsSignedInUpperCase(string method, string sent)
    {
        await using var server = LoopbackServer.Answering("{}");

        await SendAsync(server, new HttpMethod(method), new StringContent("{}"));

        Assert.Equal(sent, server.OnlyRequest.Method);
        AssertValid(server);
    }

    [Fact]
    public async Task TemporaryKey_BringsItsToken()
    {
        await using var server = LoopbackServer.Answering("{}");

        await SendAsync(server, HttpMethod.Get, content: null, Temporary);

        AssertValid(server);
    }

    [Fact]
    public async Task HeadersOfTheClient_TakeNothingFromTheSignature()
    {
        await using var server = LoopbackServer.Answering("{}");
        using var client = new HttpClient(CreateHandler(new StaticCredentialsProvider(Key))) { BaseAddress = server.Address };
        client.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", "Bearer stale");
        client.DefaultRequestHeaders.TryAddWithoutValidation("X-Other", "  inner  and outer  ");
        client.DefaultRequestHeaders.Accept.ParseAdd("application/json");
        client.DefaultRequestHeaders.Host = "Function.Example";

        using HttpResponseMessage response = await client.PostAsync(new Uri(Target, UriKind.Relative), new StringContent("{}"));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("Function.Example", server.OnlyRequest.Header("Host"));
        AssertValid(server);
    }

    [Fact]
    public async Task HostHeaderOfTheRequest_IsSignedAsItArrives()
    {
        await using var server = LoopbackServer.Answering("{}");
        using var client = new HttpClient(CreateHandler(new StaticCredentialsProvider(Key)));
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(server.Address, Target));
        request.Headers.Host = "function.example:8443";

        using HttpResponseMessage response = await client.SendAsync(request);

        Assert.Equal("function.example:8443", server.OnlyRequest.Header("Host"));
        AssertValid(server);
    }

    [Fact]
    public async Task MoreHeaders_AreSignedWhereTheRequestHasThem()
    {
        await using var server = LoopbackServer.Answering("{}");
        using var client = new HttpClient(CreateHandler(new StaticCredentialsProvider(Key), "X-TC-Action", "X-Many", "Content-Language", "X-Not-There"));
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(server.Address, Target)) { Content = new StringContent("{}") };
        request.Headers.TryAddWithoutValidation("X-TC-Action", " ListFunctions ");
        request.Headers.TryAddWithoutValidation("X-Many", ["One", "Two"]);
        request.Content.Headers.ContentLanguage.Add("en-GB");

        using HttpResponseMessage response = await client.SendAsync(request);

        Assert.Contains(
            " SignedHeaders=content-language;content-type;host;x-many;x-tc-action,",
            server.OnlyRequest.Header("Authorization"),
            StringComparison.Ordinal);
        AssertValid(server);
    }

    [Theory]
    [InlineData("Host")]
    [InlineData("content-type")]
    [InlineData("Authorization")]
    [InlineData("X-A|x-a")]
    [InlineData("X A")]
    [InlineData("X;A")]
    [InlineData("")]
    public void HeaderThatCannotBeSigned_IsRefused(string names) =>
        Assert.Throws<ArgumentException>(() => CreateHandler(new StaticCredentialsProvider(Key), names.Split('|')));

    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(303)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task Redirect_ToAnotherHost_IsNotFollowed(int status)
    {
        await using var other = LoopbackServer.Answering("{}");
        await using var server = new LoopbackServer(exchange => exchange.RespondAsync("moved", status, $"Location: {other.Address}\r\n"));
        using var client = new HttpClient(CreateHandler(new StaticCredentialsProvider(Key)));

        using HttpResponseMessage response = await client.GetAsync(new Uri(server.Address, Target));

        Assert.Equal(status, (int)response.StatusCode);
        Assert.Empty(other.Requests);
    }

    [Fact]
    public async Task SynchronousSend_IsSigned()
    {
        await using var server = LoopbackServer.Answering("{}");
        using var client = new HttpClient(CreateHandler(new StaticCredentialsProvider(Key)));
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(server.Address, Target)) { Content = new StringContent("{}") };

        await Task.Run(() => client.Send(request).Dispose());

        AssertValid(server);
    }

    [Fact]
    public async Task RequestSignedForAnotherClient_IsValid()
    {
        await using var server = LoopbackServer.Answering("{}");
        using SigningHandler handler = CreateHandler(new StaticCredentialsProvider(Temporary));
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(server.Address, Target)) { Content = new StringContent("{}") };

        await handler.SignAsync(request);

        using var client = new HttpClient();
        using HttpResponseMessage response = await client.SendAsync(request);
        AssertValid(server);
    }

    private protected async Task SendAsync(LoopbackServer server, HttpMethod method, HttpContent? content, Credential? credential = null)
    {
        using var client = new HttpClient(CreateHandler(new StaticCredentialsProvider(credential ?? Key)));
        using var request = new HttpRequestMessage(method, new Uri(server.Address, Target)) { Content = content };
        using HttpResponseMessage response = await client.SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    private protected static Credential? FindKey(string id) => id == Key.SecretId ? Key : id == Temporary.SecretId ? Temporary : null;

    private protected abstract SigningHandler CreateHandler(ICredentialsProvider credentials, params string[] signedHeaders);

    private protected abstract SignatureVerifier CreateVerifier();
}
