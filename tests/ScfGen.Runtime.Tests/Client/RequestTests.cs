using System.Globalization;

namespace ScfGen.Runtime.Tests;

/// <summary>What a call sends, as it arrives at a server.</summary>
public sealed class RequestTests
{
    [Fact]
    public async Task Call_SendsTheDocumentedHeadersAndAValidSignature()
    {
        await using var server = LoopbackServer.Answering(EchoClient.Success);
        var time = new ManualTime(DateTimeOffset.FromUnixTimeSeconds(1551113065));
        using var client = new EchoClient(EchoClient.OptionsFor(server) with { Language = "zh-CN", TimeProvider = time });

        await client.EchoAsync(new EchoRequest { Name = "a" });

        ReceivedRequest request = server.OnlyRequest;
        Assert.Equal("POST", request.Method);
        Assert.Equal("/", request.Target);
        Assert.Equal(server.Address.Authority, request.Header("Host"));
        Assert.Equal("application/json", request.Header("Content-Type"));
        Assert.Equal(request.Body.Length.ToString(CultureInfo.InvariantCulture), request.Header("Content-Length"));
        Assert.Equal("Echo", request.Header("X-TC-Action"));
        Assert.Equal("2018-04-16", request.Header("X-TC-Version"));
        Assert.Equal("1551113065", request.Header("X-TC-Timestamp"));
        Assert.Equal("ap-guangzhou", request.Header("X-TC-Region"));
        Assert.Equal("zh-CN", request.Header("X-TC-Language"));
        Assert.Equal(EchoClient.Credential.Token, request.Header("X-TC-Token"));
        request.AssertSignedBy(EchoClient.Credential);
    }

    [Fact]
    public async Task Call_SendsNoHeaderForWhatIsNotSet()
    {
        await using var server = LoopbackServer.Answering(EchoClient.Success);
        var longTerm = new Credential("AKIDlongTerm", "LongTermKey");
        using var client = new EchoClient(
            EchoClient.OptionsFor(server) with { Region = null, Credentials = new StaticCredentialsProvider(longTerm) });

        await client.EchoAnywhereAsync();

        ReceivedRequest request = server.OnlyRequest;
        Assert.Equal("EchoAnywhere", request.Header("X-TC-Action"));
        Assert.Null(request.Header("X-TC-Region"));
        Assert.Null(request.Header("X-TC-Language"));
        Assert.Null(request.Header("X-TC-Token"));
        request.AssertSignedBy(longTerm);
    }

    [Fact]
    public async Task CallOptions_GoBeforeTheClients()
    {
        await using var server = LoopbackServer.Answering(EchoClient.Success);
        using var client = new EchoClient(EchoClient.OptionsFor(server) with { Language = "zh-CN" });

        await client.EchoAsync(callOptions: new ApiCallOptions { Region = "ap-tokyo", Language = "en-US" });
        await client.EchoAsync();

        Assert.Equal(["ap-tokyo", "ap-guangzhou"], server.Requests.Select(static request => request.Header("X-TC-Region")));
        Assert.Equal(["en-US", "zh-CN"], server.Requests.Select(static request => request.Header("X-TC-Language")));
    }

    [Fact]
    public async Task Body_IsWhatTheRequestWrites()
    {
        await using var server = LoopbackServer.Answering(EchoClient.Success);
        using var client = EchoClient.For(server);

        await client.EchoAsync(new EchoRequest { Name = "a+b/c<d>&'\"\u51fd\u6570", Number = -3, Tags = ["x", ""] });

        Assert.Equal("{\"Name\":\"a+b/c<d>&'\\\"\u51fd\u6570\",\"Number\":-3,\"Tags\":[\"x\",\"\"]}", server.OnlyRequest.Text);
        server.OnlyRequest.AssertSignedBy(EchoClient.Credential);
    }

    [Fact]
    public async Task Body_OfAnEmptyRequest_IsAnEmptyObject()
    {
        await using var server = LoopbackServer.Answering(EchoClient.Success);
        using var client = EchoClient.For(server);

        await client.EchoAsync();

        Assert.Equal("{}", server.OnlyRequest.Text);
    }

    [Theory]
    [InlineData(1000)]
    [InlineData(5000)]
    [InlineData(300_000)]
    public async Task Body_OfAnySize_ArrivesWholeAndSigned(int length)
    {
        await using var server = LoopbackServer.Answering(EchoClient.Success);
        using var client = EchoClient.For(server);
        string[] tags = [.. Enumerable.Range(0, length / 10).Select(static i => i.ToString("D7", CultureInfo.InvariantCulture))];

        await client.EchoAsync(new EchoRequest { Tags = tags });

        Assert.Equal("{\"Tags\":[" + string.Join(",", tags.Select(static tag => "\"" + tag + "\"")) + "]}", server.OnlyRequest.Text);
        server.OnlyRequest.AssertSignedBy(EchoClient.Credential);
    }

    [Theory]
    [InlineData("th-TH")]
    [InlineData("ar-SA")]
    [InlineData("de-DE")]
    public async Task Call_UnderAnotherCulture_SendsTheSame(string culture)
    {
        using var scope = new CultureScope(culture);
        await using var server = LoopbackServer.Answering(EchoClient.Success);
        var time = new ManualTime(DateTimeOffset.FromUnixTimeSeconds(1551113065));
        using var client = new EchoClient(EchoClient.OptionsFor(server) with { TimeProvider = time });

        await client.EchoAsync(new EchoRequest { Number = -1234567 });

        Assert.Equal("1551113065", server.OnlyRequest.Header("X-TC-Timestamp"));
        Assert.Equal("{\"Number\":-1234567}", server.OnlyRequest.Text);
        server.OnlyRequest.AssertSignedBy(EchoClient.Credential);
    }

    [Fact]
    public async Task MissingRegion_IsNamedAndNothingIsSent()
    {
        await using var server = LoopbackServer.Answering(EchoClient.Success);
        using var client = new EchoClient(EchoClient.OptionsFor(server) with { Region = null });

        var e = await Assert.ThrowsAsync<InvalidOperationException>(() => client.EchoAsync());

        Assert.Contains("Echo needs a region", e.Message, StringComparison.Ordinal);
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task MissingCredential_IsReportedAndNothingIsSent()
    {
        await using var server = LoopbackServer.Answering(EchoClient.Success);
        var none = new EnvironmentCredentialsProvider(static _ => null);
        using var client = new EchoClient(EchoClient.OptionsFor(server) with { Credentials = none });

        await Assert.ThrowsAsync<CredentialsNotFoundException>(() => client.EchoAsync());

        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task ListThatFailsWhileItIsWritten_LeavesTheClientUsable()
    {
        await using var server = LoopbackServer.Answering(EchoClient.Success);
        using var client = EchoClient.For(server);

        await Assert.ThrowsAsync<NotSupportedException>(() => client.EchoAsync(new EchoRequest { Name = "half", Tags = new FailingList() }));
        await client.EchoAsync(new EchoRequest { Name = "whole" });

        Assert.Equal("{\"Name\":\"whole\"}", server.OnlyRequest.Text);
    }

    private sealed class FailingList : IReadOnlyList<string>
    {
        public int Count => 1;

        public string this[int index] => throw new NotSupportedException();

        public IEnumerator<string> GetEnumerator() => throw new NotSupportedException();

        System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
