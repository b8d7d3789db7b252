using System.Net;
using ScfGen.Http;

namespace ScfGen.Runtime.Tests;

/// <summary>What is copied of a body is what is sent, however often, and nothing is copied beyond the end of a call.</summary>
public sealed class SigningHandlerCopyTests
{
    private const string Address = "https://scf.tencentcloudapi.com/";

    private static readonly byte[] s_body = [1, 2, 3];

    public static TheoryData<string> FixedContents => new() { "bytes", "text", "form" };

    [Fact]
    public async Task ContentThatDoesNotHeedItsToken_IsStoppedAtItsNextWrite()
    {
        var network = new RecordingHandler();
        using var invoker = new HttpMessageInvoker(Handler(network));
        var content = new HeedlessContent();
        using HttpRequestMessage request = Post(content);
        using var cancellation = new CancellationTokenSource();

        Task<HttpResponseMessage> sending = invoker.SendAsync(request, cancellation.Token);
        await content.Entered.WaitAsync();
        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sending);
        content.Gate.Set();
        Assert.IsAssignableFrom<OperationCanceledException>(await content.Stopped.Task.WaitAsync(TimeSpan.FromSeconds(60)));
        Assert.Empty(network.Requests);
    }

    [Fact]
    public async Task FailureOfAContentOfOnesOwn_PassesThrough()
    {
        var network = new RecordingHandler();
        using var invoker = new HttpMessageInvoker(Handler(network));
        Exception[] failures = [new HttpRequestException("Its own."), new InvalidOperationException("Its own."), new NotSupportedException("Its own.")];
        foreach (Exception failure in failures)
        {
            using HttpRequestMessage request = Post(new FailingContent(failure));

            Assert.Same(failure, await Record.ExceptionAsync(() => invoker.SendAsync(request, CancellationToken.None)));
        }

        Assert.Empty(network.Requests);
    }

    [Fact]
    public async Task LengthThatIsALie_DoesNotLiftTheLimit()
    {
        var network = new RecordingHandler();
        using var invoker = new HttpMessageInvoker(Handler(network, maxBodyBytes: 10));
        using HttpRequestMessage request = Post(new StreamContent(new SigningOnceStream(new byte[11])));
        request.Content!.Headers.ContentLength = 1;

        await Assert.ThrowsAsync<InvalidOperationException>(() => invoker.SendAsync(request, CancellationToken.None));

        Assert.Empty(network.Requests);
    }

    [Fact]
    public async Task Stream_IsReplacedByItsBytesWithItsHeaders_AndDisposedOfWithTheRequest()
    {
        using SigningHandler handler = Handler(new RecordingHandler());
        using var stream = new MemoryStream(s_body);
        HttpRequestMessage request = Post(new StreamContent(stream));
        request.Content!.Headers.TryAddWithoutValidation("X-Own", ["a", "b c"]);
        request.Content.Headers.ContentLength = 3;

        await handler.SignAsync(request);

        Assert.Equal(s_body, await request.Content.ReadAsByteArrayAsync());
        Assert.Equal(3L, request.Content.Headers.ContentLength);
        Assert.Equal("application/octet-stream", request.Content.Headers.ContentType?.MediaType);
        Assert.Equal(["a", "b c"], request.Content.Headers.GetValues("X-Own"));
        Assert.True(stream.CanRead);
        request.Dispose();
        Assert.False(stream.CanRead);
    }

    [Theory]
    [MemberData(nameof(FixedContents))]
    public async Task ContentThatWritesAnArray_StaysInTheRequest(string kind)
    {
        var network = new RecordingHandler();
        using var invoker = new HttpMessageInvoker(Handler(network));
        using HttpContent content = kind switch
        {
            "bytes" => new ByteArrayContent(s_body),
            "text" => new StringContent("text"),
            _ => new FormUrlEncodedContent([new("a", "b")]),
        };
        using HttpRequestMessage request = Post(content);

        for (int i = 0; i < 2; i++)
        {
            using HttpResponseMessage response = await invoker.SendAsync(request, CancellationToken.None);
            Assert.Same(content, request.Content);
        }

        Assert.All(network.Requests, static sent => sent.AssertSignedBy(EchoClient.Credential));
    }

    [Fact]
    public async Task StreamThatTheRequestsOfAllTriesShare_IsSentByEach()
    {
        var network = new RecordingHandler();
        using var invoker = new HttpMessageInvoker(Handler(network));
        using HttpContent shared = new StreamContent(new SigningOnceStream(s_body));
        shared.Headers.TryAddWithoutValidation("Content-Type", "application/octet-stream");

        for (int i = 0; i < 3; i++)
        {
            // Not disposed of, which would dispose of the content that the next one has, too.
            var request = new HttpRequestMessage(HttpMethod.Post, Address) { Content = shared };
            using HttpResponseMessage response = await invoker.SendAsync(request, CancellationToken.None);
        }

        Assert.Equal(3, network.Requests.Count);
        Assert.All(network.Requests, static sent =>
        {
            Assert.Equal(s_body, sent.Body);
            sent.AssertSignedBy(EchoClient.Credential);
        });
    }

    [Fact]
    public async Task StreamThatAHandlerPutsBack_IsSentAgain_WithTheHeadersOfThen()
    {
        var network = new RecordingHandler();
        using var invoker = new HttpMessageInvoker(Handler(network));
        using HttpContent content = new StreamContent(new SigningOnceStream(s_body));
        using HttpRequestMessage request = Post(content);
        using HttpResponseMessage first = await invoker.SendAsync(request, CancellationToken.None);

        request.Content = content;
        content.Headers.Remove("Content-Type");
        content.Headers.TryAddWithoutValidation("Content-Type", "image/png");
        using HttpResponseMessage second = await invoker.SendAsync(request, CancellationToken.None);

        Assert.Equal(["application/octet-stream", "image/png"], network.Requests.Select(static sent => sent.Header("Content-Type")));
        Assert.All(network.Requests, static sent =>
        {
            Assert.Equal(s_body, sent.Body);
            sent.AssertSignedBy(EchoClient.Credential);
        });
    }

    [Fact]
    public async Task LimitOfAnotherHandler_HoldsForBytesThatWereReadBefore()
    {
        using SigningHandler wide = Handler(new RecordingHandler());
        using SigningHandler narrow = Handler(new RecordingHandler(), maxBodyBytes: 2);
        using HttpContent content = new StreamContent(new SigningOnceStream(s_body));
        using HttpRequestMessage request = Post(content);
        await wide.SignAsync(request);

        await Assert.ThrowsAsync<InvalidOperationException>(async () => await narrow.SignAsync(request));
        request.Content = content;
        await Assert.ThrowsAsync<InvalidOperationException>(async () => await narrow.SignAsync(request));
    }

    [Fact]
    public async Task Mistake_IsInTheTaskAndNotThrownAtOnce()
    {
        using var invoker = new HttpMessageInvoker(Handler(new RecordingHandler()));
        using HttpRequestMessage request = Post(new ByteArrayContent([]));
        request.Headers.TryAddWithoutValidation("X-Own", "a\nb");
        using SigningHandler handler = Handler(new RecordingHandler());

        Task<HttpResponseMessage> sending = invoker.SendAsync(request, CancellationToken.None);
        Task signing = handler.SignAsync(request).AsTask();

        await Assert.ThrowsAsync<InvalidOperationException>(() => sending);
        await Assert.ThrowsAsync<InvalidOperationException>(() => signing);
    }

    private static Tc3SigningHandler Handler(HttpMessageHandler inner, long maxBodyBytes = SigningHandler.DefaultMaxBodyBytes) =>
        new("scf", new StaticCredentialsProvider(EchoClient.Credential), maxBodyBytes: maxBodyBytes) { InnerHandler = inner };

    private static HttpRequestMessage Post(HttpContent content)
    {
        if (content.Headers.ContentType is null)
        {
            content.Headers.TryAddWithoutValidation("Content-Type", "application/octet-stream");
        }

        return new HttpRequestMessage(HttpMethod.Post, Address) { Content = content };
    }

    private sealed class FailingContent(Exception failure) : HttpContent
    {
        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => Task.FromException(failure);

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }

    /// <summary>Knows nothing of cancellation, as contents of the first days of HttpClient.</summary>
    private sealed class HeedlessContent : HttpContent
    {
        public Signal Entered { get; } = new();

        public Signal Gate { get; } = new();

        public TaskCompletionSource<Exception?> Stopped { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            Entered.Set();
            await Gate.WaitAsync();
            Stopped.SetResult(await Record.ExceptionAsync(() => stream.WriteAsync(new byte[10]).AsTask()));
        }

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
