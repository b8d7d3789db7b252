using System.Text;
using System.Text.Json;
using ScfGen.Signing;

namespace ScfGen.Runtime.Tests;

/// <summary>Retries, an HttpClient of the user's and echoing servers, with each signature and each HTTP method.</summary>
public sealed class SignedCallTests
{
    private static readonly DateTimeOffset s_start = DateTimeOffset.FromUnixTimeSeconds(1551113065);

    public static TheoryData<string> Ways => SignedWay.All;

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task RetryOfAnOuterHandler_IsSignedAnew(string way)
    {
        SignedWay sent = SignedWay.Parse(way);
        var time = new ManualTime(s_start);
        var renewed = new Credential("AKIDrenewed", "RenewedKey");
        int tries = 0;
        await using var server = new LoopbackServer(
            exchange => Interlocked.Increment(ref tries) == 1 ? exchange.RespondAsync("busy", 503) : exchange.RespondAsync(EchoClient.Success));
        ApiClientOptions options = sent.OptionsFor(server.Address) with
        {
            Handlers = [new RetryingHandler(() => time.Advance(TimeSpan.FromMinutes(6)))],
            Credentials = new CredentialQueue(EchoClient.Credential, renewed),
            TimeProvider = time,
            Timeout = Timeout.InfiniteTimeSpan,
        };
        using var client = new EchoClient(options, EchoClient.AnySchemeService);

        EchoResponse response = await client.EchoAsync(new EchoRequest { Name = "a", Tags = ["x"] });

        Assert.Equal("done", response.Name);
        Assert.Equal(2, server.Requests.Count);
        ReceivedRequest first = server.Requests[0];
        ReceivedRequest second = server.Requests[1];
        Assert.Equal("Valid", sent.Verify(first, new ManualTime(s_start)).ToString());
        Assert.Equal(SignatureStatus.Expired, sent.Verify(first, time).Status);
        SignatureVerdict verdict = sent.Verify(second, time, renewed);
        Assert.Equal("Valid", verdict.ToString());
        Assert.Equal(renewed.SecretId, verdict.KeyId);
        Assert.Null(sent.Common(second, "Token"));
        if (sent.IsV1)
        {
            Assert.NotEqual(sent.Common(first, "Nonce"), sent.Common(second, "Nonce"));
        }
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task OwnHttpClient_SendsWhatWasSigned(string way)
    {
        SignedWay sent = SignedWay.Parse(way);
        await using var server = LoopbackServer.Answering(EchoClient.Success);
        using var http = new HttpClient();
        http.DefaultRequestHeaders.Host = "scf.example:8443";
        http.DefaultRequestHeaders.Add("X-Own", ["1", "2"]);
        using var client = new EchoClient(sent.OptionsFor(server.Address) with { HttpClient = http }, EchoClient.AnySchemeService);

        await client.EchoAsync(new EchoRequest { Name = "a" });
        await client.EchoAsync(new EchoRequest { Name = "b" });

        Assert.Equal(2, server.Requests.Count);
        Assert.All(server.Requests, request =>
        {
            Assert.Equal("scf.example:8443", request.Header("Host"));
            Assert.Equal("1, 2", request.Header("X-Own"));
            sent.AssertValid(request);
        });
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task EchoOfTheWholeRequest_IsHidden(string way)
    {
        SignedWay sent = SignedWay.Parse(way);
        await using var page = new LoopbackServer(static exchange => exchange.RespondAsync("<p>" + Everything(exchange.Request), 502));
        await using var error = new LoopbackServer(static exchange => exchange.RespondAsync(
            $$$"""{"Response":{"Error":{"Code":"InternalError","Message":{{{JsonSerializer.Serialize(Everything(exchange.Request))}}}},"RequestId":"r"}}"""));
        using EchoClient ofPage = sent.ClientFor(page);
        using EchoClient ofError = sent.ClientFor(error);

        var unexpected = await Assert.ThrowsAsync<UnexpectedResponseException>(() => ofPage.EchoAsync());
        var refused = await Assert.ThrowsAsync<ApiException>(() => ofError.EchoAsync());

        Assert.Contains("(hidden)", unexpected.Excerpt, StringComparison.Ordinal);
        Assert.Contains("(hidden)", refused.ApiMessage, StringComparison.Ordinal);
        AssertHides(unexpected + unexpected.Reason + unexpected.Excerpt);
        AssertHides(refused + refused.ApiMessage);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task SecretKey_IsNeverSent(string way)
    {
        await using var server = LoopbackServer.Answering(EchoClient.Success);
        using EchoClient client = SignedWay.Parse(way).ClientFor(server);

        await client.EchoAsync(new EchoRequest { Name = "a" });

        Assert.DoesNotContain(EchoClient.Credential.SecretKey, Everything(server.OnlyRequest), StringComparison.Ordinal);
    }

    // The part with the secrets comes first, since excerpts are short.
    private static string Everything(ReceivedRequest request)
    {
        var text = new StringBuilder();
        text.Append(request.Header("X-TC-Token")).Append(' ').Append(request.Header("Authorization")).Append(' ');
        text.Append(request.Target).Append(' ').Append(request.Text);
        return text.AppendJoin(' ', request.Headers.Select(static header => $" {header.Name}: {header.Value}")).ToString();
    }

    private static void AssertHides(string text)
    {
        Credential credential = EchoClient.Credential;
        Assert.DoesNotContain(credential.SecretId, text, StringComparison.Ordinal);
        Assert.DoesNotContain(credential.SecretKey, text, StringComparison.Ordinal);
        Assert.DoesNotContain(credential.Token!, text, StringComparison.Ordinal);
        Assert.DoesNotContain(Uri.EscapeDataString(credential.Token!), text, StringComparison.Ordinal);
    }
}
