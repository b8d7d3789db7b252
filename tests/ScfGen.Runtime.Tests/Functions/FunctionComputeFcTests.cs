using ScfGen.Signing;

namespace ScfGen.Runtime.Tests;

/// <summary>Calls of HTTP triggers are signed with the older scheme by option.</summary>
public sealed class FunctionComputeFcTests : FunctionClientContract
{
    [Fact]
    public async Task Headers_AreThoseOfTheScheme()
    {
        await using var server = LoopbackServer.Answering("ok");
        using FunctionClient client = Create(server.Address, static options => options.Credentials = new StaticCredentialsProvider(Temporary));

        await client.GetStringAsync("hello?foo=bar");

        ReceivedRequest sent = server.OnlyRequest;
        Assert.Matches("^[A-Z][a-z]{2}, [0-9]{2} [A-Z][a-z]{2} [0-9]{4} [0-9:]{8} GMT$", sent.Header("Date"));
        Assert.Equal(Temporary.Token, sent.Header("x-fc-security-token"));
        Assert.Matches("^FC AKIDtemporary:[A-Za-z0-9+/]{43}=$", sent.Header("Authorization"));
        Assert.DoesNotContain(sent.Headers, static header => header.Name.StartsWith("x-acs-", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task ContentMd5AndOwnHeaders_ArePartOfTheSignature()
    {
        await using var server = LoopbackServer.Answering("ok");
        using FunctionClient client = Create(server.Address);
        using var request = new HttpRequestMessage(HttpMethod.Post, "run") { Content = new StringContent("text") };
        request.Content.Headers.TryAddWithoutValidation("Content-MD5", "HLJR7A1WjeapKbUgxK7Y0Q==");
        request.Headers.Add("x-fc-trace-id", "trace-1");

        using HttpResponseMessage response = await client.SendAsync(request);

        ReceivedRequest sent = server.OnlyRequest;
        AssertValid(sent);
        AssertMismatch(sent, "Content-MD5");
        AssertMismatch(sent, "x-fc-trace-id");
    }

    private protected override FunctionClient Create(Uri address, Action<FunctionClientOptions>? configure = null)
    {
        var options = new FunctionComputeClientOptions { Scheme = FunctionComputeScheme.Fc, Credentials = new StaticCredentialsProvider(Key) };
        configure?.Invoke(options);
        return new FunctionComputeHttpClient(address, options);
    }

    private protected override SignatureVerifier CreateVerifier(TimeProvider time) =>
        new FcSignatureVerifier(FindKey, options: new SignatureVerifierOptions { TimeProvider = time });

    private void AssertMismatch(ReceivedRequest sent, string without)
    {
        ReceivedRequest changed = sent with { Headers = [.. sent.Headers.Where(header => !header.Name.Equals(without, StringComparison.OrdinalIgnoreCase))] };
        Assert.Equal(SignatureStatus.Mismatch, CreateVerifier(TimeProvider.System).Verify(SignatureVerifierInput.From(changed)).Status);
    }
}
