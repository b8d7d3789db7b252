using System.Net;
using System.Text.Json;

namespace ScfGen.Runtime.Tests;

/// <summary>A function's gateway that echoes the signature gives it away in no exception, with any scheme.</summary>
public sealed class FunctionEchoTests
{
    public static TheoryData<string> Schemes => new() { "function URL", "CloudBase", "ACS3", "FC" };

    [Theory]
    [MemberData(nameof(Schemes))]
    public async Task Signature_IsHiddenInEveryPartOfAnError(string scheme)
    {
        await using var page = new LoopbackServer(static exchange => exchange.RespondAsync(
            $"<p>{SignatureOf(exchange.Request)} {exchange.Request.Header("Authorization")}", 403, $"X-Request-Id: {SignatureOf(exchange.Request)}\r\n"));
        await using var json = new LoopbackServer(static exchange => exchange.RespondAsync(
            $$"""{"Code":"{{SignatureOf(exchange.Request)}}","Message":"{{exchange.Request.Header("Authorization")}}","RequestId":"{{SignatureOf(exchange.Request)}}"}""", 403));
        foreach (LoopbackServer server in (LoopbackServer[])[page, json])
        {
            using FunctionClient client = Create(scheme, server.Address);

            var e = await Assert.ThrowsAsync<FunctionCallException>(() => client.PostStringAsync("x", "text"));

            string shown = string.Join('\n', e, e.ErrorCode, e.ErrorMessage, e.RequestId);
            Assert.Contains("(hidden)", e.Message, StringComparison.Ordinal);
            Assert.Equal("(hidden)", e.RequestId);
            Assert.DoesNotContain(SignatureOf(server.OnlyRequest), shown, StringComparison.Ordinal);
            Assert.DoesNotContain(EchoClient.Credential.SecretId, shown, StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Schemes))]
    public async Task Signature_IsHiddenWhereTheAnswerNamesNoRequest(string scheme)
    {
        using var refusing = new EchoingHandler(HttpStatusCode.Forbidden);
        using var answering = new EchoingHandler(HttpStatusCode.OK);
        using FunctionClient refused = Create(scheme, new Uri("https://function.example"), refusing);
        using FunctionClient answered = Create(scheme, new Uri("https://function.example"), answering);

        Exception[] failures =
        [
            await Assert.ThrowsAsync<FunctionCallException>(() => refused.GetStringAsync("x")),
            await Assert.ThrowsAsync<JsonException>(() => answered.GetJsonAsync("x", GreetingJson.Default.Greeting)),
        ];

        Assert.All(failures, static e =>
        {
            Assert.Contains("(hidden)", e.Message, StringComparison.Ordinal);
            Assert.DoesNotContain(EchoClient.Credential.SecretId, e.ToString(), StringComparison.Ordinal);
        });
    }

    private static FunctionClient Create(string scheme, Uri address, HttpMessageHandler? sender = null)
    {
        var credentials = new StaticCredentialsProvider(EchoClient.Credential);
        return scheme switch
        {
            "function URL" => new FunctionUrlClient(address, "100000000001", new FunctionUrlClientOptions { Credentials = credentials, PrimaryHandler = sender }),
            "CloudBase" => new CloudBaseClient(address, new CloudBaseClientOptions { Credentials = credentials, PrimaryHandler = sender }),
            "ACS3" => new FunctionComputeHttpClient(address, new FunctionComputeClientOptions { Credentials = credentials, PrimaryHandler = sender }),
            _ => new FunctionComputeHttpClient(
                address, new FunctionComputeClientOptions { Credentials = credentials, Scheme = FunctionComputeScheme.Fc, PrimaryHandler = sender }),
        };
    }

    private static string SignatureOf(ReceivedRequest request)
    {
        const string Name = "Signature=";
        string authorization = request.Header("Authorization") ?? "";
        int named = authorization.IndexOf(Name, StringComparison.Ordinal);
        return named < 0 ? authorization[(authorization.IndexOf(':') + 1)..] : authorization[(named + Name.Length)..].Split(',')[0];
    }

    private sealed class EchoingHandler(HttpStatusCode status) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(new HttpResponseMessage(status)
            {
                Content = new StringContent("<p>" + request.Headers.NonValidated["Authorization"].ToString()),
            });
    }
}
