using System.Text;

namespace ScfGen.Runtime.Tests;

/// <summary>Bodies that break off, grow without end, or hold no text.</summary>
public sealed class BrokenBodyTests
{
    private const int Limit = 1000;

    [Theory]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"Response\":{\"Name\":\"a")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n10\r\n{\"Response\":")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{\"Res\r\n")]
    public async Task Connection_ClosedInTheMiddleOfTheBody_IsReported(string answer)
    {
        await using var server = new LoopbackServer(exchange =>
        {
            exchange.Closes = true;
            return exchange.SendAsync(answer);
        });
        using var client = EchoClient.For(server);

        var e = await Assert.ThrowsAsync<UnexpectedResponseException>(() => client.EchoAsync());

        Assert.Equal("Echo", e.Action);
        Assert.Equal(200, (int)e.HttpStatus);
        Assert.Contains("connection", e.Reason, StringComparison.Ordinal);
        Assert.NotNull(e.InnerException);
    }

    // Nothing has answered yet then, so this is a failure of the transport.
    [Theory]
    [InlineData("")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Le")]
    public async Task Connection_ClosedBeforeTheBody_IsAnHttpRequestException(string answer)
    {
        await using var server = new LoopbackServer(exchange =>
        {
            exchange.Closes = true;
            return exchange.SendAsync(answer);
        });
        using var client = EchoClient.For(server);

        await Assert.ThrowsAsync<HttpRequestException>(() => client.EchoAsync());
    }

    [Fact]
    public async Task Body_OfExactlyTheLimit_IsRead()
    {
        await using var declared = LoopbackServer.Answering(AnswerOfBytes(Limit));
        await using var chunked = new LoopbackServer(static exchange => exchange.RespondInChunksAsync(AnswerOfBytes(Limit)));
        using var first = new EchoClient(EchoClient.OptionsFor(declared) with { MaxResponseBytes = Limit });
        using var second = new EchoClient(EchoClient.OptionsFor(chunked) with { MaxResponseBytes = Limit });

        Assert.Equal("r", (await first.EchoAsync()).RequestId);
        Assert.Equal("r", (await second.EchoAsync()).RequestId);
    }

    [Theory]
    [InlineData(Limit + 1)]
    [InlineData(100 * Limit)]
    public async Task Body_BeyondTheLimit_IsReportedWithTheOption(int length)
    {
        await using var declared = LoopbackServer.Answering(AnswerOfBytes(length));
        await using var chunked = new LoopbackServer(exchange => exchange.RespondInChunksAsync(AnswerOfBytes(length)));
        foreach (LoopbackServer server in new[] { declared, chunked })
        {
            using var client = new EchoClient(EchoClient.OptionsFor(server) with { MaxResponseBytes = Limit });

            var e = await Assert.ThrowsAsync<UnexpectedResponseException>(() => client.EchoAsync());

            Assert.Contains("1000 bytes", e.Reason, StringComparison.Ordinal);
            Assert.Contains(nameof(ApiClientOptions.MaxResponseBytes), e.Reason, StringComparison.Ordinal);
            Assert.StartsWith("{\"Response\":", e.Excerpt, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Body_WithoutEnd_IsGivenUpAtTheLimit()
    {
        var left = new Signal();
        await using var server = new LoopbackServer(async exchange =>
        {
            await exchange.SendAsync("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
            try
            {
                while (true)
                {
                    await exchange.SendAsync("400\r\n" + new string('x', 0x400) + "\r\n");
                }
            }
            catch (IOException)
            {
                left.Set();
            }
        });
        using var client = new EchoClient(EchoClient.OptionsFor(server) with { MaxResponseBytes = Limit });

        await Assert.ThrowsAsync<UnexpectedResponseException>(() => client.EchoAsync());

        await left.WaitAsync();
    }

    [Theory]
    [InlineData("\\ud800")]
    [InlineData("\\udc00\\ud800")]
    public async Task Text_WithHalfACharacter_IsReported(string escape)
    {
        await using var server = LoopbackServer.Answering("{\"Response\":{\"Name\":\"" + escape + "\",\"RequestId\":\"r\"}}");
        using var client = EchoClient.For(server);

        var e = await Assert.ThrowsAsync<UnexpectedResponseException>(() => client.EchoAsync());

        Assert.StartsWith("{\"Response\":{\"Name\":", e.Excerpt, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Name")]
    [InlineData("RequestId")]
    public async Task Text_ThatIsNotUtf8_IsReported(string member)
    {
        // As a page in GBK would be.
        byte[] body = [.. Encoding.ASCII.GetBytes("{\"Response\":{\"" + member + "\":\""), 0xBA, 0xAF, 0xCA, 0xFD, .. "\"}}"u8];
        await using var server = new LoopbackServer(exchange => exchange.RespondAsync(body));
        using var client = EchoClient.For(server);

        var e = await Assert.ThrowsAsync<UnexpectedResponseException>(() => client.EchoAsync());

        Assert.StartsWith("{\"Response\":{\"" + member, e.Excerpt, StringComparison.Ordinal);
    }

    [Fact]
    public async Task NameOfAMember_WithHalfACharacter_IsReported()
    {
        await using var server = LoopbackServer.Answering("""{"Response":{"\ud800":1,"RequestId":"r"}}""");
        using var client = EchoClient.For(server);

        await Assert.ThrowsAsync<UnexpectedResponseException>(() => client.EchoAsync());
    }

    [Theory]
    [InlineData("""{"Response":{"\ud800abc":1}}""", null)]
    [InlineData("""{"Response":{"\ud800abc":1,"RequestId":"r-5"}}""", "r-5")]
    [InlineData("""{"Response":{"\ud800\ud800\ud800\ud800\ud800\ud800\ud800\ud800\ud800":1,"RequestId":"r-5"}}""", "r-5")]
    public async Task NameAsLongAsThatOfTheRequestId_WithHalfACharacter_IsReported(string answer, string? requestId)
    {
        await using var server = LoopbackServer.Answering(answer);
        using var client = EchoClient.For(server);

        var e = await Assert.ThrowsAsync<UnexpectedResponseException>(() => client.EchoAsync());

        Assert.Contains("half a surrogate pair", e.Reason, StringComparison.Ordinal);
        Assert.Equal(requestId, e.RequestId);
        Assert.Equal(answer, e.Excerpt);
    }

    private static string AnswerOfBytes(int length)
    {
        const string Start = "{\"Response\":{\"RequestId\":\"r\",\"Name\":\"";
        const string End = "\"}}";
        return Start + new string('x', length - Start.Length - End.Length) + End;
    }
}
