using System.Globalization;
using System.Text.Json;

namespace ScfGen.Runtime.Tests;

/// <summary>A pod's token is exchanged for a credential, read anew each time, and shown to nobody else.</summary>
public sealed class WebIdentityTests : IDisposable
{
    private const string WebToken = "header.TheWebIdentityToken.signature";

    private readonly ManualTime _time = new(TemporaryAnswers.Start);
    private readonly string _folder = Directory.CreateTempSubdirectory("scfgen-web-identity-").FullName;
    private readonly Dictionary<string, string> _variables;

    public WebIdentityTests() => _variables = new Dictionary<string, string>
    {
        ["TKE_REGION"] = "ap-shanghai",
        ["TKE_PROVIDER_ID"] = "a-provider",
        ["TKE_WEB_IDENTITY_TOKEN_FILE"] = TokenFile(WebToken + "\n"),
        ["TKE_ROLE_ARN"] = "qcs::cam::uin/12345678:roleName/testRoleName",
    };

    public static TheoryData<string> Garbage => TemporaryAnswers.Garbage(static end => TemporaryAnswers.Sts(end));

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Token_IsExchanged()
    {
        await using var server = LoopbackServer.Answering(TemporaryAnswers.Sts(TemporaryAnswers.End));
        using WebIdentityCredentialsProvider provider = For(server);

        Credential credential = await GetAsync(provider);

        TemporaryAnswers.AssertIsTemporary(credential);
        Assert.Same(credential, await GetAsync(provider));
        ReceivedRequest request = server.OnlyRequest;
        Assert.Equal(("POST", "/"), (request.Method, request.Target));
        Assert.Equal("AssumeRoleWithWebIdentity", request.Header("X-TC-Action"));
        Assert.Equal("2018-08-13", request.Header("X-TC-Version"));
        Assert.Equal("ap-shanghai", request.Header("X-TC-Region"));
        Assert.Equal("SKIP", request.Header("Authorization"));
        Assert.Equal("1551113065", request.Header("X-TC-Timestamp"));
        Assert.Equal("application/json", request.Header("Content-Type"));
        using JsonDocument sent = JsonDocument.Parse(request.Body);
        (string Name, string Value)[] expected =
        [
            ("ProviderId", "a-provider"),
            ("WebIdentityToken", WebToken),
            ("RoleArn", "qcs::cam::uin/12345678:roleName/testRoleName"),
            ("RoleSessionName", "scfgen"),
            ("DurationSeconds", "7200"),
        ];
        Assert.Equal(expected, sent.RootElement.EnumerateObject().Select(static member => (member.Name, member.Value.ToString())));
    }

    [Fact]
    public async Task Options_GoBeforeTheVariables()
    {
        await using var server = LoopbackServer.Answering(TemporaryAnswers.Sts(TemporaryAnswers.End));
        using WebIdentityCredentialsProvider provider = For(server, options =>
        {
            options.Region = "ap-tokyo";
            options.ProviderId = "another-provider";
            options.TokenFile = TokenFile("another-token", "another");
            options.RoleArn = "another-role";
            options.DurationSeconds = 900;
        });
        _variables.Clear();

        await GetAsync(provider);

        using JsonDocument sent = JsonDocument.Parse(server.OnlyRequest.Body);
        Assert.Equal("ap-tokyo", server.OnlyRequest.Header("X-TC-Region"));
        Assert.Equal("another-provider", sent.RootElement.GetProperty("ProviderId").GetString());
        Assert.Equal("another-token", sent.RootElement.GetProperty("WebIdentityToken").GetString());
        Assert.Equal("another-role", sent.RootElement.GetProperty("RoleArn").GetString());
        Assert.Equal(900, sent.RootElement.GetProperty("DurationSeconds").GetInt32());
    }

    [Fact]
    public async Task Credential_InItsLast300Seconds_IsReplaced_WithTheTokenOfThen()
    {
        await using var server = new LoopbackServer(exchange =>
            exchange.RespondAsync(TemporaryAnswers.Sts(_time.GetUtcNow().AddHours(2), "AKID" + _time.GetUtcNow().Hour)));
        using WebIdentityCredentialsProvider provider = For(server);
        Assert.Equal("AKID16", (await GetAsync(provider)).SecretId);
        TokenFile("second-token");

        _time.Advance(TimeSpan.FromHours(2) - TimeSpan.FromSeconds(301));
        await GetAsync(provider);
        Assert.Single(server.Requests);

        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal("AKID16", (await GetAsync(provider)).SecretId);
        await provider.Refreshing;
        Assert.Equal("AKID18", (await GetAsync(provider)).SecretId);
        Assert.Contains(WebToken, server.Requests[0].Text, StringComparison.Ordinal);
        Assert.Contains("\"second-token\"", server.Requests[1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task HundredCallsAtOnce_AskOnce()
    {
        var answer = new Signal();
        await using var server = new LoopbackServer(async exchange =>
        {
            await answer.WaitAsync(exchange.Stopping);
            await exchange.RespondAsync(TemporaryAnswers.Sts(TemporaryAnswers.End));
        });
        using WebIdentityCredentialsProvider provider = For(server);
        Task<Credential>[] calls = [.. Enumerable.Range(0, 100).Select(_ => Task.Run(() => GetAsync(provider)))];
        answer.Set();

        Assert.All(await Task.WhenAll(calls), static credential => TemporaryAnswers.AssertIsTemporary(credential));
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task Service_ThatDoesNotAnswer_IsGivenUp()
    {
        var sent = new Signal();
        await using var server = new LoopbackServer(async exchange =>
        {
            await exchange.SendAsync("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"Response\":");
            sent.Set();
            await exchange.WaitUntilClientLeavesAsync();
        });
        using WebIdentityCredentialsProvider provider = For(server);
        Task<Credential> call = GetAsync(provider);
        await sent.WaitAsync();

        _time.Advance(TimeSpan.FromSeconds(10));

        var e = await Assert.ThrowsAsync<CredentialsNotFoundException>(() => call);
        Assert.Contains("did not answer within 10 s", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Variables_ThatAreMissing_AreNamed()
    {
        await using var server = LoopbackServer.Answering(TemporaryAnswers.Sts(TemporaryAnswers.End));
        using WebIdentityCredentialsProvider provider = For(server);

        _variables.Remove("TKE_ROLE_ARN");
        Assert.Contains("(web identity): TKE_ROLE_ARN is not set", (await FailAsync(provider)).Message, StringComparison.Ordinal);

        _variables.Clear();
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.Contains(
            "TKE_REGION, TKE_PROVIDER_ID, TKE_WEB_IDENTITY_TOKEN_FILE, TKE_ROLE_ARN are not set",
            (await FailAsync(provider)).Message,
            StringComparison.Ordinal);
        Assert.Empty(server.Requests);
    }

    [Theory]
    [InlineData(null, "does not exist")]
    [InlineData(" \n", "is empty")]
    [InlineData("open sesame", "holds white space")]
    [InlineData("s\u00e4same", "holds white space")]
    public async Task TokenFile_ThatHoldsNoToken_IsTold(string? content, string expected)
    {
        await using var server = LoopbackServer.Answering(TemporaryAnswers.Sts(TemporaryAnswers.End));
        using WebIdentityCredentialsProvider provider = For(server);
        string path = _variables["TKE_WEB_IDENTITY_TOKEN_FILE"];
        File.Delete(path);
        if (content is not null)
        {
            TokenFile(content);
        }

        CredentialsNotFoundException e = await FailAsync(provider);

        Assert.Contains(path, e.Message, StringComparison.Ordinal);
        Assert.Contains(expected, e.Message, StringComparison.Ordinal);
        TemporaryAnswers.AssertHidesSecrets(e, "sesame", "s\u00e4same");
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task Region_ThatIsNone_IsTold()
    {
        await using var server = LoopbackServer.Answering(TemporaryAnswers.Sts(TemporaryAnswers.End));
        using WebIdentityCredentialsProvider provider = For(server);
        _variables["TKE_REGION"] = "ap-shanghai\r\nX-Evil: 1";

        Assert.Contains("no name of a region", (await FailAsync(provider)).Message, StringComparison.Ordinal);
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task Error_IsToldWithoutTheToken()
    {
        await using var server = LoopbackServer.Answering(
            """{"Response":{"Error":{"Code":"InvalidParameter.WebIdentityTokenError","Message":"Bad token: header.TheWebIdentityToken.signature"},"RequestId":"r-7"}}""",
            400);
        using WebIdentityCredentialsProvider provider = For(server);

        CredentialsNotFoundException e = await FailAsync(provider);

        Assert.Contains("InvalidParameter.WebIdentityTokenError: Bad token: (hidden) (RequestId r-7)", e.Message, StringComparison.Ordinal);
        TemporaryAnswers.AssertHidesSecrets(e, "TheWebIdentityToken");
    }

    [Theory]
    [InlineData(404)]
    [InlineData(500)]
    public async Task Status_OtherThan200_IsTold(int status)
    {
        await using var server = LoopbackServer.Answering("not here", status);
        using WebIdentityCredentialsProvider provider = For(server);

        CredentialsNotFoundException e = await FailAsync(provider);

        Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"HTTP {status}"), e.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Garbage))]
    public async Task Garbage_IsToldWithoutBeingShown(string body)
    {
        await using var server = LoopbackServer.Answering(body);
        using WebIdentityCredentialsProvider provider = For(server);

        CredentialsNotFoundException e = await FailAsync(provider);

        Assert.Equal("web identity", Assert.Single(e.Failures).Source);
        TemporaryAnswers.AssertHidesSecrets(e, WebToken);
    }

    private static async Task<Credential> GetAsync(WebIdentityCredentialsProvider provider) =>
        await provider.GetCredentialAsync(CancellationToken.None);

    private static Task<CredentialsNotFoundException> FailAsync(WebIdentityCredentialsProvider provider) =>
        Assert.ThrowsAsync<CredentialsNotFoundException>(() => GetAsync(provider));

    private string TokenFile(string token, string name = "token")
    {
        string path = Path.Combine(_folder, name);
        File.WriteAllText(path, token);
        return path;
    }

    private WebIdentityCredentialsProvider For(LoopbackServer server, Action<WebIdentityOptions>? change = null)
    {
        var options = new WebIdentityOptions { Endpoint = server.Address, TimeProvider = _time };
        change?.Invoke(options);
        return new WebIdentityCredentialsProvider(options, name => _variables.GetValueOrDefault(name));
    }
}
