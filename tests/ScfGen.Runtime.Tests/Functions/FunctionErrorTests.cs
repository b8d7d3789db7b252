using System.Net;

namespace ScfGen.Runtime.Tests;

/// <summary>An answer that tells no success becomes an exception that says what the answer says, and for errors of the documents what helps.</summary>
public sealed class FunctionErrorTests
{
    private const string WithoutDate = "required HTTP header Date was not specified";
    private const string TooOld = "the difference between the request time '2024-02-22T09:21:31Z' and the current time '2024-02-22T09:41:31Z' is too large";
    private const string OtherSignature =
        "The request signature we calculated does not match the signature you provided. Check your access key and signing method";

    [Theory]
    [InlineData(WithoutDate, "x-acs-date")]
    [InlineData(TooOld, "set the clock")]
    [InlineData(OtherSignature, "another scheme")]
    public async Task TextOfFunctionCompute_HasAdvice(string text, string part)
    {
        string json = $$"""{"RequestId":"1-65d71219","Code":"AccessDenied","Message":"{{text}}"}""";
        FunctionCallException ofJson = await FailAsync(json, 403);
        FunctionCallException ofText = await FailAsync(text + "\n", 403, "X-Fc-Request-Id: 1-65d71219\r\n");

        Assert.Equal("AccessDenied", ofJson.ErrorCode);
        Assert.Equal(text, ofJson.ErrorMessage);
        Assert.Contains(part, ofJson.Advice, StringComparison.Ordinal);
        Assert.Equal($"The call failed with HTTP 403 and AccessDenied: {text}. {ofJson.Advice} (request 1-65d71219)", ofJson.Message);
        Assert.Null(ofText.ErrorCode);
        Assert.Equal(ofJson.Advice, ofText.Advice);
        Assert.Equal($"The call failed with HTTP 403: {text}. {ofJson.Advice} (request 1-65d71219)", ofText.Message);
    }

    [Theory]
    [InlineData("AuthFailure.InvalidAuthorization")]
    [InlineData("AuthFailure.InvalidSecretId")]
    [InlineData("AuthFailure.MFAFailure")]
    [InlineData("AuthFailure.SecretIdNotFound")]
    [InlineData("AuthFailure.SignatureExpire")]
    [InlineData("AuthFailure.SignatureFailure")]
    [InlineData("AuthFailure.TokenFailure")]
    [InlineData("AuthFailure.UnauthorizedOperation")]
    public async Task CodeOfTencentCloud_HasAdvice(string code)
    {
        string[] answers =
        [
            $$$"""{"Response":{"Error":{"Code":"{{{code}}}","Message":"Refused."},"RequestId":"r-1"}}""",
            $$"""{"code":"{{code}}","message":"Refused.","requestId":"r-1"}""",
            $$"""{"errorCode":"{{code}}","errorMessage":"Refused.","request_id":"r-1"}""",
        ];
        foreach (string answer in answers)
        {
            FunctionCallException e = await FailAsync(answer, 401);

            Assert.Equal(HttpStatusCode.Unauthorized, e.StatusCode);
            Assert.Equal(code, e.ErrorCode);
            Assert.Equal("Refused.", e.ErrorMessage);
            Assert.Equal("r-1", e.RequestId);
            Assert.NotNull(e.Advice);
            Assert.Equal($"The call failed with HTTP 401 and {code}: Refused. {e.Advice} (request r-1)", e.Message);
        }
    }

    [Fact]
    public async Task ByteOrderMark_HidesNeitherCodeNorAdvice()
    {
        FunctionCallException e = await FailAsync("\uFEFF{\"Code\":\"AuthFailure.TokenFailure\",\"Message\":\"Refused.\",\"RequestId\":\"r-1\"}", 401);

        Assert.Equal("AuthFailure.TokenFailure", e.ErrorCode);
        Assert.Equal("Refused.", e.ErrorMessage);
        Assert.Equal("r-1", e.RequestId);
        Assert.NotNull(e.Advice);
    }

    [Theory]
    [InlineData("", "The call failed with HTTP 500.")]
    [InlineData("""{"message":"no such user"}""", "The call failed with HTTP 500: no such user.")]
    [InlineData("""{"error":"other"}""", """The call failed with HTTP 500: {"error":"other"}.""")]
    [InlineData("""{"Code":7,"Message":{"a":[]}}""", """The call failed with HTTP 500: {"Code":7,"Message":{"a":[]}}.""")]
    [InlineData("""{"Code":"Cut","Mess""", """The call failed with HTTP 500 and Cut: {"Code":"Cut","Mess.""")]
    [InlineData("<html>\r\n<b>Bad\t gateway</b>", "The call failed with HTTP 500: <html> <b>Bad gateway</b>.")]
    public async Task OtherAnswer_IsShownInShort(string answer, string message)
    {
        FunctionCallException e = await FailAsync(answer, 500);

        Assert.Equal(message, e.Message);
        Assert.Null(e.Advice);
        Assert.Null(e.RequestId);
    }

    [Theory]
    [InlineData("X-Fc-Request-Id")]
    [InlineData("X-Scf-Request-Id")]
    [InlineData("X-Request-Id")]
    public async Task RequestId_IsFoundAmongTheHeaders(string name) => Assert.Equal("id-5", (await FailAsync("", 502, $"{name}: id-5\r\n")).RequestId);

    [Fact]
    public async Task LongAnswer_IsCut()
    {
        FunctionCallException e = await FailAsync(new string('x', 300_000), 500);

        Assert.InRange(e.Message.Length, 100, 1000);
    }

    [Fact]
    public async Task AnswerThatBreaksOff_LeavesTheStatusAndWhatCame()
    {
        await using var server = new LoopbackServer(static exchange =>
        {
            exchange.Closes = true;
            return exchange.SendAsync("HTTP/1.1 503 Busy\r\nContent-Length: 100\r\nX-Fc-Request-Id: id-5\r\n\r\nhalf");
        });
        using var client = new FunctionComputeHttpClient(server.Address, new FunctionComputeClientOptions { Scheme = FunctionComputeScheme.Anonymous });

        var e = await Assert.ThrowsAsync<FunctionCallException>(() => client.GetStringAsync());

        Assert.Equal("The call failed with HTTP 503: half. The rest of the answer did not come. (request id-5)", e.Message);
        Assert.True(e.InnerException is HttpRequestException or IOException);
    }

    [Fact]
    public async Task EveryCallThatReads_ThrowsAndStreamsDoSoToo()
    {
        await using var server = LoopbackServer.Answering("", 404);
        using var client = new FunctionComputeHttpClient(server.Address, new FunctionComputeClientOptions { Scheme = FunctionComputeScheme.Anonymous });
        Func<Task>[] calls =
        [
            () => client.GetBytesAsync(),
            () => client.GetStringAsync(),
            () => client.GetStreamAsync(),
            () => client.GetJsonAsync("", GreetingJson.Default.Greeting),
            () => client.PostBytesAsync("", new byte[1]),
            () => client.PostStringAsync("", "x"),
            () => client.PostStreamAsync("", new MemoryStream()),
            () => client.PostJsonAsync("", new Greeting("x", 1), GreetingJson.Default.Greeting, GreetingJson.Default.Greeting),
        ];

        foreach (Func<Task> call in calls)
        {
            Assert.Equal(HttpStatusCode.NotFound, (await Assert.ThrowsAsync<FunctionCallException>(call)).StatusCode);
        }

        Assert.Equal(calls.Length, server.Requests.Count);
    }

    [Fact]
    public async Task EnsureSuccess_LeavesASuccessAsItIs()
    {
        using var success = new HttpResponseMessage(HttpStatusCode.Accepted) { Content = new StringContent("kept") };
        using var failure = new HttpResponseMessage(HttpStatusCode.Found) { Content = new StringContent("moved") };

        await FunctionClient.EnsureSuccessAsync(success);
        var e = await Assert.ThrowsAsync<FunctionCallException>(() => FunctionClient.EnsureSuccessAsync(failure));

        Assert.Equal("kept", await success.Content.ReadAsStringAsync());
        Assert.Equal($"The call failed with HTTP 302: moved. {e.Advice}", e.Message);
        Assert.Null(e.InnerException);
    }

    private static async Task<FunctionCallException> FailAsync(string answer, int status, string headers = "")
    {
        await using var server = new LoopbackServer(exchange => exchange.RespondAsync(answer, status, headers));
        using var client = new FunctionComputeHttpClient(server.Address, new FunctionComputeClientOptions { Scheme = FunctionComputeScheme.Anonymous });
        return await Assert.ThrowsAsync<FunctionCallException>(() => client.GetStringAsync("run"));
    }
}
