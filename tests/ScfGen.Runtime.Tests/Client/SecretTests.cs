using System.Text;

namespace ScfGen.Runtime.Tests;

/// <summary>A server that echoes what it was sent, or a proxy that prints it, gives no secret away through an exception.</summary>
public sealed class SecretTests
{
    private static readonly string s_secrets = string.Join(' ', Secrets(EchoClient.Credential));

    public static TheoryData<string> Echoes => new()
    {
        "<html><body>" + s_secrets + "</body></html>",
        "{\"Headers\":\"" + s_secrets + "\"}",
        "{\"Response\":{\"Name\":\"" + s_secrets + "\",\"Count\":\"many\",\"RequestId\":\"r\"}}",
        "{\"Response\":{\"Count\":\"" + s_secrets + "\",\"RequestId\":\"r\"}}",
        "{\"Response\":{\"Name\":\"" + s_secrets,
        "[\"" + s_secrets + "\"]",
        "\"" + s_secrets + "\"",
        s_secrets,
        "not understood: " + s_secrets,
        "too much: " + s_secrets,
        "forbidden: " + s_secrets,
        "{\"Response\":{\"Items\":[{\"" + string.Concat(Secrets(EchoClient.Credential)) + "\":1},\"bad\"],\"RequestId\":\"r\"}}",
        "{\"" + s_secrets + "\":[{\"" + s_secrets + "\":tru",
    };

    [Theory]
    [MemberData(nameof(Echoes))]
    public async Task Echo_InAnAnswer_IsHidden(string body)
    {
        foreach (int status in new[] { 200, 502 })
        {
            await using var server = LoopbackServer.Answering(body, status);
            using var client = EchoClient.For(server);

            AssertHides(EchoClient.Credential, await Assert.ThrowsAsync<UnexpectedResponseException>(() => client.EchoAsync()));
        }
    }

    [Fact]
    public async Task Echo_BehindHttpErrorWithValidEnvelope_IsHidden()
    {
        await using var server = LoopbackServer.Answering("{\"Response\":{\"Name\":\"" + s_secrets + "\",\"RequestId\":\"r\"}}", 500);
        using var client = EchoClient.For(server);

        AssertHides(EchoClient.Credential, await Assert.ThrowsAsync<UnexpectedResponseException>(() => client.EchoAsync()));
    }

    [Fact]
    public async Task Echo_WhereTheExcerptIsCut_IsHiddenWhole()
    {
        for (int before = 260; before <= 310; before++)
        {
            await using var server = LoopbackServer.Answering("<" + new string('x', before) + " " + EchoClient.Credential.SecretKey);
            using var client = EchoClient.For(server);

            var e = await Assert.ThrowsAsync<UnexpectedResponseException>(() => client.EchoAsync());

            Assert.DoesNotContain(EchoClient.Credential.SecretKey[..12], e.ToString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Echo_InABodyBeyondTheLimit_IsHidden()
    {
        await using var server = LoopbackServer.Answering("<p>" + s_secrets + "</p>" + new string('x', 5000));
        using var client = new EchoClient(EchoClient.OptionsFor(server) with { MaxResponseBytes = 1000 });

        AssertHides(EchoClient.Credential, await Assert.ThrowsAsync<UnexpectedResponseException>(() => client.EchoAsync()));
    }

    [Fact]
    public async Task Echo_OfACredentialThatHasBeenReplacedMeanwhile_IsHidden()
    {
        var first = new Credential("AKIDfirstOfTheTests", "FirstKeyOfTheTests", "FirstTokenOfTheTests");
        var second = new Credential("AKIDsecondOfTheTests", "SecondKeyOfTheTests", "SecondTokenOfTheTests");
        await using var server = new LoopbackServer(
            static exchange => exchange.RespondAsync("<html>" + exchange.Request.Header("X-TC-Token") + "</html>", 502));
        using var client = new EchoClient(EchoClient.OptionsFor(server) with { Credentials = new CredentialQueue(first, second) });

        var e = await Assert.ThrowsAsync<UnexpectedResponseException>(() => client.EchoAsync());

        server.OnlyRequest.AssertSignedBy(first);
        AssertHides(first, e);
    }

    [Fact]
    public async Task Credentials_ThatFailAfterTheCall_LeaveTheReportAsItIs()
    {
        await using var server = LoopbackServer.Answering("<html>" + s_secrets + "</html>", 502);
        using var client = new EchoClient(EchoClient.OptionsFor(server) with { Credentials = new OneTimeCredentials() });

        AssertHides(EchoClient.Credential, await Assert.ThrowsAsync<UnexpectedResponseException>(() => client.EchoAsync()));
    }

    [Fact]
    public async Task SecretKey_IsNeverSent()
    {
        await using var server = LoopbackServer.Answering(EchoClient.Success);
        using var client = EchoClient.For(server);

        await client.EchoAsync();

        Assert.All(
            server.OnlyRequest.Headers,
            static header => Assert.DoesNotContain(EchoClient.Credential.SecretKey, header.Value, StringComparison.Ordinal));
    }

    private static string[] Secrets(Credential credential) => [credential.SecretId, credential.SecretKey, credential.Token ?? ""];

    private static void AssertHides(Credential credential, UnexpectedResponseException e)
    {
        var shown = new StringBuilder();
        shown.Append(e.Message).Append('\n').Append(e.Reason).Append('\n').Append(e.Excerpt).Append('\n').Append(e.ToString());
        string text = shown.ToString();
        Assert.All(Secrets(credential), secret => Assert.DoesNotContain(secret, text, StringComparison.Ordinal));
    }

    private sealed class OneTimeCredentials : ICredentialsProvider
    {
        private int _asked;

        public ValueTask<Credential> GetCredentialAsync(CancellationToken cancellationToken) => Interlocked.Increment(ref _asked) == 1
            ? new(EchoClient.Credential)
            : ValueTask.FromException<Credential>(new HttpRequestException("The service of temporary credentials is down."));
    }
}
