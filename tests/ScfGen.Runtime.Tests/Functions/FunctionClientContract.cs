using System.Net;
using System.Text;
using ScfGen.Signing;

namespace ScfGen.Runtime.Tests;

/// <summary>What all clients of functions have in common: each call arrives whole, is signed, and gives the answer in the form that was asked for.</summary>
public abstract partial class FunctionClientContract
{
    private protected static Credential Key { get; } = new("AKIDofTheTests", "SecretKeyOfTheTests");

    private protected static Credential Temporary { get; } = new("AKIDtemporary", "TemporaryKey", "TheToken+/=");

    [Fact]
    public async Task Bytes_AreGotAndPosted()
    {
        byte[] answer = [0, 255, 13, 10];
        byte[] body = [255, 0, 239, 187, 191];
        await using var server = new LoopbackServer(exchange => exchange.RespondAsync(answer));
        using FunctionClient client = Create(server.Address);

        Assert.Equal(answer, await client.GetBytesAsync("hello?name=a%20b"));
        Assert.Equal(answer, await client.PostBytesAsync("a/b", body));

        AssertArrived(server, 0, "GET", "/hello?name=a%20b");
        AssertArrived(server, 1, "POST", "/a/b");
        Assert.Equal("application/octet-stream", server.Requests[1].Header("Content-Type"));
        Assert.Equal(body, server.Requests[1].Body);
    }

    [Fact]
    public async Task Texts_AreGotAndPosted()
    {
        await using var server = LoopbackServer.Answering("grüß 函数 😀");
        using FunctionClient client = Create(server.Address);

        Assert.Equal("grüß 函数 😀", await client.GetStringAsync());
        Assert.Equal("grüß 函数 😀", await client.PostStringAsync("", "函数"));
        Assert.Equal("grüß 函数 😀", await client.PostStringAsync("", "{}", "application/json;charset=utf-8"));

        AssertArrived(server, 0, "GET", "/");
        AssertArrived(server, 1, "POST", "/");
        AssertArrived(server, 2, "POST", "/");
        Assert.Equal(["", "函数", "{}"], server.Requests.Select(static request => request.Text));
        Assert.Equal("text/plain; charset=utf-8", server.Requests[1].Header("Content-Type"));
        Assert.Equal("application/json;charset=utf-8", server.Requests[2].Header("Content-Type"));
    }

    [Fact]
    public async Task Json_IsGotAndPosted()
    {
        await using var server = new LoopbackServer(
            exchange => exchange.RespondAsync(exchange.Request.Method == "GET" ? """{"Name":"函数","Times":2}""" : exchange.Request.Text));
        using FunctionClient client = Create(server.Address);
        var greeting = new Greeting("grüß", 3);

        Assert.Equal(new Greeting("函数", 2), await client.GetJsonAsync("greeting", GreetingJson.Default.Greeting));
        Assert.Equal(greeting, await client.PostJsonAsync("greet", greeting, GreetingJson.Default.Greeting, GreetingJson.Default.Greeting));

        AssertArrived(server, 1, "POST", "/greet");
        Assert.Equal("application/json", server.Requests[1].Header("Content-Type"));
    }

    [Fact]
    public async Task Streams_GoInAndOut()
    {
        byte[] body = new byte[100_000];
        new Random(7).NextBytes(body);
        await using var server = new LoopbackServer(exchange => exchange.RespondAsync(exchange.Request.Method == "GET" ? body : exchange.Request.Body));
        using FunctionClient client = Create(server.Address);

        Assert.Equal(body, await ReadAsync(await client.PostStreamAsync("echo", new MemoryStream(body), "image/png")));
        Assert.Equal(body, await ReadAsync(await client.GetStreamAsync("picture")));

        AssertArrived(server, 0, "POST", "/echo");
        AssertArrived(server, 1, "GET", "/picture");
        Assert.Equal("image/png", server.Requests[0].Header("Content-Type"));
    }

    [Fact]
    public async Task AnyRequest_ArrivesWithItsHeadersAndGivesTheAnswerAsItIs()
    {
        await using var server = new LoopbackServer(static exchange => exchange.RespondAsync("no such thing", 404, "X-Answer: a\r\n"));
        using FunctionClient client = Create(server.Address);
        using var request = new HttpRequestMessage(HttpMethod.Put, "things/1?color=red") { Content = new StringContent("{}", Encoding.UTF8, "application/json") };
        request.Headers.Add("X-Own", "1");

        using HttpResponseMessage response = await client.SendAsync(request);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal("a", Assert.Single(response.Headers.GetValues("X-Answer")));
        Assert.Equal("no such thing", await response.Content.ReadAsStringAsync());
        AssertArrived(server, 0, "PUT", "/things/1?color=red");
        Assert.Equal("1", server.OnlyRequest.Header("X-Own"));
        Assert.Equal("{}", server.OnlyRequest.Text);
    }

    [Fact]
    public async Task TemporaryKey_BringsItsToken()
    {
        await using var server = LoopbackServer.Answering("ok");
        using FunctionClient client = Create(server.Address, static options => options.Credentials = new StaticCredentialsProvider(Temporary));

        await client.GetStringAsync("x");

        AssertArrived(server, 0, "GET", "/x");
    }

    [Fact]
    public async Task EachTry_IsSignedAnewInsideOfTheHandlers()
    {
        DateTimeOffset start = DateTimeOffset.FromUnixTimeSeconds(1708593691);
        var time = new ManualTime(start);
        int tries = 0;
        await using var server = new LoopbackServer(exchange => exchange.RespondAsync("answer", Interlocked.Increment(ref tries) == 1 ? 503 : 200));
        using FunctionClient client = Create(server.Address, options =>
        {
            options.Handlers = [new RetryingHandler(() => time.Advance(TimeSpan.FromMinutes(6)))];
            options.TimeProvider = time;
            options.Timeout = Timeout.InfiniteTimeSpan;
        });

        Assert.Equal("answer", await client.PostStringAsync("run", "body"));

        Assert.Equal(["body", "body"], server.Requests.Select(static request => request.Text));
        SignedRequest first = SignatureVerifierInput.From(server.Requests[0]);
        Assert.Equal("Valid", CreateVerifier(new ManualTime(start)).Verify(first).ToString());
        Assert.Equal(SignatureStatus.Expired, CreateVerifier(time).Verify(first).Status);
        Assert.Equal("Valid", CreateVerifier(time).Verify(SignatureVerifierInput.From(server.Requests[1])).ToString());
    }

    [Fact]
    public async Task OwnHttpClient_SendsWhatWasSignedAndIsNotDisposedOf()
    {
        await using var server = LoopbackServer.Answering("ok");
        using var http = new HttpClient();
        http.DefaultRequestHeaders.Host = "Function.example:8443";
        http.DefaultRequestHeaders.Add("X-Own", "1");
        http.DefaultRequestHeaders.Add("X-Fc-Log-Type", "Tail");
        http.DefaultRequestHeaders.Add("X-Acs-Meta", " a  b ");
        using (FunctionClient client = Create(server.Address, options => options.HttpClient = http))
        {
            Assert.Equal("ok", await client.PostStringAsync("run", "text"));
            Assert.Equal("ok", await client.GetStringAsync("run"));
        }

        Assert.Equal("ok", await http.GetStringAsync(server.Address));
        AssertArrived(server, 0, "POST", "/run");
        AssertArrived(server, 1, "GET", "/run");
        Assert.Equal("Function.example:8443", server.Requests[0].Header("Host"));
        Assert.Equal("1", server.Requests[0].Header("X-Own"));
    }

    [Fact]
    public async Task OwnPrimaryHandler_SendsWhatWasSignedAndIsNotDisposedOf()
    {
        using var network = new RecordingHandler("from the handler");
        using (FunctionClient client = Create(new Uri("https://function.example"), options => options.PrimaryHandler = network))
        {
            Assert.Equal("from the handler", await client.PostStringAsync("run", "text"));
        }

        ReceivedRequest sent = Assert.Single(network.Requests);
        Assert.Equal("function.example", sent.Header("Host"));
        Assert.Equal("text", sent.Text);
        AssertValid(sent);
        Assert.False(network.IsDisposed);
    }

    [Fact]
    public async Task RequestThatIsOnlySigned_IsSentByAnyClient()
    {
        await using var server = LoopbackServer.Answering("ok");
        using FunctionClient client = Create(server.Address, static options => options.Credentials = new StaticCredentialsProvider(Temporary));
        using var request = new HttpRequestMessage(HttpMethod.Post, "run?x=1") { Content = new StringContent("text") };

        await client.SignAsync(request);
        Assert.Empty(server.Requests);
        using var http = new HttpClient();
        using HttpResponseMessage response = await http.SendAsync(request);

        AssertArrived(server, 0, "POST", "/run?x=1");
    }

    [Fact]
    public async Task EchoInAnError_IsHidden()
    {
        string[] secrets = [Temporary.SecretId, Temporary.SecretKey, Temporary.Token!, Uri.EscapeDataString(Temporary.Token!)];
        string all = string.Join(' ', secrets);
        string[] answers = [all, $$"""{"Code":"C {{all}}","Message":"M {{all}}","RequestId":"R {{all}}"}""", $$"""<p title="{{all}}">{{all}}"""];
        foreach (string answer in answers)
        {
            await using var server = new LoopbackServer(exchange => exchange.RespondAsync(answer, 403, $"X-Request-Id: {all}\r\n"));
            using FunctionClient client = Create(server.Address, static options => options.Credentials = new StaticCredentialsProvider(Temporary));

            var e = await Assert.ThrowsAsync<FunctionCallException>(() => client.GetStringAsync());

            string shown = string.Join('\n', e, e.ErrorCode, e.ErrorMessage, e.RequestId, e.Advice);
            Assert.Contains("(hidden)", e.Message, StringComparison.Ordinal);
            Assert.Contains("(hidden)", e.RequestId, StringComparison.Ordinal);
            Assert.All(secrets, secret => Assert.DoesNotContain(secret, shown, StringComparison.Ordinal));
        }
    }

    private protected abstract FunctionClient Create(Uri address, Action<FunctionClientOptions>? configure = null);

    private protected abstract SignatureVerifier CreateVerifier(TimeProvider time);

    private protected static Credential? FindKey(string id) => id == Key.SecretId ? Key : id == Temporary.SecretId ? Temporary : null;

    private protected void AssertValid(ReceivedRequest request) =>
        Assert.Equal("Valid", CreateVerifier(TimeProvider.System).Verify(SignatureVerifierInput.From(request)).ToString());

    private protected void AssertArrived(LoopbackServer server, int index, string method, string target)
    {
        ReceivedRequest request = server.Requests[index];
        Assert.Equal(method, request.Method);
        Assert.Equal(target, request.Target);
        AssertValid(request);
    }

    private static async Task<byte[]> ReadAsync(Stream stream)
    {
        await using (stream)
        {
            using var copy = new MemoryStream();
            await stream.CopyToAsync(copy);
            return copy.ToArray();
        }
    }
}
