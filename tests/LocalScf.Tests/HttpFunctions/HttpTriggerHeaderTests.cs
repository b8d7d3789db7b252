using ScfGen;
using ScfGen.Signing;

namespace LocalScf.Tests;

/// <summary>Headers of a scheme's own kind that a caller of the local server's HTTP trigger made up are covered by the signature.</summary>
public sealed class HttpTriggerHeaderTests
{
    [Theory]
    [InlineData(FunctionComputeScheme.Acs3, "x-acs-of-my-own")]
    [InlineData(FunctionComputeScheme.Fc, "X-Fc-Of-My-Own")]
    public async Task HeaderOfOnesOwn_IsVerified(FunctionComputeScheme scheme, string header)
    {
        var own = new FunctionCallOptions { Headers = [new(header, "one")] };
        await using TestServer scf = await TestServer.StartAsync();
        using FunctionComputeHttpClient client = Client(scf, scheme);
        using var forging = new ChangingHandler(request =>
        {
            request.Headers.Remove(header);
            request.Headers.Add(header, "two");
        });
        using FunctionComputeHttpClient forged = Client(scf, scheme, forging);

        Assert.Equal("hello", await client.PostStringAsync("", "hello", "text/plain", own));
        await forged.PostStringAsync("", "hello", "text/plain", own).IsRefusedAsync("SignatureNotMatch");
    }

    [Fact]
    public async Task HeaderAddedToASignatureOfFc_IsRefused()
    {
        await using TestServer scf = await TestServer.StartAsync();
        using var adding = new ChangingHandler(static request => request.Headers.Add("x-fc-added", "1"));
        using FunctionComputeHttpClient client = Client(scf, FunctionComputeScheme.Fc, adding);

        await client.PostStringAsync("", "hello").IsRefusedAsync("SignatureNotMatch");
    }

    // Nobody can have signed such a header, and it is no fault of the function.
    [Fact]
    public async Task HeaderOfFcWhoseNameIsNone_IsRefused()
    {
        await using TestServer scf = await TestServer.StartAsync();
        Uri address = scf.Server.HttpTriggerEndpoint;
        FcSignature signature = new FcSigner().Sign(FlatClient.DefaultCredential, scf.Time.GetUtcNow(), "GET", address);
        string[] headers = [$"Authorization: {signature.Authorization}", $"Date: {signature.Date}"];

        string right = await RawSocket.SendAsync(address, "GET /", headers);
        string wrong = await RawSocket.SendAsync(address, "GET /", [.. headers, "x-fc-(a): 1"]);

        Assert.StartsWith("HTTP/1.1 200 ", right, StringComparison.Ordinal);
        Assert.Contains("SignatureNotMatch", wrong, StringComparison.Ordinal);
    }

    private static FunctionComputeHttpClient Client(TestServer scf, FunctionComputeScheme scheme, HttpMessageHandler? sender = null) =>
        new(scf.Server.HttpTriggerEndpoint, new FunctionComputeClientOptions
        {
            Scheme = scheme,
            Credentials = new StaticCredentialsProvider(FlatClient.DefaultCredential),
            PrimaryHandler = sender,
            TimeProvider = scf.Time,
        });
}
