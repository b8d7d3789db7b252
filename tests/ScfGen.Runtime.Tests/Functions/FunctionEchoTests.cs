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

    private static FunctionClient Create(string scheme, Uri address)
    {
        var credentials = new StaticCredentialsProvider(EchoClient.Credential);
        return scheme switch
        {
            "function URL" => new FunctionUrlClient(address, "100000000001", new FunctionUrlClientOptions { Credentials = credentials }),
            "CloudBase" => new CloudBaseClient(address, new CloudBaseClientOptions { Credentials = credentials }),
            "ACS3" => new FunctionComputeHttpClient(address, new FunctionComputeClientOptions { Credentials = credentials }),
            _ => new FunctionComputeHttpClient(address, new FunctionComputeClientOptions { Credentials = credentials, Scheme = FunctionComputeScheme.Fc }),
        };
    }

    private static string SignatureOf(ReceivedRequest request)
    {
        const string Name = "Signature=";
        string authorization = request.Header("Authorization") ?? "";
        int named = authorization.IndexOf(Name, StringComparison.Ordinal);
        return named < 0 ? authorization[(authorization.IndexOf(':') + 1)..] : authorization[(named + Name.Length)..].Split(',')[0];
    }
}
