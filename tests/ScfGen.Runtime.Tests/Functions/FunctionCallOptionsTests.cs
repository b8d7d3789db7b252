namespace ScfGen.Runtime.Tests;

/// <summary>Options of one call are checked like those of the client, and hold for that call.</summary>
public sealed class FunctionCallOptionsTests
{
    public static TheoryData<string, string?> WrongHeaders => new()
    {
        { "", "a" },
        { "X A", "a" },
        { "X-A\r\nX-Evil", "a" },
        { "X-A:", "a" },
        { "X-A", "a\r\nX-Evil: 1" },
        { "X-A", "a\nX-Evil: 1" },
        { "X-A", "a\rb" },
        { "X-A", "a\0b" },
        { "X-A", null },
        { "Content-Type", "text/plain" },
        { "content-length", "1" },
    };

    [Theory]
    [MemberData(nameof(WrongHeaders))]
    public async Task HeaderThatCannotBeSent_IsRefused(string name, string? value)
    {
        await using var server = LoopbackServer.Answering("ok");
        using FunctionComputeHttpClient anonymous = Anonymous(server);
        using FunctionUrlClient signed = Signed(server);
        var callOptions = new FunctionCallOptions { Headers = [new(name, value!)] };

        foreach (FunctionClient client in (FunctionClient[])[anonymous, signed])
        {
            var e = await Assert.ThrowsAsync<ArgumentException>(() => client.GetStringAsync("x", callOptions));
            await Assert.ThrowsAsync<ArgumentException>(() => client.PostStreamAsync("x", new MemoryStream(), "application/octet-stream", callOptions));

            Assert.Equal(nameof(FunctionCallOptions.Headers), e.ParamName);
            Assert.DoesNotContain("X-Evil", e.Message, StringComparison.Ordinal);
        }

        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task NoList_IsRefused()
    {
        await using var server = LoopbackServer.Answering("ok");
        using FunctionUrlClient client = Signed(server);

        await Assert.ThrowsAsync<ArgumentNullException>(() => client.GetStringAsync("x", new FunctionCallOptions { Headers = null! }));

        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task HeaderOfABody_NeedsABody()
    {
        await using var server = LoopbackServer.Answering("ok");
        using FunctionUrlClient client = Signed(server);
        var callOptions = new FunctionCallOptions { Headers = new Dictionary<string, string> { ["Content-Language"] = "en" } };

        var e = await Assert.ThrowsAsync<ArgumentException>(() => client.GetStringAsync("x", callOptions));
        await client.PostStringAsync("x", "text", "text/plain", callOptions);

        Assert.Contains("Content-Language", e.Message, StringComparison.Ordinal);
        Assert.Equal("en", server.OnlyRequest.Header("Content-Language"));
    }

    [Fact]
    public async Task Authorization_IsForCallsThatAreNotSigned()
    {
        await using var server = LoopbackServer.Answering("ok");
        using FunctionComputeHttpClient anonymous = Anonymous(server);
        using FunctionUrlClient signed = Signed(server);
        var callOptions = new FunctionCallOptions { Headers = [new("authorization", "Bearer own")] };

        await Assert.ThrowsAsync<ArgumentException>(() => signed.GetStringAsync("x", callOptions));
        Assert.Empty(server.Requests);
        await anonymous.GetStringAsync("x", callOptions);

        Assert.Equal("Bearer own", server.OnlyRequest.Header("Authorization"));
    }

    [Fact]
    public async Task HeaderThatComesTwice_ArrivesWithBothValues()
    {
        await using var server = LoopbackServer.Answering("ok");
        using FunctionUrlClient client = Signed(server);

        await client.GetStringAsync("x", new FunctionCallOptions { Headers = [new("X-Own", "one"), new("x-own", "two")] });

        Assert.Equal("one, two", server.OnlyRequest.Header("X-Own"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task TimeoutOfACall_ComesBeforeThatOfTheClient(bool isStream)
    {
        var arrived = new Signal();
        await using var server = new LoopbackServer(exchange =>
        {
            arrived.Set();
            return exchange.NeverAnswerAsync();
        });
        var time = new ManualTime(DateTimeOffset.FromUnixTimeSeconds(1708593691));
        using FunctionUrlClient client = Signed(server, time);
        var callOptions = new FunctionCallOptions { Timeout = TimeSpan.FromSeconds(7) };

        Task call = isStream ? client.GetStreamAsync("x", callOptions) : client.GetStringAsync("x", callOptions);
        await arrived.WaitAsync();
        time.Advance(TimeSpan.FromSeconds(7));

        var e = await Assert.ThrowsAsync<TimeoutException>(() => call);
        Assert.Contains("7 s", e.Message, StringComparison.Ordinal);
        Assert.Contains("Timeout of the call", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TimeoutOutOfRange_IsRefused()
    {
        await using var server = LoopbackServer.Answering("ok");
        using FunctionUrlClient client = Signed(server);

        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => client.GetStringAsync("x", new FunctionCallOptions { Timeout = TimeSpan.Zero }));
        await client.GetStringAsync("x", new FunctionCallOptions { Timeout = Timeout.InfiniteTimeSpan });

        Assert.Single(server.Requests);
    }

    private static FunctionComputeHttpClient Anonymous(LoopbackServer server) =>
        new(server.Address, new FunctionComputeClientOptions { Scheme = FunctionComputeScheme.Anonymous });

    private static FunctionUrlClient Signed(LoopbackServer server, TimeProvider? time = null) => new(
        server.Address,
        "100000000001",
        new FunctionUrlClientOptions { Credentials = new StaticCredentialsProvider(EchoClient.Credential), TimeProvider = time ?? TimeProvider.System });
}
