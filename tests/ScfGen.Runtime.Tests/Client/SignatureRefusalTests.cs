using System.Text.Json;
using ScfGen.Json;

namespace ScfGen.Runtime.Tests;

/// <summary>What a service does not take is refused before anything is sent.</summary>
public sealed class SignatureRefusalTests
{
    private static readonly Uri s_endpoint = new("https://scf.tencentcloudapi.com");

    [Theory]
    [InlineData(ApiSchemes.Tc3Post, "Tc3HmacSha256 GET")]
    [InlineData(ApiSchemes.Tc3Post, "HmacSha256 POST")]
    [InlineData(ApiSchemes.Tc3Post | ApiSchemes.Tc3Get, "HmacSha1 GET")]
    [InlineData(ApiSchemes.Tc3Get, "Tc3HmacSha256 POST")]
    [InlineData(ApiSchemes.V1, "Tc3HmacSha256 POST")]
    [InlineData(ApiSchemes.V1, "Tc3HmacSha256 GET")]
    [InlineData(ApiSchemes.None, "HmacSha1 POST")]
    public void WayThatTheServiceDoesNotTake_IsRefusedByName(ApiSchemes schemes, string way)
    {
        SignedWay refused = SignedWay.Parse(way);

        var e = Assert.Throws<ArgumentException>(() => new EchoClient(refused.OptionsFor(s_endpoint), EchoClient.Service with { Schemes = schemes }));

        Assert.Contains("service scf does not take", e.Message, StringComparison.Ordinal);
        Assert.Contains(refused.Method.Method, e.Message, StringComparison.Ordinal);
        Assert.Contains(refused.Signature.ToString(), e.Message, StringComparison.Ordinal);
        Assert.Contains($"It takes: {schemes}.", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ServiceWhoseSpecIsSilent_TakesPostWithSignatureV3() => Assert.Equal(ApiSchemes.Tc3Post, EchoClient.Service.Schemes);

    [Fact]
    public void OptionsThatAreNone_AreRefused()
    {
        ApiClientOptions valid = EchoClient.OptionsFor(s_endpoint);

        Assert.Throws<ArgumentException>(() => new EchoClient(valid with { SignatureMethod = (ApiSignatureMethod)9 }, EchoClient.AnySchemeService));
        Assert.Throws<ArgumentException>(() => new EchoClient(valid with { RequestMethod = HttpMethod.Put }, EchoClient.AnySchemeService));
        Assert.Throws<ArgumentNullException>(() => new EchoClient(valid with { RequestMethod = null! }, EchoClient.AnySchemeService));
    }

    [Fact]
    public async Task GetBeyondTheLimit_IsRefusedBeforeItIsSent()
    {
        await using var server = LoopbackServer.Answering(EchoClient.Success);
        using var client = new EchoClient(
            SignedWay.Parse("Tc3HmacSha256 GET").OptionsFor(server.Address), EchoClient.AnySchemeService with { MaxGetBytes = 200 });
        int room = 200 - "Name=".Length;

        await client.EchoAsync(new EchoRequest { Name = new string('x', room) });
        var plain = await Assert.ThrowsAsync<InvalidOperationException>(() => client.EchoAsync(new EchoRequest { Name = new string('x', room + 1) }));
        var encoded = await Assert.ThrowsAsync<InvalidOperationException>(() => client.EchoAsync(new EchoRequest { Name = new string('+', room / 2) }));

        Assert.Contains("The request of Echo is 201 bytes", plain.Message, StringComparison.Ordinal);
        Assert.Contains("at most 200 with GET. Set RequestMethod to POST", plain.Message, StringComparison.Ordinal);
        Assert.Contains("at most 200", encoded.Message, StringComparison.Ordinal);
        Assert.Single(server.Requests);
    }

    [Theory]
    [InlineData("HmacSha256 GET", "POST")]
    [InlineData("HmacSha1 GET", "POST")]
    [InlineData("HmacSha256 POST", "TC3-HMAC-SHA256")]
    [InlineData("HmacSha1 POST", "TC3-HMAC-SHA256")]
    public async Task SignatureV1BeyondTheLimit_IsRefusedBeforeItIsSent(string way, string advice)
    {
        await using var server = LoopbackServer.Answering(EchoClient.Success);
        SignedWay sent = SignedWay.Parse(way);
        ApiService service = EchoClient.AnySchemeService with { MaxGetBytes = 600, MaxV1PostBytes = 600 };
        using var client = new EchoClient(sent.OptionsFor(server.Address), service);

        await client.EchoAsync(new EchoRequest { Name = new string('x', 50) });
        var e = await Assert.ThrowsAsync<InvalidOperationException>(() => client.EchoAsync(new EchoRequest { Name = new string('x', 600) }));

        Assert.Contains("600", e.Message, StringComparison.Ordinal);
        Assert.Contains(advice, e.Message, StringComparison.Ordinal);
        sent.AssertValid(server.OnlyRequest);
    }

    [Fact]
    public async Task PostWithSignatureV3_IsNotBoundByTheLimitsOfTheOthers()
    {
        await using var server = LoopbackServer.Answering(EchoClient.Success);
        ApiService service = EchoClient.AnySchemeService with { MaxGetBytes = 10, MaxV1PostBytes = 10 };
        using var client = new EchoClient(EchoClient.OptionsFor(server), service);

        await client.EchoAsync(new EchoRequest { Name = new string('x', 5000) });

        server.OnlyRequest.AssertSignedBy(EchoClient.Credential);
    }

    [Theory]
    [InlineData("Tc3HmacSha256 GET")]
    [InlineData("HmacSha256 POST")]
    public async Task RequestThatIsNoParameters_IsRefusedByName(string way)
    {
        await using var server = LoopbackServer.Answering(EchoClient.Success);
        using var client = new PlainClient(SignedWay.Parse(way).OptionsFor(server.Address));

        var e = await Assert.ThrowsAsync<NotSupportedException>(client.CallAsync);

        Assert.Contains(nameof(PlainRequest), e.Message, StringComparison.Ordinal);
        Assert.Empty(server.Requests);
    }

    private sealed class PlainClient(ApiClientOptions options) : ApiClient(EchoClient.AnySchemeService, options)
    {
        public Task<EchoResponse> CallAsync() =>
            SendAsync<PlainRequest, EchoResponse>(new ApiOperation("Plain", false, true), new PlainRequest(), null, CancellationToken.None);
    }

    private sealed class PlainRequest : IJsonModel<PlainRequest>
    {
        public static PlainRequest ReadFrom(ref Utf8JsonReader reader) => throw new NotSupportedException("Requests are written only.");

        public void WriteTo(Utf8JsonWriter writer)
        {
            writer.WriteStartObject();
            writer.WriteEndObject();
        }
    }
}
