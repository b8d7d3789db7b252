using System.Text.Json;

namespace ScfGen.Runtime.Tests;

/// <summary>A server that echoes the request gives neither its signature nor its credential away, whatever handlers have made of the request.</summary>
public sealed class SignatureEchoTests
{
    public static TheoryData<string> Ways => SignedWay.All;

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Signature_IsHiddenInEveryPartOfAnError(string way)
    {
        SignedWay sent = SignedWay.Parse(way);
        await using var page = new LoopbackServer(exchange => exchange.RespondAsync("<p>" + EchoOf(sent, exchange.Request), 502));
        await using var error = new LoopbackServer(exchange => exchange.RespondAsync(
            $$$"""{"Response":{"Error":{"Code":"InternalError","Message":{{{JsonSerializer.Serialize(EchoOf(sent, exchange.Request))}}}},"RequestId":"r"}}"""));
        using EchoClient ofPage = sent.ClientFor(page);
        using EchoClient ofError = sent.ClientFor(error);

        var unexpected = await Assert.ThrowsAsync<UnexpectedResponseException>(() => ofPage.EchoAsync());
        var refused = await Assert.ThrowsAsync<ApiException>(() => ofError.EchoAsync());

        AssertHides(SignatureOf(sent, page.OnlyRequest), unexpected + unexpected.Excerpt);
        AssertHides(SignatureOf(sent, error.OnlyRequest), refused + refused.ApiMessage);
    }

    [Fact]
    public async Task RequestThatAHandlerMakesAnew_HidesWhatItWasSignedWith()
    {
        var first = new Credential("AKIDfirstOfTheTests", "FirstKeyOfTheTests", "FirstTokenOfTheTests");
        var second = new Credential("AKIDsecondOfTheTests", "SecondKeyOfTheTests", "SecondTokenOfTheTests");
        await using var server = new LoopbackServer(
            static exchange => exchange.RespondAsync($"<p>{exchange.Request.Header("X-TC-Token")} {exchange.Request.Header("Authorization")}", 502));
        using var client = new EchoClient(EchoClient.OptionsFor(server) with
        {
            Handlers = [new CloningHandler()],
            Credentials = new CredentialQueue(first, second),
        });

        var e = await Assert.ThrowsAsync<UnexpectedResponseException>(() => client.EchoAsync(new EchoRequest { Name = "a" }));

        Assert.Equal(2, server.Requests.Count);
        server.Requests[1].AssertSignedBy(second);
        Assert.Contains("(hidden)", e.Excerpt, StringComparison.Ordinal);
        AssertHides(second.Token!, e.ToString());
        AssertHides(second.SecretId, e.ToString());
        AssertHides(SignatureOf(SignedWay.Parse("Tc3HmacSha256 POST"), server.Requests[1]), e.ToString());
    }

    private static string EchoOf(SignedWay way, ReceivedRequest request) =>
        way.IsV1 ? $"{request.Target} {request.Text}" : $"{SignatureOf(way, request)} {request.Header("Authorization")}";

    private static string SignatureOf(SignedWay way, ReceivedRequest request)
    {
        const string Name = "Signature=";
        if (way.IsV1)
        {
            return SignedWay.ParametersOf(request)["Signature"];
        }

        string authorization = request.Header("Authorization") ?? "";
        return authorization[(authorization.IndexOf(Name, StringComparison.Ordinal) + Name.Length)..];
    }

    private static void AssertHides(string secret, string shown)
    {
        Assert.NotEmpty(secret);
        Assert.DoesNotContain(secret, shown, StringComparison.Ordinal);
        Assert.DoesNotContain(Uri.EscapeDataString(secret), shown, StringComparison.Ordinal);
    }

    /// <summary>Sends a message of its own for each of two tries, as some resilience handlers do.</summary>
    private sealed class CloningHandler : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            using HttpResponseMessage first = await base.SendAsync(await CloneAsync(request, cancellationToken), cancellationToken);
            return await base.SendAsync(await CloneAsync(request, cancellationToken), cancellationToken);
        }

        private static async Task<HttpRequestMessage> CloneAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var content = new ByteArrayContent(await request.Content!.ReadAsByteArrayAsync(cancellationToken));
            content.Headers.ContentType = request.Content.Headers.ContentType;
            var clone = new HttpRequestMessage(request.Method, request.RequestUri) { Content = content };
            foreach (KeyValuePair<string, IEnumerable<string>> header in request.Headers)
            {
                clone.Headers.TryAddWithoutValidation(header.Key, header.Value);
            }

            return clone;
        }
    }
}
