using ScfGen.Signing;

namespace ScfGen.Runtime.Tests;

/// <summary>Calls of function URLs carry the document's headers, and their body is part of the signature.</summary>
public sealed class FunctionUrlClientTests : FunctionClientContract
{
    private const string Uin = "100000000001";

    [Fact]
    public async Task Headers_AreTheDocuments()
    {
        await using var server = LoopbackServer.Answering("ok");
        using FunctionClient client = Create(server.Address, static options => options.Credentials = new StaticCredentialsProvider(Temporary));

        await client.PostStringAsync("", "{}", "application/json");

        ReceivedRequest sent = server.OnlyRequest;
        Assert.Equal(Uin, sent.Header("X-Scf-Cam-Uin"));
        Assert.Matches("^[0-9]{10}$", sent.Header("X-Scf-Cam-Timestamp"));
        Assert.Equal(Temporary.Token, sent.Header("X-Scf-Cam-Token"));
        Assert.StartsWith("TC3-HMAC-SHA256 Credential=AKIDtemporary/", sent.Header("Authorization"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task PathAndQuery_AreSignedByOption(bool signsRealPath)
    {
        await using var server = LoopbackServer.Answering("ok");
        using FunctionClient client = Create(server.Address, options => ((FunctionUrlClientOptions)options).SignsRealPath = signsRealPath);

        await client.GetStringAsync("a/b?c=d");

        SignedRequest sent = SignatureVerifierInput.From(server.OnlyRequest);
        foreach (bool expected in (bool[])[false, true])
        {
            var verifier = new FunctionUrlSignatureVerifier(FindKey, new FunctionUrlSigningOptions { SignsRealPath = expected });
            Assert.Equal(expected == signsRealPath ? SignatureStatus.Valid : SignatureStatus.Mismatch, verifier.Verify(sent).Status);
        }
    }

    [Fact]
    public async Task StreamThatCanBeReadOnce_IsBufferedAndSigned()
    {
        byte[] body = new byte[5000];
        new Random(3).NextBytes(body);
        await using var server = LoopbackServer.Answering("ok");
        using FunctionClient client = Create(server.Address);

        await using Stream answer = await client.PostStreamAsync("put", new SigningOnceStream(body));

        Assert.Equal(body, server.OnlyRequest.Body);
        AssertArrived(server, 0, "POST", "/put");
    }

    [Fact]
    public async Task BodyBeyondTheLimit_IsRefusedBeforeItIsSent()
    {
        await using var server = LoopbackServer.Answering("ok");
        using FunctionClient client = Create(server.Address, static options => options.MaxRequestBytes = 10);

        await client.PostStringAsync("", "0123456789");
        var known = await Assert.ThrowsAsync<InvalidOperationException>(() => client.PostStringAsync("", "0123456789x"));
        var unknown = await Assert.ThrowsAsync<InvalidOperationException>(() => client.PostStreamAsync("", new SigningOnceStream(new byte[11])));

        Assert.Contains("larger than 10 bytes", known.Message, StringComparison.Ordinal);
        Assert.Contains("MaxRequestBytes", known.Message, StringComparison.Ordinal);
        Assert.Equal(known.Message, unknown.Message);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task LineBreakInAContentType_IsRefusedBeforeItIsSent()
    {
        await using var server = LoopbackServer.Answering("ok");
        using FunctionClient client = Create(server.Address);

        await Assert.ThrowsAsync<InvalidOperationException>(() => client.PostStringAsync("", "{}", "text/plain\r\nX-Evil: 1"));
        await Assert.ThrowsAsync<ArgumentException>(() => client.PostStringAsync("", "{}", ""));

        Assert.Empty(server.Requests);
    }

    [Theory]
    [InlineData("")]
    [InlineData("1000 0001")]
    [InlineData("1000\r\nX-A: b")]
    public void UinThatIsNone_IsRefused(string uin) =>
        Assert.Throws<ArgumentException>(() => new FunctionUrlClient(new Uri("https://function.example"), uin));

    private protected override FunctionClient Create(Uri address, Action<FunctionClientOptions>? configure = null)
    {
        var options = new FunctionUrlClientOptions { Credentials = new StaticCredentialsProvider(Key) };
        configure?.Invoke(options);
        return new FunctionUrlClient(address, Uin, options);
    }

    private protected override SignatureVerifier CreateVerifier(TimeProvider time) =>
        new FunctionUrlSignatureVerifier(FindKey, uin: Uin, options: new SignatureVerifierOptions { TimeProvider = time });
}
