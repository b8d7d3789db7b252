using System.Net;

namespace ScfGen.Runtime.Tests;

// Bodies that HttpClient sends in chunks, which is no matter of the signature.
public abstract partial class SigningHandlerContract
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task ChunkedBody_ArrivesWholeAndSigned(bool isReadOnce)
    {
        await using var server = LoopbackServer.Answering("{}");
        byte[] body = new byte[20_000];
        new Random(7).NextBytes(body);
        using var client = new HttpClient(CreateHandler(new StaticCredentialsProvider(Key)));
        using HttpContent content = isReadOnce ? new StreamContent(new SigningOnceStream(body)) : new ByteArrayContent(body);
        content.Headers.TryAddWithoutValidation("Content-Type", "application/octet-stream");
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(server.Address, Target)) { Content = content };
        request.Headers.TransferEncodingChunked = true;

        using HttpResponseMessage response = await client.SendAsync(request);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        AssertChunked(server.OnlyRequest);
        Assert.Equal(body, server.OnlyRequest.Body);
        AssertValid(server);
    }

    // The empty body that a handler adds makes a request of it that may be sent in chunks.
    [Fact]
    public async Task ChunksWithoutABody_ArriveEmptyAndSigned()
    {
        await using var server = LoopbackServer.Answering("{}");
        using var client = new HttpClient(CreateHandler(new StaticCredentialsProvider(Key)));
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(server.Address, Target));
        request.Headers.TransferEncodingChunked = true;

        using HttpResponseMessage response = await client.SendAsync(request);

        AssertChunked(server.OnlyRequest);
        Assert.Empty(server.OnlyRequest.Body);
        AssertValid(server);
    }

    private static void AssertChunked(ReceivedRequest request)
    {
        Assert.Equal("chunked", request.Header("Transfer-Encoding"));
        Assert.Null(request.Header("Content-Length"));
    }
}
