using System.Net.Http.Headers;
using ScfGen.Http;
using ScfGen.Signing;

namespace ScfGen.Runtime.Tests;

/// <summary>A body that HttpClient sends in chunks arrives whole and signed, with the schemes beside TC3 and its variants.</summary>
public sealed class ChunkedBodyTests
{
    private static readonly StaticCredentialsProvider s_credentials = new(V1Sample.Credential);

    [Theory]
    [InlineData(V1SignatureMethod.HmacSha1)]
    [InlineData(V1SignatureMethod.HmacSha256)]
    public async Task FormOfSignatureV1_ArrivesValid(V1SignatureMethod method)
    {
        await using var server = LoopbackServer.Answering("ok");
        using var content = new StreamContent(new SigningOnceStream("Limit=1&Name=a+b"u8.ToArray()));
        content.Headers.ContentType = new MediaTypeHeaderValue(V1Sample.Form);

        await SendAsync(server, new V1SigningHandler(method, s_credentials, timeProvider: AtTime()), content);

        Assert.Equal("a b", V1Sample.Decode(server.OnlyRequest.Text)["Name"]);
        Assert.Equal("Valid", V1Sample.Verifier().Verify(V1Sample.Received(server.OnlyRequest)).ToString());
    }

    [Theory]
    [InlineData(Acs3Mode.HttpTrigger)]
    [InlineData(Acs3Mode.OpenApi)]
    public async Task BodyOfAcs3_ArrivesValid(Acs3Mode mode)
    {
        await using var server = LoopbackServer.Answering("ok");
        byte[] body = Bytes();
        using var content = new StreamContent(new SigningOnceStream(body));
        var verifier = new Acs3SignatureVerifier(static _ => V1Sample.Credential, mode, options: new SignatureVerifierOptions { TimeProvider = AtTime() });

        await SendAsync(server, new Acs3SigningHandler(s_credentials, mode, AtTime()), content);

        Assert.Equal(body, server.OnlyRequest.Body);
        Assert.Equal("Valid", verifier.Verify(SignatureVerifierInput.From(server.OnlyRequest)).ToString());
    }

    [Fact]
    public async Task BodyOfFc_ArrivesValid()
    {
        await using var server = LoopbackServer.Answering("ok");
        byte[] body = Bytes();
        using var content = new StreamContent(new SigningOnceStream(body));
        var verifier = new FcSignatureVerifier(static _ => V1Sample.Credential, options: new SignatureVerifierOptions { TimeProvider = AtTime() });

        await SendAsync(server, new FcSigningHandler(s_credentials, timeProvider: AtTime()), content);

        Assert.Equal(body, server.OnlyRequest.Body);
        Assert.Equal("Valid", verifier.Verify(SignatureVerifierInput.From(server.OnlyRequest)).ToString());
    }

    private static ManualTime AtTime() => new(V1Sample.Time);

    private static byte[] Bytes()
    {
        byte[] bytes = new byte[20_000];
        new Random(7).NextBytes(bytes);
        return bytes;
    }

    private static async Task SendAsync(LoopbackServer server, SigningHandler handler, HttpContent content)
    {
        using var client = new HttpClient(handler);
        using var request = new HttpRequestMessage(HttpMethod.Post, server.Address) { Content = content };
        request.Headers.TransferEncodingChunked = true;
        request.Headers.Add("x-acs-action", "InvokeFunction");
        request.Headers.Add("x-acs-version", "2023-03-30");

        using HttpResponseMessage response = await client.SendAsync(request);

        Assert.Equal("chunked", server.OnlyRequest.Header("Transfer-Encoding"));
        Assert.Null(server.OnlyRequest.Header("Content-Length"));
    }
}
