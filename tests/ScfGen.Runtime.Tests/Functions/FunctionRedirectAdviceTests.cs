using System.Net;

namespace ScfGen.Runtime.Tests;

/// <summary>An answer that points elsewhere says why it was not followed, and where it points.</summary>
public sealed class FunctionRedirectAdviceTests
{
    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(303)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task Redirect_NamesTheAddressWithoutQueryAndUserName(int status)
    {
        FunctionCallException e = await FailAsync("https://sesame:sesame@Moved.example:8443/a%20b/c?token=sesame#sesame", status);

        Assert.Equal(
            "ScfGen follows no redirects, on purpose: a request is for the host that it was made for. "
            + "The server points to https://moved.example:8443/a%20b/c (shown without a query): if that is where the function is, use that address.",
            e.Advice);
        Assert.Equal($"The call failed with HTTP {status}. {e.Advice}", e.Message);
        Assert.DoesNotContain("sesame", e.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/elsewhere?a=1", "/elsewhere")]
    [InlineData("elsewhere", "/base/elsewhere")]
    [InlineData("?a=1", "/base/x")]
    public async Task RelativeLocation_IsToldAsAWholeAddress(string location, string path)
    {
        await using var server = new LoopbackServer(exchange => exchange.RespondAsync("", 302, $"Location: {location}\r\n"));
        using FunctionUrlClient client = Create(new Uri(server.Address, "/base"));

        var e = await Assert.ThrowsAsync<FunctionCallException>(() => client.GetStringAsync("x"));

        Assert.Contains($"points to {new Uri(server.Address, path)} (", e.Advice, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("ftp://moved.example/")]
    [InlineData("mailto:someone@moved.example")]
    public async Task LocationThatCannotBeCalled_IsNotNamed(string? location)
    {
        FunctionCallException e = await FailAsync(location, 302);

        Assert.StartsWith("ScfGen follows no redirects, on purpose", e.Advice, StringComparison.Ordinal);
        Assert.Contains("gives no address that can be called", e.Advice, StringComparison.Ordinal);
        Assert.DoesNotContain("moved.example", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RelativeLocation_OfAnAnswerThatNamesNoRequest_IsToldWhereTheCallKnowsMore()
    {
        using var moved = new MovedHandler();
        using FunctionUrlClient client = Create(new Uri("https://function.example/base"), moved);
        using HttpResponseMessage answer = MovedHandler.Answer();

        var ofACall = await Assert.ThrowsAsync<FunctionCallException>(() => client.GetStringAsync("x"));
        var alone = await Assert.ThrowsAsync<FunctionCallException>(() => FunctionClient.EnsureSuccessAsync(answer));

        Assert.Contains("points to https://function.example/elsewhere (", ofACall.Advice, StringComparison.Ordinal);
        Assert.Contains("The answer alone gives no address that can be called", alone.Advice, StringComparison.Ordinal);
    }

    [Fact]
    public async Task HttpClientThatFollowsAndGivesUp_IsNotSaidToFollowNone()
    {
        await using var server = new LoopbackServer(static exchange => exchange.RespondAsync("", 302, "Location: /again\r\n"));
        using var http = new HttpClient(new HttpClientHandler { MaxAutomaticRedirections = 1 });
        using var client = new FunctionComputeHttpClient(
            server.Address, new FunctionComputeClientOptions { Scheme = FunctionComputeScheme.Anonymous, HttpClient = http });

        var e = await Assert.ThrowsAsync<FunctionCallException>(() => client.GetStringAsync("x"));

        Assert.Equal(2, server.Requests.Count);
        Assert.StartsWith("ScfGen follows no redirects", e.Advice, StringComparison.Ordinal);
        Assert.Contains($"points to {new Uri(server.Address, "/again")} (", e.Advice, StringComparison.Ordinal);
    }

    [Fact]
    public async Task LongLocation_IsCut()
    {
        FunctionCallException e = await FailAsync("https://moved.example/" + new string('x', 5000), 302);

        Assert.Contains("https://moved.example/xxx", e.Advice, StringComparison.Ordinal);
        Assert.InRange(e.Message.Length, 200, 600);
    }

    [Fact]
    public async Task CredentialInALocation_IsHidden()
    {
        FunctionCallException e = await FailAsync($"https://moved.example/{EchoClient.Credential.SecretId}/x", 302);

        Assert.Contains("https://moved.example/(hidden)/x", e.Advice, StringComparison.Ordinal);
        Assert.DoesNotContain(EchoClient.Credential.SecretId, e.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task StatusThatIsNoRedirect_HasNoSuchAdvice()
    {
        Assert.Null((await FailAsync("https://moved.example/", 304)).Advice);
        Assert.Null((await FailAsync("https://moved.example/", 404)).Advice);
    }

    private static async Task<FunctionCallException> FailAsync(string? location, int status)
    {
        string header = location is null ? "" : $"Location: {location}\r\n";
        await using var server = new LoopbackServer(exchange => exchange.RespondAsync("", status, header));
        using FunctionUrlClient client = Create(server.Address);
        return await Assert.ThrowsAsync<FunctionCallException>(() => client.GetStringAsync("x"));
    }

    private static FunctionUrlClient Create(Uri address, HttpMessageHandler? sender = null) => new(address, "100000000001", new FunctionUrlClientOptions
    {
        Credentials = new StaticCredentialsProvider(EchoClient.Credential),
        PrimaryHandler = sender,
    });

    private sealed class MovedHandler : HttpMessageHandler
    {
        public static HttpResponseMessage Answer() => new(HttpStatusCode.Found) { Headers = { { "Location", "/elsewhere" } } };

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => Task.FromResult(Answer());
    }
}
