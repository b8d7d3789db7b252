using ScfGen.Http;

namespace ScfGen.Runtime.Tests;

/// <summary>A body is read before it is signed, once, up to a limit, and until the call is cancelled.</summary>
public sealed class SigningHandlerBodyTests
{
    private const string Address = "https://scf.tencentcloudapi.com/";

    [Theory]
    [InlineData(10)]
    [InlineData(0)]
    public async Task BodyUpToTheLimit_IsSent(int size)
    {
        var network = new RecordingHandler();
        using var invoker = new HttpMessageInvoker(Handler(network, maxBodyBytes: size));
        using HttpRequestMessage known = Post(new ByteArrayContent(new byte[size]));
        using HttpRequestMessage unknown = Post(new StreamContent(new SigningOnceStream(new byte[size])));

        using HttpResponseMessage first = await invoker.SendAsync(known, CancellationToken.None);
        using HttpResponseMessage second = await invoker.SendAsync(unknown, CancellationToken.None);

        Assert.All(network.Requests, request => Assert.Equal(size, request.Body.Length));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task BodyBeyondTheLimit_IsRefused(bool isLengthKnown)
    {
        var network = new RecordingHandler();
        using var invoker = new HttpMessageInvoker(Handler(network, maxBodyBytes: 1000));
        using HttpRequestMessage request =
            Post(isLengthKnown ? new ByteArrayContent(new byte[1001]) : new StreamContent(new SigningOnceStream(new byte[1001])));

        var e = await Assert.ThrowsAsync<InvalidOperationException>(() => invoker.SendAsync(request, CancellationToken.None));

        Assert.Contains("1000 bytes", e.Message, StringComparison.Ordinal);
        Assert.Contains("maxBodyBytes", e.Message, StringComparison.Ordinal);
        Assert.Empty(network.Requests);
    }

    [Theory]
    [InlineData(-1L)]
    [InlineData(1L + int.MaxValue)]
    public void LimitOutOfRange_IsRefused(long limit) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Handler(new RecordingHandler(), limit));

    [Fact]
    public async Task StreamThatFails_IsToldAsHttpClientTellsIt()
    {
        var network = new RecordingHandler();
        using var invoker = new HttpMessageInvoker(Handler(network));
        using HttpRequestMessage request = Post(new StreamContent(new FailingStream()));

        var e = await Assert.ThrowsAsync<HttpRequestException>(() => invoker.SendAsync(request, CancellationToken.None));

        Assert.IsType<IOException>(e.InnerException);
        Assert.Empty(network.Requests);
    }

    [Fact]
    public async Task StreamThatCanBeReadOnce_IsSentAgainByARetry()
    {
        var network = new RecordingHandler();
        using var invoker = new HttpMessageInvoker(Handler(network));
        byte[] body = [1, 2, 3, 4, 5];
        using HttpRequestMessage request = Post(new StreamContent(new SigningOnceStream(body)));

        using HttpResponseMessage first = await invoker.SendAsync(request, CancellationToken.None);
        using HttpResponseMessage second = await invoker.SendAsync(request, CancellationToken.None);

        Assert.Equal(2, network.Requests.Count);
        Assert.All(network.Requests, sent => Assert.Equal(body, sent.Body));
        Assert.All(network.Requests, static sent => sent.AssertSignedBy(EchoClient.Credential));
    }

    [Fact]
    public async Task CancellationWhileTheBodyIsRead_EndsTheCall()
    {
        var network = new RecordingHandler();
        using var invoker = new HttpMessageInvoker(Handler(network));
        using var stream = new WaitingStream();
        using HttpRequestMessage request = Post(new StreamContent(stream));
        using var cancellation = new CancellationTokenSource();

        Task<HttpResponseMessage> sending = invoker.SendAsync(request, cancellation.Token);
        await stream.Entered.WaitAsync();
        Assert.False(sending.IsCompleted);
        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sending);
        Assert.Empty(network.Requests);
    }

    private static Tc3SigningHandler Handler(HttpMessageHandler inner, long maxBodyBytes = SigningHandler.DefaultMaxBodyBytes) =>
        new("scf", new StaticCredentialsProvider(EchoClient.Credential), maxBodyBytes: maxBodyBytes) { InnerHandler = inner };

    private static HttpRequestMessage Post(HttpContent content)
    {
        content.Headers.TryAddWithoutValidation("Content-Type", "application/octet-stream");
        return new HttpRequestMessage(HttpMethod.Post, Address) { Content = content };
    }

    private sealed class FailingStream : MemoryStream
    {
        public override bool CanSeek => false;

        public override Task CopyToAsync(Stream destination, int bufferSize, CancellationToken cancellationToken) => throw new IOException("The disk is gone.");
    }
}
