using System.Text.Json;

namespace ScfGen.Runtime.Tests;

/// <summary>A successful answer that is no JSON of the type is told with what came, and without the credential.</summary>
public sealed class FunctionJsonAnswerTests
{
    private const string Html = "Content-Type: text/html; charset=utf-8\r\n";

    [Fact]
    public async Task OtherAnswer_IsToldWithItsStatusItsTypeAndItsBeginning()
    {
        JsonException e = await FailAsync("<html>\r\n<b>Log in</b>", 203, Html);

        Assert.StartsWith(
            "The answer is no JSON of the type that was asked for (HTTP 203, text/html; charset=utf-8): ", e.Message, StringComparison.Ordinal);
        Assert.EndsWith(" It begins: <html> <b>Log in</b>", e.Message, StringComparison.Ordinal);
        Assert.Equal(0L, e.LineNumber);
        var reason = Assert.IsType<JsonException>(e.InnerException);
        Assert.Contains(reason.Message, e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task NoAnswer_IsToldAsNothing()
    {
        JsonException e = await FailAsync("", 200, "");

        Assert.Contains("(HTTP 200, no Content-Type)", e.Message, StringComparison.Ordinal);
        Assert.EndsWith("It begins: (nothing)", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ValueOfAnotherKind_IsNamedByItsPath()
    {
        JsonException e = await FailAsync("""{"Name":"a","Times":"many"}""", 200, "Content-Type: application/json\r\n");

        Assert.Equal("$.Times", e.Path);
        Assert.Contains("$.Times", e.Message, StringComparison.Ordinal);
        Assert.NotNull(e.InnerException);
    }

    [Fact]
    public async Task LongAnswer_IsCut()
    {
        JsonException e = await FailAsync("n" + new string('x', 100_000), 200, Html);

        Assert.InRange(e.Message.Length, 100, 1000);
    }

    // The serializer quotes what begins like a literal.
    [Theory]
    [InlineData("n")]
    [InlineData("<p>")]
    public async Task EchoOfTheCredential_IsHidden(string start)
    {
        string[] secrets = [EchoClient.Credential.SecretId, EchoClient.Credential.SecretKey, EchoClient.Credential.Token!];

        JsonException e = await FailAsync(start + string.Join(' ', secrets), 200, $"Content-Type: text/{secrets[0]}\r\n");

        Assert.Contains("(hidden)", e.Message, StringComparison.Ordinal);
        Assert.All(secrets, secret => Assert.DoesNotContain(secret, e.ToString(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task PostedValue_IsToldAlike()
    {
        await using var server = new LoopbackServer(static exchange => exchange.RespondAsync("<html>", 200, Html));
        using FunctionUrlClient client = Create(server);

        var e = await Assert.ThrowsAsync<JsonException>(
            () => client.PostJsonAsync("x", new Greeting("a", 1), GreetingJson.Default.Greeting, GreetingJson.Default.Greeting));

        Assert.Contains("text/html", e.Message, StringComparison.Ordinal);
    }

    private static async Task<JsonException> FailAsync(string answer, int status, string headers)
    {
        await using var server = new LoopbackServer(exchange => exchange.RespondAsync(answer, status, headers));
        using FunctionUrlClient client = Create(server);
        return await Assert.ThrowsAsync<JsonException>(() => client.GetJsonAsync("x", GreetingJson.Default.Greeting));
    }

    private static FunctionUrlClient Create(LoopbackServer server) =>
        new(server.Address, "100000000001", new FunctionUrlClientOptions { Credentials = new StaticCredentialsProvider(EchoClient.Credential) });
}
