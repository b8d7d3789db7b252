using System.Text;
using ScfGen.Http;
using ScfGen.Signing;

namespace ScfGen.Runtime.Tests;

/// <summary>The handler of signature v1 in a chain of one's own.</summary>
public sealed partial class V1SigningHandlerTests
{
    private const string Url = "https://" + V1Sample.Host + "/";

    [Fact]
    public async Task Get_IsSignedInItsQuery()
    {
        var network = new RecordingHandler();
        using HttpMessageInvoker invoker = Chain(network);
        using var request = new HttpRequestMessage(HttpMethod.Get, Url + "?Action=ListFunctions&Name=a+b%2B%E5%87%BD&Empty=&Flag");

        using HttpResponseMessage response = await invoker.SendAsync(request, CancellationToken.None);

        ReceivedRequest sent = AssertValid(network);
        Assert.StartsWith("/?Action=ListFunctions&Empty=&Flag=&Name=a%20b%2B%E5%87%BD&Nonce=", sent.Target, StringComparison.Ordinal);
        Assert.Empty(sent.Body);
        Assert.Null(sent.Header("Authorization"));
    }

    [Fact]
    public async Task GetWithoutParameters_IsSigned()
    {
        var network = new RecordingHandler();
        using HttpMessageInvoker invoker = Chain(network);
        using var request = new HttpRequestMessage(new HttpMethod("get"), "https://" + V1Sample.Host);

        using HttpResponseMessage response = await invoker.SendAsync(request, CancellationToken.None);

        Assert.StartsWith("/?Nonce=", Assert.Single(network.Requests).Target, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("application/x-www-form-urlencoded; charset=utf-8")]
    public async Task Post_IsSignedInItsForm(string contentType)
    {
        var network = new RecordingHandler();
        using HttpMessageInvoker invoker = Chain(network);
        using var request = new HttpRequestMessage(HttpMethod.Post, Url) { Content = Form("Name=%e5%87%bd+1&Action=ListFunctions", contentType) };
        request.Content.Headers.Add("X-Own", "kept");

        using HttpResponseMessage response = await invoker.SendAsync(request, CancellationToken.None);

        ReceivedRequest sent = AssertValid(network);
        Assert.Equal("/", sent.Target);
        Assert.Equal(V1Sample.Form, sent.Header("Content-Type"));
        Assert.Equal("kept", sent.Header("X-Own"));
        Assert.Equal("函 1", V1Sample.Decode(sent.Text)["Name"]);
    }

    [Fact]
    public async Task PostWithoutABody_IsAFormOfCommonParameters()
    {
        var network = new RecordingHandler();
        using HttpMessageInvoker invoker = Chain(network);
        using var request = new HttpRequestMessage(HttpMethod.Post, Url);

        using HttpResponseMessage response = await invoker.SendAsync(request, CancellationToken.None);

        Assert.Equal(V1Sample.Form, AssertValid(network).Header("Content-Type"));
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("POST")]
    public async Task TheSameRequestAgain_IsSignedAnewWithoutLeftovers(string method)
    {
        var network = new RecordingHandler();
        var time = new ManualTime(V1Sample.Time);
        using HttpMessageInvoker invoker = Chain(network, time, V1Sample.Credential, V1Sample.WithoutToken);
        using HttpRequestMessage request = Request(method, "Action=ListFunctions&Limit=1");

        for (int i = 0; i < 3; i++)
        {
            using HttpResponseMessage response = await invoker.SendAsync(request, CancellationToken.None);
            time.Advance(TimeSpan.FromSeconds(90));
        }

        Dictionary<string, string>[] sent = [.. network.Requests.Select(Parameters)];
        Assert.Equal((string[])["1465185768", "1465185858", "1465185948"], sent.Select(parameters => parameters["Timestamp"]));
        Assert.Equal(V1Sample.Credential.Token, sent[0]["Token"]);
        Assert.False(sent[1].ContainsKey("Token"));
        Assert.All(sent, parameters => Assert.Equal("1", parameters["Limit"]));
        Assert.NotEqual(sent[1]["Nonce"], sent[2]["Nonce"]);
        Assert.Equal("Valid", V1Sample.Verifier(null, V1Sample.Credential).Verify(V1Sample.Received(network.Requests[0])).ToString());
        Assert.Equal("Valid", V1Sample.Verifier(time, V1Sample.WithoutToken).Verify(V1Sample.Received(network.Requests[2])).ToString());
    }

    [Fact]
    public async Task AFormThatIsReplaced_IsThereForHandlersOutsideUntilTheEnd()
    {
        var network = new RecordingHandler();
        using HttpMessageInvoker invoker = Chain(network);
        using var stream = new MemoryStream("Limit=1"u8.ToArray());
        var form = new StreamContent(stream);
        form.Headers.TryAddWithoutValidation("Content-Type", V1Sample.Form);
        var request = new HttpRequestMessage(HttpMethod.Post, Url) { Content = form };

        using (HttpResponseMessage first = await invoker.SendAsync(request, CancellationToken.None))
        {
            AssertValid(network);
        }

        request.Content = form;
        using (HttpResponseMessage second = await invoker.SendAsync(request, CancellationToken.None))
        {
            Assert.Equal("1", Parameters(network.Requests[1])["Limit"]);
        }

        using (HttpResponseMessage third = await invoker.SendAsync(request, CancellationToken.None))
        {
            Assert.Equal("1", Parameters(network.Requests[2])["Limit"]);
        }

        Assert.True(stream.CanRead);
        request.Dispose();
        Assert.False(stream.CanRead);
    }

    [Fact]
    public async Task SignAsync_SignsForAClientOfOnesOwn()
    {
        var network = new RecordingHandler();
        using var signing = new V1SigningHandler(
            V1SignatureMethod.HmacSha1, new StaticCredentialsProvider(V1Sample.Credential), V1Sample.FixedNonce, new ManualTime(V1Sample.Time));
        using var invoker = new HttpMessageInvoker(network);
        using HttpRequestMessage request = Request("POST", "Limit=1");

        await signing.SignAsync(request);
        using HttpResponseMessage response = await invoker.SendAsync(request, CancellationToken.None);

        ReceivedRequest sent = AssertValid(network);
        Assert.Equal("HmacSHA1", Parameters(sent)["SignatureMethod"]);
        Assert.Equal("11886", Parameters(sent)["Nonce"]);
    }

    [Theory]
    [InlineData("PUT", "", null, "GET and POST only")]
    [InlineData("GET", "?A=%", null, "percent sign")]
    [InlineData("GET", "?=1", null, "without a name")]
    [InlineData("GET", "?A=1&A=2", null, "given twice")]
    [InlineData("GET", "", "A=1", "body of a GET")]
    [InlineData("POST", "?A=1", "B=2", "query of a POST")]
    [InlineData("POST", "", "A=%4", "percent sign")]
    [InlineData("POST", "", "A=1&A=2", "given twice")]
    public async Task WhatCannotBeSigned_IsNotSent(string method, string query, string? form, string problem)
    {
        var network = new RecordingHandler();
        using HttpMessageInvoker invoker = Chain(network);
        var uri = new Uri(Url + query, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });
        using var request = new HttpRequestMessage(new HttpMethod(method), uri) { Content = form is null ? null : Form(form) };

        var e = await Assert.ThrowsAsync<InvalidOperationException>(() => invoker.SendAsync(request, CancellationToken.None));

        Assert.Contains(problem, e.Message, StringComparison.Ordinal);
        Assert.Empty(network.Requests);
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData(null)]
    public async Task ABodyThatIsNoForm_IsNotSent(string? contentType)
    {
        var network = new RecordingHandler();
        using HttpMessageInvoker invoker = Chain(network);
        using var request = new HttpRequestMessage(HttpMethod.Post, Url) { Content = Form("{}", contentType) };

        var e = await Assert.ThrowsAsync<InvalidOperationException>(() => invoker.SendAsync(request, CancellationToken.None));

        Assert.Contains(V1Sample.Form, e.Message, StringComparison.Ordinal);
        Assert.Empty(network.Requests);
    }

    [Fact]
    public async Task WhatIsTooLarge_IsNotSent()
    {
        var network = new RecordingHandler();
        using HttpMessageInvoker invoker = Chain(network);
        using var narrow = new HttpMessageInvoker(
            new V1SigningHandler(V1SignatureMethod.HmacSha256, new StaticCredentialsProvider(V1Sample.Credential), maxBodyBytes: 10) { InnerHandler = network });

        await AssertRefusedAsync(invoker, "GET", 33_000, "32768");
        await AssertRefusedAsync(invoker, "POST", 1_050_000, "1048576");
        await AssertRefusedAsync(narrow, "POST", 11, "10 bytes");
        Assert.Empty(network.Requests);
    }

    private static async Task AssertRefusedAsync(HttpMessageInvoker invoker, string method, int length, string problem)
    {
        using HttpRequestMessage request = Request(method, "A=" + new string('a', length));
        var e = await Assert.ThrowsAsync<InvalidOperationException>(() => invoker.SendAsync(request, CancellationToken.None));
        Assert.Contains(problem, e.Message, StringComparison.Ordinal);
    }

    private static HttpMessageInvoker Chain(RecordingHandler network, ManualTime? time = null, params Credential[] credentials) =>
        new(new V1SigningHandler(
            V1SignatureMethod.HmacSha256,
            new CredentialQueue(credentials is [] ? [V1Sample.Credential] : credentials),
            timeProvider: time ?? new ManualTime(V1Sample.Time))
        {
            InnerHandler = network,
        });

    private static HttpRequestMessage Request(string method, string parameters) => method == "GET"
        ? new HttpRequestMessage(HttpMethod.Get, Url + "?" + parameters)
        : new HttpRequestMessage(HttpMethod.Post, Url) { Content = Form(parameters) };

    private static ByteArrayContent Form(string form, string? contentType = V1Sample.Form)
    {
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(form));
        if (contentType is not null)
        {
            content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        }

        return content;
    }

    private static Dictionary<string, string> Parameters(ReceivedRequest request) =>
        V1Sample.Decode(request.Method == "GET" ? request.Target[(request.Target.IndexOf('?', StringComparison.Ordinal) + 1)..] : request.Text);

    private static ReceivedRequest AssertValid(RecordingHandler network)
    {
        ReceivedRequest sent = Assert.Single(network.Requests);
        Assert.Equal("Valid", V1Sample.Verifier().Verify(V1Sample.Received(sent)).ToString());
        return sent;
    }
}
