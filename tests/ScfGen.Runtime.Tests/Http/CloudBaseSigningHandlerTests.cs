using ScfGen.Http;
using ScfGen.Signing;

namespace ScfGen.Runtime.Tests;

/// <summary>Requests to CloudBase's HTTP API arrive as they were signed.</summary>
public sealed class CloudBaseSigningHandlerTests : SigningHandlerContract
{
    public static TheoryData<string> AnyTarget => SigningTargets.Any;

    public static TheoryData<string> ExactTarget => SigningTargets.Exact;

    private protected override string Target => "/v1/ai/hunyuan/?a=b%20c";

    [Theory]
    [MemberData(nameof(AnyTarget))]
    public async Task AnyPathAndQuery_AreSignedAsTheyArrive(string target)
    {
        await using var server = LoopbackServer.Answering("{}");

        await SendAsync(SigningTargets.Tidied(server.Address, target));

        AssertValid(server);
    }

    [Theory]
    [MemberData(nameof(ExactTarget))]
    public async Task UntouchedPathAndQuery_AreSentAndSignedAsTheyAre(string target)
    {
        await using var server = LoopbackServer.Answering("{}");

        await SendAsync(SigningTargets.Untouched(server.Address, target));

        Assert.Equal(target, server.OnlyRequest.Target);
        AssertValid(server);
    }

    [Fact]
    public async Task Authorization_EndsWithTimestampAndToken()
    {
        await using var server = LoopbackServer.Answering("{}");

        await SendAsync(server, HttpMethod.Get, content: null, Temporary);

        ReceivedRequest sent = server.OnlyRequest;
        Assert.Equal("application/json", sent.Header("Content-Type"));
        Assert.Matches(
            @"^TC3-HMAC-SHA256 Credential=AKIDtemporary/[0-9-]{10}/tcb/tc3_request, SignedHeaders=content-type;host, Signature=[0-9a-f]{64}, "
            + @"Timestamp=[0-9]{10}, Token=TheToken\+/=$",
            sent.Header("Authorization"));
        Assert.DoesNotContain(sent.Headers, static header => header.Name.StartsWith("X-", StringComparison.OrdinalIgnoreCase));
    }

    private protected override SigningHandler CreateHandler(ICredentialsProvider credentials, params string[] signedHeaders) =>
        new CloudBaseSigningHandler(credentials, signedHeaders: signedHeaders);

    private protected override SignatureVerifier CreateVerifier() => new CloudBaseSignatureVerifier(FindKey);

    private protected override string ReferenceAuthorization(ReceivedRequest request, Credential credential) => ReferenceCloudBase.Authorization(
        credential,
        ReferenceInput.Seconds(ReferenceInput.Part(request, "Timestamp")),
        ReferenceInput.Method(request),
        ReferenceInput.Url(request),
        ReferenceInput.SignedHeaders(request),
        request.Body);

    private static async Task SendAsync(Uri uri)
    {
        using var client = new HttpClient(new CloudBaseSigningHandler(new StaticCredentialsProvider(Key)));
        using HttpResponseMessage response = await client.GetAsync(uri);
    }
}
