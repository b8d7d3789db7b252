using ScfGen.Signing;

namespace ScfGen.Runtime.Tests;

/// <summary>What is signed beyond the document's samples is an option of each client.</summary>
public sealed class FunctionSignedHeadersTests
{
    private static readonly Uri s_address = new("https://function.example");
    private static readonly StaticCredentialsProvider s_credentials = new(EchoClient.Credential);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task HeadersThatAreNamed_AreSigned(bool isFunctionUrl)
    {
        await using var server = LoopbackServer.Answering("ok");
        string[] names = ["X-Own", "X-Not-There"];
        using FunctionClient client = isFunctionUrl
            ? new FunctionUrlClient(server.Address, "1", new FunctionUrlClientOptions { Credentials = s_credentials, SignedHeaders = names })
            : new CloudBaseClient(server.Address, new CloudBaseClientOptions { Credentials = s_credentials, SignedHeaders = names });
        SignatureVerifier verifier = isFunctionUrl ? new FunctionUrlSignatureVerifier(static _ => EchoClient.Credential) : new CloudBaseSignatureVerifier(static _ => EchoClient.Credential);
        using var request = new HttpRequestMessage(HttpMethod.Post, "") { Content = new StringContent("{}") };
        request.Headers.Add("X-Own", "one");

        using HttpResponseMessage response = await client.SendAsync(request);

        ReceivedRequest sent = server.OnlyRequest;
        Assert.Contains(" SignedHeaders=content-type;host;x-own,", sent.Header("Authorization"), StringComparison.Ordinal);
        Assert.Equal(SignatureStatus.Valid, verifier.Verify(SignatureVerifierInput.From(sent)).Status);
        ReceivedRequest changed = sent with { Headers = [.. sent.Headers.Select(static header => header.Name == "X-Own" ? (header.Name, "two") : header)] };
        Assert.Equal(SignatureStatus.Mismatch, verifier.Verify(SignatureVerifierInput.From(changed)).Status);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task HostAndContentTypeOfAnHttpTrigger_AreSignedByOption(bool signs)
    {
        await using var server = LoopbackServer.Answering("ok");
        using var client = new FunctionComputeHttpClient(
            server.Address, new FunctionComputeClientOptions { Credentials = s_credentials, SignsHostAndContentType = signs });

        await client.PostStringAsync("run", "{}", "application/json");

        string authorization = server.OnlyRequest.Header("Authorization") ?? "";
        Assert.Equal(signs, authorization.Contains(";host;", StringComparison.Ordinal));
        Assert.Equal(signs, authorization.Contains("SignedHeaders=content-type;", StringComparison.Ordinal));
        var verifier = new Acs3SignatureVerifier(static _ => EchoClient.Credential);
        Assert.Equal(SignatureStatus.Valid, verifier.Verify(SignatureVerifierInput.From(server.OnlyRequest)).Status);
    }

    [Fact]
    public void OptionsThatCannotBe_AreRefused()
    {
        Assert.Throws<ArgumentException>(() => new FunctionUrlClient(s_address, "1", new FunctionUrlClientOptions { SignedHeaders = ["Host"] }));
        Assert.Throws<ArgumentException>(() => new CloudBaseClient(s_address, new CloudBaseClientOptions { SignedHeaders = ["X-A", "x-a"] }));
        Assert.Throws<ArgumentNullException>(() => new FunctionUrlClient(s_address, "1", new FunctionUrlClientOptions { SignedHeaders = null! }));
        Assert.Throws<ArgumentNullException>(() => new CloudBaseClient(s_address, new CloudBaseClientOptions { SignedHeaders = null! }));
        foreach (FunctionComputeScheme scheme in (FunctionComputeScheme[])[FunctionComputeScheme.Fc, FunctionComputeScheme.Anonymous])
        {
            var options = new FunctionComputeClientOptions { Scheme = scheme, SignsHostAndContentType = true };
            var e = Assert.Throws<ArgumentException>(() => new FunctionComputeHttpClient(s_address, options));
            Assert.Contains(nameof(options.SignsHostAndContentType), e.Message, StringComparison.Ordinal);
        }
    }
}
