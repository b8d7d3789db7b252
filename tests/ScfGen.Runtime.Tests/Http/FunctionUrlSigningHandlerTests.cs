using ScfGen.Http;
using ScfGen.Signing;

namespace ScfGen.Runtime.Tests;

/// <summary>Requests to function URLs arrive as they were signed.</summary>
public sealed class FunctionUrlSigningHandlerTests : SigningHandlerContract
{
    private const string Uin = "100000000001";

    public static TheoryData<string> AnyTarget => SigningTargets.Any;

    public static TheoryData<string> ExactTarget => SigningTargets.Exact;

    private protected override string Target => "/a%20b/c?d=e";

    [Theory]
    [MemberData(nameof(AnyTarget))]
    public async Task AnyPathAndQuery_AreSignedAsTheyArrive(string target)
    {
        await using var server = LoopbackServer.Answering("{}");

        await SendAsync(SigningTargets.Tidied(server.Address, target), new FunctionUrlSigningOptions { SignsRealPath = true });

        AssertValidWithRealPath(server);
    }

    [Theory]
    [MemberData(nameof(ExactTarget))]
    public async Task UntouchedPathAndQuery_AreSentAndSignedAsTheyAre(string target)
    {
        await using var server = LoopbackServer.Answering("{}");

        await SendAsync(SigningTargets.Untouched(server.Address, target), new FunctionUrlSigningOptions { SignsRealPath = true });

        Assert.Equal(target, server.OnlyRequest.Target);
        AssertValidWithRealPath(server);
    }

    [Fact]
    public async Task Headers_AreTheDocuments()
    {
        await using var server = LoopbackServer.Answering("{}");

        await SendAsync(server, HttpMethod.Get, content: null, Temporary);

        ReceivedRequest sent = server.OnlyRequest;
        Assert.Equal(Uin, sent.Header("X-Scf-Cam-Uin"));
        Assert.Matches("^[0-9]{10}$", sent.Header("X-Scf-Cam-Timestamp"));
        Assert.Equal(Temporary.Token, sent.Header("X-Scf-Cam-Token"));
        Assert.Equal("application/json", sent.Header("Content-Type"));
        Assert.Matches(
            "^TC3-HMAC-SHA256 Credential=AKIDtemporary/[0-9-]{10}/scf/tc3_request, SignedHeaders=content-type;host, Signature=[0-9a-f]{64}$",
            sent.Header("Authorization"));
    }

    [Fact]
    public async Task SecondTryWithALongTermKey_LeavesNoToken()
    {
        var network = new RecordingHandler();
        using var invoker = new HttpMessageInvoker(
            new FunctionUrlSigningHandler(Uin, new CredentialQueue(Temporary, Key)) { InnerHandler = network });
        using var request = new HttpRequestMessage(HttpMethod.Post, "https://function.example/") { Content = new StringContent("{}") };

        using HttpResponseMessage first = await invoker.SendAsync(request, CancellationToken.None);
        using HttpResponseMessage second = await invoker.SendAsync(request, CancellationToken.None);

        Assert.Equal(Temporary.Token, network.Requests[0].Header("X-Scf-Cam-Token"));
        Assert.Null(network.Requests[1].Header("X-Scf-Cam-Token"));
        Assert.Equal("Valid", CreateVerifier().Verify(SignatureVerifierInput.From(network.Requests[1])).ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("1000 0001")]
    [InlineData("1000\r\nX-A: b")]
    public void UinThatIsNone_IsRefused(string uin) =>
        Assert.Throws<ArgumentException>(() => new FunctionUrlSigningHandler(uin, new StaticCredentialsProvider(Key)));

    [Fact]
    public void HeaderThatTheHandlerSets_CannotBeSigned() =>
        Assert.Throws<ArgumentException>(() => CreateHandler(new StaticCredentialsProvider(Key), "X-Scf-Cam-Uin"));

    private protected override SigningHandler CreateHandler(ICredentialsProvider credentials, params string[] signedHeaders) =>
        new FunctionUrlSigningHandler(Uin, credentials, signedHeaders: signedHeaders);

    private protected override SignatureVerifier CreateVerifier() => new FunctionUrlSignatureVerifier(FindKey, uin: Uin);

    private protected override string ReferenceAuthorization(ReceivedRequest request, Credential credential) =>
        ReferenceAuthorization(request, credential, signsRealPath: false);

    private static string ReferenceAuthorization(ReceivedRequest request, Credential credential, bool signsRealPath) =>
        ReferenceFunctionUrl.Authorization(
            credential,
            ReferenceInput.Seconds(request.Header("X-Scf-Cam-Timestamp")),
            ReferenceInput.Method(request),
            ReferenceInput.Url(request),
            signsRealPath,
            ReferenceInput.SignedHeaders(request),
            request.Body);

    private static async Task SendAsync(Uri uri, FunctionUrlSigningOptions options)
    {
        using var client = new HttpClient(new FunctionUrlSigningHandler(Uin, new StaticCredentialsProvider(Key), options));
        using HttpResponseMessage response = await client.GetAsync(uri);
    }

    private static void AssertValidWithRealPath(LoopbackServer server)
    {
        var verifier = new FunctionUrlSignatureVerifier(FindKey, new FunctionUrlSigningOptions { SignsRealPath = true });
        ReceivedRequest request = server.OnlyRequest;
        Assert.Equal("Valid", verifier.Verify(SignatureVerifierInput.From(request)).ToString());
        Assert.Equal(ReferenceAuthorization(request, SenderOf(request), signsRealPath: true), request.Header("Authorization"));
    }
}
