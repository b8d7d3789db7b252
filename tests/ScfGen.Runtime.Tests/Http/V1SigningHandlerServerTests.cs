using System.Net;
using System.Net.Http.Headers;
using System.Text;
using ScfGen.Http;
using ScfGen.Signing;

namespace ScfGen.Runtime.Tests;

/// <summary>What arrives at a server is signed, whatever HttpClient does with it.</summary>
public sealed class V1SigningHandlerServerTests
{
    [Theory]
    [InlineData(V1SignatureMethod.HmacSha1)]
    [InlineData(V1SignatureMethod.HmacSha256)]
    public async Task Requests_OfAnHttpClient_ArriveSigned(V1SignatureMethod method)
    {
        await using var server = LoopbackServer.Answering("ok");
        using HttpClient client = Client(method);
        KeyValuePair<string?, string?>[] parameters = [new("Action", "ListFunctions"), new("Name", "a+b ~*%函😀"), new("Empty", "")];

        using HttpResponseMessage get = await client.GetAsync(new Uri(server.Address, "?Action=ListFunctions&Name=" + Uri.EscapeDataString("a+b ~*%函😀")));
        using HttpResponseMessage form = await client.PostAsync(server.Address, new FormUrlEncodedContent(parameters));
        using HttpResponseMessage text = await client.PostAsync(server.Address, new StringContent("Name=a%2Bb+~*%25函😀", Encoding.UTF8, V1Sample.Form));

        Assert.Equal(3, server.Requests.Count);
        Assert.All(server.Requests, request =>
        {
            AssertValid(request);
            Assert.Equal("a+b ~*%函😀", Parameters(request)["Name"]);
        });
        Assert.Equal("", Parameters(server.Requests[1])["Empty"]);
    }

    [Fact]
    public async Task AStreamThatCanBeReadOnce_IsSigned()
    {
        await using var server = LoopbackServer.Answering("ok");
        using HttpClient client = Client();
        using var content = new StreamContent(new OnceStream("Limit=1&Name=a"u8.ToArray()));
        content.Headers.ContentType = new MediaTypeHeaderValue(V1Sample.Form);

        using HttpResponseMessage response = await client.PostAsync(server.Address, content);

        AssertValid(server.OnlyRequest);
        Assert.Equal("a", Parameters(server.OnlyRequest)["Name"]);
    }

    [Fact]
    public async Task DefaultHeadersAndAnotherHost_LeaveTheSignatureRight()
    {
        await using var server = LoopbackServer.Answering("ok");
        using HttpClient client = Client();
        client.DefaultRequestHeaders.Add("X-Own", "1");
        client.DefaultRequestHeaders.Add("Accept-Language", "de");
        client.DefaultRequestHeaders.Host = "scf.example:8443";

        using HttpResponseMessage response = await client.GetAsync(new Uri(server.Address, "?Limit=1"));

        Assert.Equal("scf.example:8443", server.OnlyRequest.Header("Host"));
        Assert.Equal("1", server.OnlyRequest.Header("X-Own"));
        AssertValid(server.OnlyRequest);
    }

    [Fact]
    public async Task ARedirectToAnotherHost_IsNotFollowed()
    {
        await using var other = LoopbackServer.Answering("ok");
        await using var server = new LoopbackServer(exchange => exchange.RespondAsync("moved", 302, $"Location: {other.Address}\r\n"));
        using HttpClient client = Client(inner: new HttpClientHandler());

        using HttpResponseMessage response = await client.GetAsync(new Uri(server.Address, "?Limit=1"));

        Assert.Equal(HttpStatusCode.Found, response.StatusCode);
        Assert.Empty(other.Requests);
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("POST")]
    public async Task EachTryOfARetryHandler_IsSignedAnew(string method)
    {
        int answers = 0;
        await using var server = new LoopbackServer(exchange => exchange.RespondAsync("", ++answers < 3 ? 503 : 200));
        using var client = new HttpClient(new Retrying { InnerHandler = Handler(V1SignatureMethod.HmacSha256) });
        using HttpRequestMessage request = method == "GET"
            ? new HttpRequestMessage(HttpMethod.Get, new Uri(server.Address, "?Limit=1"))
            : new HttpRequestMessage(HttpMethod.Post, server.Address) { Content = new FormUrlEncodedContent([new("Limit", "1")]) };

        using HttpResponseMessage response = await client.SendAsync(request);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(3, server.Requests.Count);
        Assert.All(server.Requests, AssertValid);
        Assert.Equal(3, server.Requests.Select(sent => Parameters(sent)["Nonce"]).Distinct(StringComparer.Ordinal).Count());
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("POST")]
    public async Task ParametersOfAGeneratedRequest_AreSignedWithoutBeingRead(string method)
    {
        int answers = 0;
        await using var server = new LoopbackServer(exchange => exchange.RespondAsync("", ++answers < 2 ? 503 : 200));
        using var client = new HttpClient(new Retrying { InnerHandler = Handler(V1SignatureMethod.HmacSha256) });
        using RequestParameters parameters = RequestParameters.From(new ParameterModel(static writer => writer.AddList("Tags", (string[])["a", "b c"])));
        parameters.Add("Action", "ListFunctions");
        using var request = new HttpRequestMessage(new HttpMethod(method), server.Address);
        request.Options.Set(V1SigningHandler.ParametersKey, parameters);

        using HttpResponseMessage response = await client.SendAsync(request);

        Assert.Equal(2, server.Requests.Count);
        Assert.All(server.Requests, sent =>
        {
            AssertValid(sent);
            Assert.Equal("b c", Parameters(sent)["Tags.1"]);
            Assert.Equal(method == "GET" ? null : V1Sample.Form, sent.Header("Content-Type"));
        });
        Assert.Same(V1Sample.Credential, parameters.SignedWith);
        Assert.Same(method == "GET" ? null : V1Sample.Credential, (request.Content as RequestContent)?.SignedWith);
        Assert.Equal(3, parameters.Count);
    }

    [Fact]
    public async Task ParametersThatTheSignerSets_AreRefusedOfAGeneratedRequest()
    {
        await using var server = LoopbackServer.Answering("ok");
        using HttpClient client = Client();
        using RequestParameters parameters = V1Sample.Parameters(("Token", "own"));
        using var request = new HttpRequestMessage(HttpMethod.Post, server.Address);
        request.Options.Set(V1SigningHandler.ParametersKey, parameters);

        await Assert.ThrowsAsync<InvalidOperationException>(() => client.SendAsync(request));

        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task SynchronousSend_ArrivesSigned()
    {
        await using var server = LoopbackServer.Answering("ok");
        using HttpClient client = Client();
        using var request = new HttpRequestMessage(HttpMethod.Post, server.Address) { Content = new FormUrlEncodedContent([new("Limit", "1")]) };

        // On a thread of its own, since the test's thread must not wait.
        using HttpResponseMessage response = await Task.Run(() => client.Send(request));

        AssertValid(server.OnlyRequest);
    }

    private static HttpClient Client(V1SignatureMethod method = V1SignatureMethod.HmacSha256, HttpMessageHandler? inner = null)
    {
        V1SigningHandler handler = Handler(method);
        if (inner is not null)
        {
            handler.InnerHandler = inner;
        }

        return new HttpClient(handler);
    }

    private static V1SigningHandler Handler(V1SignatureMethod method) =>
        new(method, new StaticCredentialsProvider(V1Sample.Credential), timeProvider: new ManualTime(V1Sample.Time));

    private static Dictionary<string, string> Parameters(ReceivedRequest request) =>
        V1Sample.Decode(request.Method == "GET" ? request.Target[(request.Target.IndexOf('?', StringComparison.Ordinal) + 1)..] : request.Text);

    private static void AssertValid(ReceivedRequest request) =>
        Assert.Equal("Valid", V1Sample.Verifier().Verify(V1Sample.Received(request)).ToString());

    // Sends a request again until it is answered with success, as resilience handlers do.
    private sealed class Retrying : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            while (true)
            {
                HttpResponseMessage response = await base.SendAsync(request, cancellationToken);
                if (response.IsSuccessStatusCode)
                {
                    return response;
                }

                response.Dispose();
            }
        }
    }

    private sealed class OnceStream(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;

        public override long Length => throw new NotSupportedException();
    }
}
