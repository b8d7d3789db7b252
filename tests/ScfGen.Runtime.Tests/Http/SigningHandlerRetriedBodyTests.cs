using ScfGen.Http;

namespace ScfGen.Runtime.Tests;

/// <summary>After a reading that failed, a body is signed where it is certain to be whole, and refused where some of it may be missing.</summary>
public sealed class SigningHandlerRetriedBodyTests
{
    private const string Address = "https://scf.tencentcloudapi.com/";

    private static readonly byte[] s_body = [1, 2, 3, 4, 5, 6];

    [Theory]
    [InlineData("a source that does not open")]
    [InlineData("a known length")]
    [InlineData("a known length of all parts")]
    public async Task ContentThatIsCertainToBeWhole_IsSentByTheNextTry(string kind)
    {
        var network = new RecordingHandler();
        var retry = new RetryAfterFailure { InnerHandler = Handler(network) };
        using var invoker = new HttpMessageInvoker(retry);
        using HttpContent whole = Create(kind, fails: false);
        using HttpRequestMessage request = Post(Create(kind, fails: true));

        using HttpResponseMessage response = await invoker.SendAsync(request, CancellationToken.None);

        Assert.NotNull(retry.Failure);
        ReceivedRequest sent = Assert.Single(network.Requests);
        Assert.Equal(await whole.ReadAsByteArrayAsync(), sent.Body);
        sent.AssertSignedBy(EchoClient.Credential);
    }

    [Theory]
    [InlineData("a part that is used up before a file failed")]
    [InlineData("a part of unknown length beside a file that failed")]
    [InlineData("a nested part of unknown length beside a file that failed")]
    [InlineData("a known length that is not met")]
    [InlineData("a length of what is left")]
    [InlineData("a length of what is left in a part")]
    public async Task ContentThatMayBeCut_IsRefusedByTheNextTries(string kind)
    {
        var network = new RecordingHandler();
        var retry = new RetryAfterFailure { InnerHandler = Handler(network) };
        using var invoker = new HttpMessageInvoker(retry);
        using HttpRequestMessage request = Post(Create(kind, fails: true));

        for (int i = 0; i < 2; i++)
        {
            var e = await Assert.ThrowsAsync<InvalidOperationException>(() => invoker.SendAsync(request, CancellationToken.None));

            Assert.Matches("a (Draining|Restarting)Content, may have been read in part", e.Message);
        }

        Assert.NotNull(retry.Failure);
        Assert.Empty(network.Requests);
    }

    // The content has read by then what the limit keeps it from writing.
    [Fact]
    public async Task ContentThatTheLimitCutOff_IsRefusedWhereMoreIsTaken()
    {
        using SigningHandler narrow = Handler(new RecordingHandler(), maxBodyBytes: 4);
        using SigningHandler wide = Handler(new RecordingHandler());
        using HttpRequestMessage request = Post(Of(new DrainingContent(new MemoryStream(s_body))));

        var first = await Assert.ThrowsAsync<InvalidOperationException>(async () => await narrow.SignAsync(request));
        var second = await Assert.ThrowsAsync<InvalidOperationException>(async () => await wide.SignAsync(request));

        Assert.Contains("larger than 4 bytes", first.Message, StringComparison.Ordinal);
        Assert.Contains("may have been read in part", second.Message, StringComparison.Ordinal);
        Assert.Same(first, second.InnerException);
    }

    [Fact]
    public async Task PartOfOnesOwnThatWritesTheSameAgain_IsSentAgain()
    {
        var network = new RecordingHandler();
        using var invoker = new HttpMessageInvoker(Handler(network));
        using HttpContent content = Parts("edge", new RestartingContent(static () => new MemoryStream(s_body)), new StringContent("beside"));

        for (int i = 0; i < 3; i++)
        {
            // Not disposed of, which would dispose of the content that the next one has, too.
            HttpRequestMessage request = Post(content);
            using HttpResponseMessage response = await invoker.SendAsync(request, CancellationToken.None);
        }

        Assert.Equal(3, network.Requests.Count);
        Assert.All(network.Requests, sent => Assert.Equal(network.Requests[0].Body, sent.Body));
        Assert.All(network.Requests, static sent => sent.AssertSignedBy(EchoClient.Credential));
    }

    private static HttpContent Create(string kind, bool fails)
    {
        Stream source = fails ? new OnceFailingStream(s_body) : new MemoryStream(s_body);
        var file = new StreamContent(source);
        var own = new RestartingContent(static () => new MemoryStream(s_body));
        var beside = new StringContent("beside");
        return kind switch
        {
            "a part of unknown length beside a file that failed" => new MultipartFormDataContent("edge") { { own, "own" }, { file, "file", "name" } },
            "a nested part of unknown length beside a file that failed" => Parts("outer", Parts("edge", own, file), beside),
            "a source that does not open" => Of(Opening(fails)),
            "a known length" => Of(FailingHalfWay(fails)),
            "a known length of all parts" => Parts("edge", beside, FailingHalfWay(fails)),
            "a part that is used up before a file failed" => Parts("edge", new DrainingContent(new MemoryStream(s_body)), file),
            "a known length that is not met" => Of(new DrainingContent(source, static () => s_body.Length)),
            "a length of what is left" => Of(new DrainingContent(source, () => source.Length - source.Position)),
            _ => Parts("edge", beside, new DrainingContent(source, () => source.Length - source.Position)),
        };
    }

    private static RestartingContent Opening(bool fails)
    {
        bool hasFailed = !fails;
        return new RestartingContent(() =>
        {
            if (hasFailed)
            {
                return new MemoryStream(s_body);
            }

            hasFailed = true;
            throw new IOException("The disk was away.");
        });
    }

    private static RestartingContent FailingHalfWay(bool fails)
    {
        bool hasFailed = !fails;
        return new RestartingContent(
            () =>
            {
                MemoryStream source = hasFailed ? new MemoryStream(s_body) : new OnceFailingStream(s_body);
                hasFailed = true;
                return source;
            },
            s_body.Length);
    }

    private static MultipartContent Parts(string boundary, params HttpContent[] parts)
    {
        var content = new MultipartContent("mixed", boundary);
        foreach (HttpContent part in parts)
        {
            content.Add(part);
        }

        return content;
    }

    private static HttpContent Of(HttpContent content)
    {
        content.Headers.TryAddWithoutValidation("Content-Type", "application/octet-stream");
        return content;
    }

    private static HttpRequestMessage Post(HttpContent content) => new(HttpMethod.Post, Address) { Content = content };

    private static Tc3SigningHandler Handler(HttpMessageHandler inner, long maxBodyBytes = SigningHandler.DefaultMaxBodyBytes) =>
        new("scf", new StaticCredentialsProvider(EchoClient.Credential), maxBodyBytes: maxBodyBytes) { InnerHandler = inner };
}
