using ScfGen.Signing;

namespace ScfGen.Runtime.Tests;

/// <summary>Calls of HTTP triggers are signed with ACS3-HMAC-SHA256 unless another scheme is chosen.</summary>
public sealed class FunctionComputeHttpClientTests : FunctionClientContract
{
    [Fact]
    public async Task Headers_AreTheDocuments()
    {
        await using var server = LoopbackServer.Answering("ok");
        using FunctionClient client = Create(server.Address);

        await client.GetStringAsync("hello?foo=bar");

        ReceivedRequest sent = server.OnlyRequest;
        Assert.Matches("^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z$", sent.Header("x-acs-date"));
        Assert.Equal("", sent.Header("x-acs-security-token"));
        Assert.StartsWith(
            "ACS3-HMAC-SHA256 Credential=AKIDofTheTests,SignedHeaders=x-acs-date;x-acs-security-token,Signature=", sent.Header("Authorization"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(FunctionComputeScheme.Acs3)]
    [InlineData(FunctionComputeScheme.Fc)]
    [InlineData(FunctionComputeScheme.Anonymous)]
    public async Task BodyThatIsNotSigned_PassesAsTheStreamThatItIs(FunctionComputeScheme scheme)
    {
        byte[] body = new byte[5000];
        new Random(3).NextBytes(body);
        using var network = new RecordingHandler("ok");
        using FunctionClient client = Create(new Uri("https://function.example"), options =>
        {
            ((FunctionComputeClientOptions)options).Scheme = scheme;
            options.PrimaryHandler = network;
            options.MaxRequestBytes = 10;
        });

        await using Stream answer = await client.PostStreamAsync("put", new SigningOnceStream(body));

        Assert.Equal(body, Assert.Single(network.Requests).Body);
    }

    [Theory]
    [InlineData("hello?a=1&a=2")]
    [InlineData("hello?a%20b=1")]
    public async Task QueryThatCannotBeSignedInOneWay_IsRefusedBeforeItIsSent(string path)
    {
        await using var server = LoopbackServer.Answering("ok");
        using FunctionClient client = Create(server.Address);

        await Assert.ThrowsAsync<ArgumentException>(() => client.GetStringAsync(path));

        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task AnonymousCall_AsksForNoCredentialAndSendsNoSignature()
    {
        await using var server = LoopbackServer.Answering("ok");
        var options = new FunctionComputeClientOptions { Scheme = FunctionComputeScheme.Anonymous, Credentials = new NoCredentials() };
        using var client = new FunctionComputeHttpClient(server.Address, options);
        using var request = new HttpRequestMessage(HttpMethod.Get, "later?a=1&a=2");

        Assert.Equal("ok", await client.GetStringAsync("hello?a=1&a=2"));
        Assert.Equal("ok", await client.PostStringAsync("hello", "text"));
        await client.SignAsync(request);

        Assert.Equal(["/hello?a=1&a=2", "/hello"], server.Requests.Select(static sent => sent.Target));
        Assert.All(server.Requests, static sent =>
        {
            Assert.Null(sent.Header("Authorization"));
            Assert.DoesNotContain(sent.Headers, static header => header.Name.StartsWith("x-", StringComparison.OrdinalIgnoreCase));
        });
        Assert.Equal(new Uri(server.Address, "/later?a=1&a=2"), request.RequestUri);
        Assert.Empty(request.Headers);
    }

    [Fact]
    public void SchemeThatIsNone_IsRefused() => Assert.Throws<ArgumentException>(
        () => new FunctionComputeHttpClient(new Uri("https://function.example"), new FunctionComputeClientOptions { Scheme = (FunctionComputeScheme)9 }));

    private protected override FunctionClient Create(Uri address, Action<FunctionClientOptions>? configure = null)
    {
        var options = new FunctionComputeClientOptions { Credentials = new StaticCredentialsProvider(Key) };
        configure?.Invoke(options);
        return new FunctionComputeHttpClient(address, options);
    }

    private protected override SignatureVerifier CreateVerifier(TimeProvider time) =>
        new Acs3SignatureVerifier(FindKey, options: new SignatureVerifierOptions { TimeProvider = time });

    private sealed class NoCredentials : ICredentialsProvider
    {
        public ValueTask<Credential> GetCredentialAsync(CancellationToken cancellationToken) =>
            throw new InvalidOperationException("A call that is not signed asks for no credential.");
    }
}
