using System.Text.Json;

namespace ScfGen.Runtime.Tests;

/// <summary>What a service writes into an error is shown in one line, not too long, and without what was signed with.</summary>
public sealed class ErrorTextTests
{
    [Fact]
    public async Task PartsOfAnError_AreOneLineEach()
    {
        ApiException e = await FailAsync("Internal\nError", " One\r\nline\tafter\0 another. ", "r\r\n-7");

        Assert.Equal("Internal Error", e.Code.Value);
        Assert.Equal("One line after another.", e.ApiMessage);
        Assert.Equal("r -7", e.RequestId);
        Assert.Equal("Echo failed with Internal Error: One line after another. (RequestId r -7, HTTP 200)", e.Message);
    }

    [Fact]
    public async Task PartsOfAnError_AreCut()
    {
        string text = new('x', 100_000);

        ApiException e = await FailAsync(text, text, text);

        Assert.Equal(301, e.Code.Value.Length);
        Assert.Equal(2001, e.ApiMessage.Length);
        Assert.Equal(301, e.RequestId.Length);
        Assert.InRange(e.Message.Length, 2500, 3000);
    }

    [Fact]
    public async Task MessageOfSomeLength_StaysWhole()
    {
        string text = string.Join(' ', Enumerable.Repeat("word", 300));

        Assert.Equal(text, (await FailAsync("InternalError", text, "r")).ApiMessage);
    }

    [Fact]
    public async Task PartsOfAnError_HideTheCredential()
    {
        Credential credential = EchoClient.Credential;
        string secrets = $"{credential.SecretId} {credential.SecretKey} {credential.Token}";

        ApiException e = await FailAsync(secrets, secrets, secrets);

        string shown = string.Join('\n', e, e.Code.Value, e.ApiMessage, e.RequestId);
        Assert.Equal("(hidden) (hidden) (hidden)", e.Code.Value);
        Assert.Equal("(hidden) (hidden) (hidden)", e.RequestId);
        Assert.All(secrets.Split(' '), secret => Assert.DoesNotContain(secret, shown, StringComparison.Ordinal));
    }

    [Fact]
    public async Task RequestIdOfAnUnexpectedAnswer_HidesTheCredential()
    {
        await using var server = LoopbackServer.Answering($$$"""{"Response":{"RequestId":"{{{EchoClient.Credential.Token}}}"}}""", 500);
        using var client = EchoClient.For(server);

        var e = await Assert.ThrowsAsync<UnexpectedResponseException>(() => client.EchoAsync());

        Assert.Equal("(hidden)", e.RequestId);
    }

    [Fact]
    public async Task CodeThatHoldsAVeryShortKey_StaysWhole()
    {
        var credential = new Credential("meter", "value");

        ApiException e = await FailAsync("InvalidParameterValue.Name", "m", "r-7", credential);

        Assert.Equal("InvalidParameterValue.Name", e.Code.Value);
    }

    private static async Task<ApiException> FailAsync(string code, string message, string requestId, Credential? credential = null)
    {
        var answer = new Dictionary<string, object>
        {
            ["Response"] = new Dictionary<string, object>
            {
                ["Error"] = new Dictionary<string, string> { ["Code"] = code, ["Message"] = message },
                ["RequestId"] = requestId,
            },
        };
        await using var server = LoopbackServer.Answering(JsonSerializer.Serialize(answer));
        using var client = new EchoClient(
            EchoClient.OptionsFor(server) with { Credentials = new StaticCredentialsProvider(credential ?? EchoClient.Credential) });
        return await Assert.ThrowsAsync<ApiException>(() => client.EchoAsync());
    }
}
