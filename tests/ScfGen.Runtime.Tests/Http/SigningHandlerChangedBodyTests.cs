using System.Net;
using System.Net.Http.Json;
using ScfGen.Http;

namespace ScfGen.Runtime.Tests;

/// <summary>A content that is sent again is sent as it is then, and one that cannot be read again only where nothing of it has changed.</summary>
public sealed class SigningHandlerChangedBodyTests
{
    private const string Address = "https://scf.tencentcloudapi.com/";

    private static readonly byte[] s_body = [1, 2, 3];

    [Fact]
    public async Task ModelThatChangesBetweenTwoCalls_IsSentAsItIsThen()
    {
        var network = new RecordingHandler();
        using HttpClient client = Client(network);
        var model = new Counter { Count = 1 };
        using HttpContent content = JsonContent.Create(model);

        await PostAsync(client, content);
        model.Count = 2;
        await PostAsync(client, content);

        Assert.Equal(["{\"count\":1}", "{\"count\":2}"], network.Requests.Select(static sent => sent.Text));
        AssertSigned(network);
    }

    [Fact]
    public async Task PartThatIsAddedBetweenTwoCalls_IsSent()
    {
        var network = new RecordingHandler();
        using HttpClient client = Client(network);
        using var content = new MultipartFormDataContent("edge") { { new StringContent("one"), "first" } };

        await PostAsync(client, content);
        content.Add(new StringContent("two"), "second");
        await PostAsync(client, content);

        Assert.DoesNotContain("two", network.Requests[0].Text, StringComparison.Ordinal);
        Assert.Contains("one", network.Requests[1].Text, StringComparison.Ordinal);
        Assert.Contains("two", network.Requests[1].Text, StringComparison.Ordinal);
        AssertSigned(network);
    }

    [Fact]
    public async Task StreamThatIsWrittenAnewBetweenTwoCalls_IsSentAsItIsThen()
    {
        var network = new RecordingHandler();
        using HttpClient client = Client(network);
        using var stream = new MemoryStream();
        using HttpContent content = Of(stream);
        byte[][] bodies = [[1, 2, 3], [4, 5, 6, 7, 8], [9], []];

        foreach (byte[] body in bodies)
        {
            stream.SetLength(0);
            stream.Write(body);
            stream.Position = 0;
            await PostAsync(client, content);
        }

        Assert.Equal(bodies, network.Requests.Select(static sent => sent.Body));
        AssertSigned(network);
    }

    [Fact]
    public async Task BodyThatGrowsBeyondTheLimit_IsRefused()
    {
        var network = new RecordingHandler();
        using HttpClient client = Client(network, maxBodyBytes: 4);
        using var stream = new MemoryStream();
        using HttpContent content = Of(stream);
        stream.Write([1, 2, 3]);
        stream.Position = 0;
        await PostAsync(client, content);
        stream.SetLength(5);

        var e = await Assert.ThrowsAsync<InvalidOperationException>(() => PostAsync(client, content));

        Assert.Contains("larger than 4 bytes", e.Message, StringComparison.Ordinal);
        Assert.Single(network.Requests);
    }

    [Fact]
    public async Task ReadOnceStreamAmongParts_IsRefusedTheSecondTime()
    {
        var network = new RecordingHandler();
        using HttpClient client = Client(network);
        using var content = new MultipartContent("mixed", "edge") { new StringContent("beside"), Of(new SigningOnceStream(s_body)) };

        await PostAsync(client, content);
        await Assert.ThrowsAsync<InvalidOperationException>(() => PostAsync(client, content));

        Assert.Contains("\u0001\u0002\u0003", Assert.Single(network.Requests).Text, StringComparison.Ordinal);
        AssertSigned(network);
    }

    [Theory]
    [InlineData("alone")]
    [InlineData("part")]
    [InlineData("nested part")]
    public async Task ContentThatSilentlyWritesNothingTheSecondTime_IsRefused(string place)
    {
        var network = new RecordingHandler();
        using HttpClient client = Client(network);
        HttpContent silent = new SilentContent(s_body);
        silent.Headers.TryAddWithoutValidation("Content-Type", "application/octet-stream");
        using HttpContent content = place switch
        {
            "alone" => silent,
            "part" => new MultipartContent("mixed", "edge") { new StringContent("beside"), silent },
            _ => new MultipartContent("mixed", "outer") { new MultipartContent("mixed", "edge") { silent, Of(new MemoryStream([7])) }, new StringContent("beside") },
        };

        await PostAsync(client, content);
        var e = await Assert.ThrowsAsync<InvalidOperationException>(() => PostAsync(client, content));
        await Assert.ThrowsAsync<InvalidOperationException>(() => PostAsync(client, content));

        Assert.Contains(nameof(SilentContent), e.Message, StringComparison.Ordinal);
        Assert.Contains("\u0001\u0002\u0003", Assert.Single(network.Requests).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PartsThatWriteTheSameAgain_AreSentAgain()
    {
        var network = new RecordingHandler();
        using HttpClient client = Client(network);
        using var content = new MultipartContent("mixed", "edge")
        {
            new ReadOnlyMemoryContent(s_body),
            Of(new MemoryStream(s_body)),
            new MultipartContent("mixed", "inner") { JsonContent.Create(new Counter()), new StringContent("text") },
        };

        await PostAsync(client, content);
        await PostAsync(client, content);

        Assert.Equal(2, network.Requests.Count);
        Assert.Equal(network.Requests[0].Body, network.Requests[1].Body);
        AssertSigned(network);
    }

    private static HttpClient Client(RecordingHandler network, long maxBodyBytes = SigningHandler.DefaultMaxBodyBytes) =>
        new(new Tc3SigningHandler("scf", new StaticCredentialsProvider(EchoClient.Credential), maxBodyBytes: maxBodyBytes) { InnerHandler = network });

    private static StreamContent Of(Stream stream)
    {
        var content = new StreamContent(stream);
        content.Headers.TryAddWithoutValidation("Content-Type", "application/octet-stream");
        return content;
    }

    private static async Task PostAsync(HttpClient client, HttpContent content)
    {
        using HttpResponseMessage response = await client.PostAsync(new Uri(Address), content);
    }

    private static void AssertSigned(RecordingHandler network) =>
        Assert.All(network.Requests, static sent => sent.AssertSignedBy(EchoClient.Credential));

    private sealed class Counter
    {
        public int Count { get; set; }
    }

    private sealed class SilentContent(byte[] body) : HttpContent
    {
        private bool _isWritten;

        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            bool wasWritten = _isWritten;
            _isWritten = true;
            return wasWritten ? Task.CompletedTask : stream.WriteAsync(body).AsTask();
        }

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
