using ScfGen.Http;
using ScfGen.Signing;

namespace ScfGen.Runtime.Tests;

/// <summary>Requests of API 3.0 arrive as they were signed.</summary>
public sealed class Tc3SigningHandlerServerTests : SigningHandlerContract
{
    private protected override string Target => "/";

    [Theory]
    [InlineData("Limit=10&Offset=0")]
    [InlineData("b=2&a=1&b=&c")]
    [InlineData("q=a+b%20c~*&r=%7E%2A%2B%25&s=%e4%bd%a0")]
    [InlineData("Filters.0.Values.0=%E5%87%BD%E6%95%B0")]
    public async Task QueryOfGet_IsSignedByteForByteAsItArrives(string query)
    {
        await using var server = LoopbackServer.Answering("{}");
        var uri = new Uri(server.Address.AbsoluteUri + "?" + query, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });
        using var client = new HttpClient(CreateHandler(new StaticCredentialsProvider(Key)));
        using var request = new HttpRequestMessage(HttpMethod.Get, uri);

        using HttpResponseMessage response = await client.SendAsync(request);

        Assert.Equal("/?" + query, server.OnlyRequest.Target);
        Assert.Equal("application/x-www-form-urlencoded", server.OnlyRequest.Header("Content-Type"));
        server.OnlyRequest.AssertSignedBy(Key);
        AssertValid(server);
    }

    [Fact]
    public void HeaderThatTheHandlerSets_CannotBeSigned()
    {
        Assert.Throws<ArgumentException>(() => CreateHandler(new StaticCredentialsProvider(Key), "x-tc-timestamp"));
        Assert.Throws<ArgumentException>(() => CreateHandler(new StaticCredentialsProvider(Key), "X-TC-Token"));
    }

    private protected override SigningHandler CreateHandler(ICredentialsProvider credentials, params string[] signedHeaders) =>
        new Tc3SigningHandler("scf", credentials, signedHeaders: signedHeaders);

    private protected override SignatureVerifier CreateVerifier() => new Tc3SignatureVerifier("scf", FindKey);

    private protected override string ReferenceAuthorization(ReceivedRequest request, Credential credential) => ReferenceTc3.Authorization(
        credential,
        "scf",
        ReferenceInput.Seconds(request.Header("X-TC-Timestamp")),
        ReferenceInput.Method(request),
        UrlParts.Of(ReferenceInput.Url(request)).Query,
        ReferenceInput.SignedHeaders(request),
        request.Body);
}
