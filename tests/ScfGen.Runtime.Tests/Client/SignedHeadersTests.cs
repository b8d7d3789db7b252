using ScfGen.Signing;

namespace ScfGen.Runtime.Tests;

/// <summary>More headers than the document's two are signed by option.</summary>
public sealed class SignedHeadersTests
{
    private static readonly Uri s_endpoint = new("https://scf.tencentcloudapi.com");

    [Theory]
    [InlineData("Tc3HmacSha256 POST")]
    [InlineData("Tc3HmacSha256 GET")]
    public async Task HeadersThatAreNamed_AreSignedWhereARequestHasThem(string way)
    {
        SignedWay sent = SignedWay.Parse(way);
        await using var server = LoopbackServer.Answering(EchoClient.Success);
        string[] names = ["X-TC-Action", "X-Own", "X-Not-There"];
        ApiClientOptions options = sent.OptionsFor(server.Address) with { SignedHeaders = names, Handlers = [new AddingHandler()] };
        using var client = new EchoClient(options, EchoClient.AnySchemeService);
        names[1] = "X-Changed-Later";

        await client.EchoAsync(new EchoRequest { Name = "a" });

        AssertSigned(sent, server.OnlyRequest);
    }

    [Fact]
    public async Task DefaultHeadersOfAnOwnHttpClient_AreSigned()
    {
        SignedWay sent = SignedWay.Parse("Tc3HmacSha256 POST");
        await using var server = LoopbackServer.Answering(EchoClient.Success);
        using var http = new HttpClient();
        http.DefaultRequestHeaders.Add("X-Own", "one");
        using var client = new EchoClient(EchoClient.OptionsFor(server) with { SignedHeaders = ["X-TC-Action", "X-Own"], HttpClient = http });

        await client.EchoAsync();

        AssertSigned(sent, server.OnlyRequest);
    }

    [Theory]
    [InlineData("HmacSha256 POST")]
    [InlineData("HmacSha256 GET")]
    [InlineData("HmacSha1 POST")]
    [InlineData("HmacSha1 GET")]
    public void SignatureV1_CoversNone(string way)
    {
        ApiClientOptions options = SignedWay.Parse(way).OptionsFor(s_endpoint) with { SignedHeaders = ["X-TC-Action"] };

        var e = Assert.Throws<ArgumentException>(() => new EchoClient(options, EchoClient.AnySchemeService));

        Assert.Contains(nameof(ApiClientOptions.SignedHeaders), e.Message, StringComparison.Ordinal);
        Assert.Contains("TC3-HMAC-SHA256", e.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Host")]
    [InlineData("content-type")]
    [InlineData("Authorization")]
    [InlineData("X-TC-Timestamp")]
    [InlineData("X-TC-Token")]
    [InlineData("X-A|x-a")]
    [InlineData("X A")]
    [InlineData("")]
    public void HeaderThatCannotBeSigned_IsRefusedAtOnce(string names) =>
        Assert.Throws<ArgumentException>(() => new EchoClient(EchoClient.OptionsFor(s_endpoint) with { SignedHeaders = names.Split('|') }));

    [Fact]
    public void NoList_IsRefused() =>
        Assert.Throws<ArgumentNullException>(() => new EchoClient(EchoClient.OptionsFor(s_endpoint) with { SignedHeaders = null! }));

    private static void AssertSigned(SignedWay way, ReceivedRequest sent)
    {
        Assert.Contains(" SignedHeaders=content-type;host;x-own;x-tc-action,", sent.Header("Authorization"), StringComparison.Ordinal);
        way.AssertValid(sent);
        foreach (string name in (string[])["X-Own", "X-TC-Action"])
        {
            ReceivedRequest changed = sent with { Headers = [.. sent.Headers.Select(header => header.Name == name ? (name, "Other") : header)] };
            Assert.Equal(SignatureStatus.Mismatch, way.Verify(changed).Status);
        }
    }

    private sealed class AddingHandler : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.Headers.Add("X-Own", "one");
            return base.SendAsync(request, cancellationToken);
        }
    }
}
