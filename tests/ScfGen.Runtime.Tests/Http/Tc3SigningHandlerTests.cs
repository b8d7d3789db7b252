using System.Text;
using ScfGen.Http;

namespace ScfGen.Runtime.Tests;

/// <summary>The signing handler in a chain of one's own.</summary>
public sealed class Tc3SigningHandlerTests
{
    private static readonly DateTimeOffset s_start = DateTimeOffset.FromUnixTimeSeconds(1551113065);

    [Fact]
    public async Task Send_OfAnyContent_SignsTheBytesAndTheTypeThatAreSent()
    {
        var network = new RecordingHandler();
        using HttpMessageInvoker invoker = Chain(network, new ManualTime(s_start));
        using var request = new HttpRequestMessage(HttpMethod.Post, "https://scf.tencentcloudapi.com:8443/")
        {
            Content = new StringContent("""{"Name":"函数"}""", Encoding.UTF8, "application/json"),
        };

        using HttpResponseMessage response = await invoker.SendAsync(request, CancellationToken.None);

        ReceivedRequest sent = Assert.Single(network.Requests);
        Assert.Equal("application/json; charset=utf-8", sent.Header("Content-Type"));
        Assert.Equal("1551113065", sent.Header("X-TC-Timestamp"));
        sent.AssertSignedBy(EchoClient.Credential);
    }

    [Fact]
    public async Task Send_WithoutABody_SendsTheContentTypeThatItSigns()
    {
        var network = new RecordingHandler();
        using HttpMessageInvoker invoker = Chain(network, new ManualTime(s_start));
        using var request = new HttpRequestMessage(HttpMethod.Get, "https://scf.tencentcloudapi.com/?Limit=10&Offset=0");

        using HttpResponseMessage response = await invoker.SendAsync(request, CancellationToken.None);

        ReceivedRequest sent = Assert.Single(network.Requests);
        Assert.Equal("/?Limit=10&Offset=0", sent.Target);
        Assert.Equal("application/x-www-form-urlencoded", sent.Header("Content-Type"));
        sent.AssertSignedBy(EchoClient.Credential);
    }

    [Fact]
    public async Task Send_OfTheSameRequestAgain_SignsAnewWithoutLeftovers()
    {
        var network = new RecordingHandler();
        var time = new ManualTime(s_start);
        var withoutToken = new Credential("AKIDsecond", "SecondKey");
        using HttpMessageInvoker invoker = Chain(network, time, EchoClient.Credential, withoutToken);
        using var request = new HttpRequestMessage(HttpMethod.Post, "https://scf.tencentcloudapi.com/") { Content = new StringContent("{}") };

        using HttpResponseMessage first = await invoker.SendAsync(request, CancellationToken.None);
        time.Advance(TimeSpan.FromSeconds(90));
        using HttpResponseMessage second = await invoker.SendAsync(request, CancellationToken.None);

        network.Requests[0].AssertSignedBy(EchoClient.Credential);
        network.Requests[1].AssertSignedBy(withoutToken);
        Assert.Equal("1551113155", network.Requests[1].Header("X-TC-Timestamp"));
        Assert.Null(network.Requests[1].Header("X-TC-Token"));
    }

    [Fact]
    public async Task Send_WithCredentialsThatTakeTheirTime_WaitsForThem()
    {
        var network = new RecordingHandler();
        using HttpMessageInvoker invoker = new(new Tc3SigningHandler("scf", new SlowCredentials()) { InnerHandler = network });
        using var request = new HttpRequestMessage(HttpMethod.Post, "https://scf.tencentcloudapi.com/") { Content = new StringContent("{}") };

        using HttpResponseMessage response = await invoker.SendAsync(request, CancellationToken.None);

        Assert.Single(network.Requests).AssertSignedBy(EchoClient.Credential);
    }

    [Fact]
    public async Task Send_WithCredentialsThatFail_SendsNothing()
    {
        var network = new RecordingHandler();
        using HttpMessageInvoker invoker = new(
            new Tc3SigningHandler("scf", new EnvironmentCredentialsProvider(static _ => null)) { InnerHandler = network });
        using var request = new HttpRequestMessage(HttpMethod.Post, "https://scf.tencentcloudapi.com/");

        await Assert.ThrowsAsync<CredentialsNotFoundException>(() => invoker.SendAsync(request, CancellationToken.None));

        Assert.Empty(network.Requests);
    }

    [Fact]
    public void SynchronousSend_IsSigned()
    {
        var network = new RecordingHandler();
        using HttpMessageInvoker invoker = Chain(network, new ManualTime(s_start));
        using var request = new HttpRequestMessage(HttpMethod.Post, "https://scf.tencentcloudapi.com/") { Content = new ByteArrayContent([]) };

        request.Content.Headers.TryAddWithoutValidation("Content-Type", "application/json");

        invoker.Send(request, CancellationToken.None).Dispose();

        Assert.NotNull(Assert.Single(network.Requests).Header("Authorization"));
    }

    [Theory]
    [InlineData("POST", "?Limit=10", "query")]
    [InlineData("post", "?Limit=10", "query")]
    [InlineData("POST", "v2", "path")]
    [InlineData("GET", "v2?Limit=10", "path")]
    public async Task WhatTheSignatureWouldNotCover_IsRefused(string method, string target, string problem)
    {
        var network = new RecordingHandler();
        using HttpMessageInvoker invoker = Chain(network, new ManualTime(s_start));
        using var request = new HttpRequestMessage(new HttpMethod(method), "https://scf.tencentcloudapi.com/" + target);

        var e = await Assert.ThrowsAsync<InvalidOperationException>(() => invoker.SendAsync(request, CancellationToken.None));

        Assert.Contains(problem, e.Message, StringComparison.Ordinal);
        Assert.Empty(network.Requests);
    }

    [Fact]
    public async Task ContentWithoutContentType_IsRefused()
    {
        var network = new RecordingHandler();
        using HttpMessageInvoker invoker = Chain(network, new ManualTime(s_start));
        using var request = new HttpRequestMessage(HttpMethod.Post, "https://scf.tencentcloudapi.com/") { Content = new ByteArrayContent([]) };

        await Assert.ThrowsAsync<InvalidOperationException>(() => invoker.SendAsync(request, CancellationToken.None));

        Assert.Empty(network.Requests);
    }

    private static HttpMessageInvoker Chain(RecordingHandler network, ManualTime time, params Credential[] credentials) =>
        new(new Tc3SigningHandler("scf", new CredentialQueue(credentials is [] ? [EchoClient.Credential] : credentials), time) { InnerHandler = network });

    private sealed class SlowCredentials : ICredentialsProvider
    {
        public async ValueTask<Credential> GetCredentialAsync(CancellationToken cancellationToken)
        {
            await Task.Yield();
            return EchoClient.Credential;
        }
    }
}
