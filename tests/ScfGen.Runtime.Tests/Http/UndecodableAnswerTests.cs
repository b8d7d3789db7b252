using System.Net;

namespace ScfGen.Runtime.Tests;

/// <summary>An answer that is not encoded as it says is one that broke off: what is known of it is told.</summary>
public sealed class UndecodableAnswerTests
{
    // No beginning of gzip, and one that brotli keeps for others.
    private static readonly byte[] s_plain = [.. Enumerable.Repeat((byte)0x11, 40)];

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    public async Task ErrorOfAFunction_KeepsItsStatus(string encoding)
    {
        await using LoopbackServer server = Answering(encoding, 502);
        using SocketsHttpHandler sender = CreateDecoding();
        using FunctionComputeHttpClient client = Create(server, sender);

        foreach (Func<Task> call in (Func<Task>[])[() => client.GetStringAsync(), () => client.GetStreamAsync()])
        {
            var e = await Assert.ThrowsAsync<FunctionCallException>(call);

            Assert.Equal(HttpStatusCode.BadGateway, e.StatusCode);
            Assert.Equal("The call failed with HTTP 502. The rest of the answer cannot be decoded as its Content-Encoding says. (request id-5)", e.Message);
            Assert.IsType<InvalidDataException>(e.InnerException);
        }
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    public async Task AnswerOfAFunction_IsAnHttpErrorWithItsStatus(string encoding)
    {
        await using LoopbackServer server = Answering(encoding, 202);
        using SocketsHttpHandler sender = CreateDecoding();
        using FunctionComputeHttpClient client = Create(server, sender);

        var e = await Assert.ThrowsAsync<HttpRequestException>(() => client.GetStringAsync());

        Assert.Contains("HTTP 202", e.Message, StringComparison.Ordinal);
        Assert.Contains("Content-Encoding", e.Message, StringComparison.Ordinal);
        Assert.IsType<InvalidDataException>(e.InnerException);
    }

    [Theory]
    [InlineData("gzip", 200)]
    [InlineData("br", 502)]
    public async Task AnswerOfTheApi_IsReportedWithItsStatus(string encoding, int status)
    {
        await using LoopbackServer server = Answering(encoding, status);
        using SocketsHttpHandler sender = CreateDecoding();
        using var client = new EchoClient(EchoClient.OptionsFor(server) with { PrimaryHandler = sender });

        var e = await Assert.ThrowsAsync<UnexpectedResponseException>(() => client.EchoAsync());

        Assert.Equal((HttpStatusCode)status, e.HttpStatus);
        Assert.Equal("it cannot be decoded as its Content-Encoding says", e.Reason);
        Assert.NotNull(e.InnerException);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    public async Task AnswerWithCredentials_IsAReason(string encoding)
    {
        await using LoopbackServer server = Answering(encoding, 200);
        using SocketsHttpHandler sender = CreateDecoding();
        var options = new AssumeRoleOptions { RoleArn = "a-role", Endpoint = server.Address, PrimaryHandler = sender };
        using var provider = new AssumeRoleCredentialsProvider(options, new StaticCredentialsProvider(EchoClient.Credential));

        var e = await Assert.ThrowsAsync<CredentialsNotFoundException>(() => provider.GetCredentialAsync(CancellationToken.None).AsTask());

        Assert.Contains("cannot be decoded", e.Message, StringComparison.Ordinal);
    }

    private static LoopbackServer Answering(string encoding, int status) =>
        new(exchange => exchange.RespondAsync(s_plain, status, $"Content-Encoding: {encoding}\r\nX-Request-Id: id-5\r\n"));

    private static SocketsHttpHandler CreateDecoding() => new() { AutomaticDecompression = DecompressionMethods.All };

    private static FunctionComputeHttpClient Create(LoopbackServer server, HttpMessageHandler sender) =>
        new(server.Address, new FunctionComputeClientOptions { Scheme = FunctionComputeScheme.Anonymous, PrimaryHandler = sender });
}
