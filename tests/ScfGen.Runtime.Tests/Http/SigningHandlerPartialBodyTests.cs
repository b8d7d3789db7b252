using ScfGen.Http;

namespace ScfGen.Runtime.Tests;

/// <summary>What is left of a content whose reading failed half way is not signed as if it were the whole.</summary>
public sealed class SigningHandlerPartialBodyTests
{
    private const string Address = "https://scf.tencentcloudapi.com/";
    private const int Half = 3;

    private static readonly byte[] s_body = [1, 2, 3, 4, 5, 6];

    [Theory]
    [InlineData("alone")]
    [InlineData("part")]
    [InlineData("nested part")]
    public async Task ContentThatFailsHalfWay_IsRefusedByTheNextTry(string place)
    {
        var network = new RecordingHandler();
        var retry = new RetryAfterFailure { InnerHandler = Handler(network) };
        using var invoker = new HttpMessageInvoker(retry);
        HttpContent content = Of(new DrainingContent(new OnceFailingStream(s_body)));
        using HttpRequestMessage request = Post(place switch
        {
            "alone" => content,
            "part" => new MultipartContent("mixed", "edge") { new StringContent("beside"), content },
            _ => new MultipartContent("mixed", "outer") { new MultipartContent("mixed", "edge") { content }, new StringContent("beside") },
        });

        var e = await Assert.ThrowsAsync<InvalidOperationException>(() => invoker.SendAsync(request, CancellationToken.None));

        Assert.Contains(nameof(DrainingContent), e.Message, StringComparison.Ordinal);
        Assert.Contains("read in part", e.Message, StringComparison.Ordinal);
        Assert.Contains("new content", e.Message, StringComparison.Ordinal);
        Assert.NotNull(retry.Failure);
        Assert.Same(retry.Failure, e.InnerException);
        Assert.Empty(network.Requests);
    }

    [Fact]
    public async Task PartThatFailedHalfWay_IsRefusedInAnotherContentToo()
    {
        var network = new RecordingHandler();
        using var invoker = new HttpMessageInvoker(Handler(network));
        HttpContent part = Of(new DrainingContent(new OnceFailingStream(s_body)));
        using HttpRequestMessage first = Post(new MultipartContent("mixed", "edge") { part });
        using HttpRequestMessage second = Post(new MultipartContent("mixed", "other") { part });
        await Assert.ThrowsAsync<HttpRequestException>(() => invoker.SendAsync(first, CancellationToken.None));

        var e = await Assert.ThrowsAsync<InvalidOperationException>(() => invoker.SendAsync(second, CancellationToken.None));

        Assert.Contains("read in part", e.Message, StringComparison.Ordinal);
        Assert.Empty(network.Requests);
    }

    [Fact]
    public async Task ContentWhoseReadingIsCancelled_IsRefusedByTheNextTry()
    {
        var network = new RecordingHandler();
        using var invoker = new HttpMessageInvoker(Handler(network));
        var stream = new GatedStream();
        using HttpRequestMessage request = Post(Of(new DrainingContent(stream)));
        using var cancellation = new CancellationTokenSource();

        Task<HttpResponseMessage> sending = invoker.SendAsync(request, cancellation.Token);
        await stream.Entered.WaitAsync();
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sending);
        var e = await Assert.ThrowsAsync<InvalidOperationException>(() => invoker.SendAsync(request, CancellationToken.None));
        stream.Gate.Set();

        Assert.IsAssignableFrom<OperationCanceledException>(e.InnerException);
        Assert.Empty(network.Requests);
    }

    [Fact]
    public async Task CallThatIsCancelledBeforeItsBodyIsRead_LeavesTheContentWhole()
    {
        var network = new RecordingHandler();
        using var invoker = new HttpMessageInvoker(Handler(network));
        using HttpRequestMessage request = Post(Of(new DrainingContent(new MemoryStream(s_body))));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => invoker.SendAsync(request, new CancellationToken(canceled: true)));
        using HttpResponseMessage response = await invoker.SendAsync(request, CancellationToken.None);

        AssertWhole(network);
    }

    // .NET's stream content goes back to the beginning, or tells that it cannot.
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task StreamContentThatFailsHalfWay_IsSentWholeOrRefused(bool canSeek)
    {
        var network = new RecordingHandler();
        using var invoker = new HttpMessageInvoker(new RetryAfterFailure { InnerHandler = Handler(network) });
        using HttpRequestMessage request = Post(Of(new StreamContent(new OnceFailingStream(s_body, canSeek))));

        if (canSeek)
        {
            using HttpResponseMessage response = await invoker.SendAsync(request, CancellationToken.None);
            AssertWhole(network);
        }
        else
        {
            await Assert.ThrowsAsync<InvalidOperationException>(() => invoker.SendAsync(request, CancellationToken.None));
            Assert.Empty(network.Requests);
        }
    }

    private static void AssertWhole(RecordingHandler network)
    {
        ReceivedRequest sent = Assert.Single(network.Requests);
        Assert.Equal(s_body, sent.Body);
        sent.AssertSignedBy(EchoClient.Credential);
    }

    private static Tc3SigningHandler Handler(HttpMessageHandler inner) =>
        new("scf", new StaticCredentialsProvider(EchoClient.Credential)) { InnerHandler = inner };

    private static HttpContent Of(HttpContent content)
    {
        content.Headers.TryAddWithoutValidation("Content-Type", "application/octet-stream");
        return content;
    }

    private static HttpRequestMessage Post(HttpContent content) => new(HttpMethod.Post, Address) { Content = content };

    /// <summary>Gives one half of the body, and keeps its reader waiting for the other.</summary>
    private sealed class GatedStream() : MemoryStream(s_body)
    {
        public Signal Entered { get; } = new();

        public Signal Gate { get; } = new();

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (Position == Half)
            {
                Entered.Set();
                await Gate.WaitAsync(cancellationToken);
            }

            return await base.ReadAsync(buffer[..Math.Min(buffer.Length, Half)], cancellationToken);
        }
    }
}
