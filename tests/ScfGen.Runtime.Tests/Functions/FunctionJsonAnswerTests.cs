using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ScfGen.Runtime.Tests;

/// <summary>A successful answer that is no JSON of the type is told with what came, but for what is in JSON, and without the credential.</summary>
public sealed class FunctionJsonAnswerTests
{
    private const string Html = "Content-Type: text/html; charset=utf-8\r\n";
    private const string Json = "Content-Type: application/json\r\n";

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
        JsonException e = await FailAsync("""{"Name":"a","Times":"many"}""", 200, Json);

        Assert.Equal("$.Times", e.Path);
        Assert.Contains("$.Times", e.Message, StringComparison.Ordinal);
        Assert.NotNull(e.InnerException);
    }

    [Theory]
    [InlineData("""{"Times":"sesame","Name":"sesame"}""")]
    [InlineData("""{"Name":"sesame","Times":1""")]
    [InlineData("""{"Name":"sesame""")]
    [InlineData("""{"Times":nope,"Name":"sesame"}""")]
    [InlineData("""{"Name":"sesame","Times":1} "sesame" """)]
    [InlineData("""["sesame"]""")]
    [InlineData(" \r\n\t{\"Times\":\"sesame\"}")]
    [InlineData("\uFEFF\"sesame\"")]
    [InlineData("\"sesame\n")]
    [InlineData("-sesame")]
    [InlineData("1 sesame")]
    [InlineData("true, sesame")]
    [InlineData("null, sesame")]
    public async Task WhatIsInJson_IsNotShown(string answer)
    {
        JsonException e = await FailAsync(answer, 200, Json);

        Assert.StartsWith(
            "The answer is no JSON of the type that was asked for (HTTP 200, application/json): it begins as JSON, and cannot be read at Path: $",
            e.Message,
            StringComparison.Ordinal);
        Assert.Contains(" | LineNumber: ", e.Message, StringComparison.Ordinal);
        Assert.Contains(" | BytePositionInLine: ", e.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("sesame", e.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public async Task WhatIsInJsonOfAnotherEncoding_IsNotShown(string name)
    {
        Encoding encoding = Encoding.GetEncoding(name);
        byte[] answer = [.. encoding.GetPreamble(), .. encoding.GetBytes("""{"Name":"sesame"}""")];
        await using var server = new LoopbackServer(exchange => exchange.RespondAsync(answer, 200, Json));
        using FunctionUrlClient client = Create(server);

        var e = await Assert.ThrowsAsync<JsonException>(() => client.GetJsonAsync("x", GreetingJson.Default.Greeting));

        Assert.Contains("it begins as JSON", e.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("It begins:", e.Message, StringComparison.Ordinal);
    }

    // An exception shows all those inside of it.
    [Fact]
    public async Task CauseOfACause_IsKeptUnlessItHoldsTheCredential()
    {
        await using var server = LoopbackServer.Answering("{}");
        using FunctionUrlClient client = Create(server);
        Exception[] causes = [Cause("harmless"), Cause(EchoClient.Credential.SecretKey)];
        List<JsonException> failures = [];
        foreach (Exception cause in causes)
        {
            var json = new GreetingJson(new JsonSerializerOptions { Converters = { new RefusingConverter(cause) } });
            failures.Add(await Assert.ThrowsAsync<JsonException>(() => client.GetJsonAsync("x", json.Greeting)));
        }

        Assert.Same(causes[0], failures[0].InnerException?.InnerException);
        Assert.Null(failures[1].InnerException);
        Assert.DoesNotContain(EchoClient.Credential.SecretKey, failures[1].ToString(), StringComparison.Ordinal);
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

    private static FormatException Cause(string text) => new("It is no greeting.", new FormatException(text));

    private static async Task<JsonException> FailAsync(string answer, int status, string headers)
    {
        await using var server = new LoopbackServer(exchange => exchange.RespondAsync(answer, status, headers));
        using FunctionUrlClient client = Create(server);
        return await Assert.ThrowsAsync<JsonException>(() => client.GetJsonAsync("x", GreetingJson.Default.Greeting));
    }

    private static FunctionUrlClient Create(LoopbackServer server) =>
        new(server.Address, "100000000001", new FunctionUrlClientOptions { Credentials = new StaticCredentialsProvider(EchoClient.Credential) });

    private sealed class RefusingConverter(Exception cause) : JsonConverter<Greeting>
    {
        public override Greeting Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new JsonException("It is not taken.", cause);

        public override void Write(Utf8JsonWriter writer, Greeting value, JsonSerializerOptions options) => throw new NotSupportedException();
    }
}
