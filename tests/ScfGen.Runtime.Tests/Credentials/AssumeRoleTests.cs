using System.Globalization;
using System.Text.Json;

namespace ScfGen.Runtime.Tests;

/// <summary>A role is taken on through STS, with a call signed by another provider's credential.</summary>
public sealed class AssumeRoleTests
{
    private const string Role = "qcs::cam::uin/12345678:roleName/testRoleName";
    private const string ExternalId = "ExternalIdOfTheTests";

    private readonly ManualTime _time = new(TemporaryAnswers.Start);

    public static TheoryData<string> Garbage => TemporaryAnswers.Garbage(static end => TemporaryAnswers.Sts(end));

    [Fact]
    public async Task Role_IsTakenOn()
    {
        await using var server = LoopbackServer.Answering(TemporaryAnswers.Sts(TemporaryAnswers.End));
        using AssumeRoleCredentialsProvider provider = For(server);

        Credential credential = await GetAsync(provider);

        TemporaryAnswers.AssertIsTemporary(credential);
        Assert.Same(credential, await GetAsync(provider));
        ReceivedRequest request = server.OnlyRequest;
        Assert.Equal(("POST", "/"), (request.Method, request.Target));
        Assert.Equal("AssumeRole", request.Header("X-TC-Action"));
        Assert.Equal("2018-08-13", request.Header("X-TC-Version"));
        Assert.Equal("ap-guangzhou", request.Header("X-TC-Region"));
        Assert.Equal("""{"RoleArn":"qcs::cam::uin/12345678:roleName/testRoleName","RoleSessionName":"scfgen","DurationSeconds":7200}""", request.Text);
        AssertSigned(request, EchoClient.Credential);
    }

    [Fact]
    public async Task Options_AreSent()
    {
        const string Policy = """{"version": "2.0", "statement": [{"effect": "allow", "action": "scf:*", "resource": "*"}]}""";
        await using var server = LoopbackServer.Answering(TemporaryAnswers.Sts(TemporaryAnswers.End));
        using AssumeRoleCredentialsProvider provider = For(server, static options =>
        {
            options.Region = "ap-tokyo";
            options.RoleSessionName = "build=7";
            options.DurationSeconds = 43200;
            options.Policy = Policy;
            options.ExternalId = ExternalId;
        });

        await GetAsync(provider);

        using JsonDocument sent = JsonDocument.Parse(server.OnlyRequest.Body);
        Assert.Equal("ap-tokyo", server.OnlyRequest.Header("X-TC-Region"));
        Assert.Equal("build=7", sent.RootElement.GetProperty("RoleSessionName").GetString());
        Assert.Equal(43200, sent.RootElement.GetProperty("DurationSeconds").GetInt32());
        Assert.Equal(ExternalId, sent.RootElement.GetProperty("ExternalId").GetString());
        string policy = sent.RootElement.GetProperty("Policy").GetString() ?? "";
        Assert.StartsWith("%7B%22version%22%3A%20", policy, StringComparison.Ordinal);
        Assert.Equal(Policy, Uri.UnescapeDataString(policy));
    }

    [Fact]
    public async Task Credential_InItsLast300Seconds_IsReplaced_SignedWithWhatTheSourceHasThen()
    {
        await using var server = new LoopbackServer(exchange =>
            exchange.RespondAsync(TemporaryAnswers.Sts(_time.GetUtcNow().AddHours(2), "AKID" + _time.GetUtcNow().Hour)));
        var second = new Credential("AKIDsecondOfTheTests", "SecondKeyOfTheTests");
        using AssumeRoleCredentialsProvider provider = For(server, source: new CredentialQueue(EchoClient.Credential, second));
        Assert.Equal("AKID16", (await GetAsync(provider)).SecretId);

        _time.Advance(TimeSpan.FromHours(2) - TimeSpan.FromSeconds(301));
        await GetAsync(provider);
        Assert.Single(server.Requests);

        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal("AKID16", (await GetAsync(provider)).SecretId);
        await provider.Refreshing;
        Assert.Equal("AKID18", (await GetAsync(provider)).SecretId);
        AssertSigned(server.Requests[0], EchoClient.Credential);
        AssertSigned(server.Requests[1], second);
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
        using AssumeRoleCredentialsProvider provider = For(server);

        Credential[] given = await ManyCalls.MakeAsync(() => GetAsync(provider), answer.Set);

        Assert.All(given, static credential => TemporaryAnswers.AssertIsTemporary(credential));
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task Service_ThatDoesNotAnswer_IsGivenUp()
    {
        var arrived = new Signal();
        await using var server = new LoopbackServer(exchange =>
        {
            arrived.Set();
            return exchange.NeverAnswerAsync();
        });
        using AssumeRoleCredentialsProvider provider = For(server);
        Task<Credential> call = GetAsync(provider);
        await arrived.WaitAsync();

        _time.Advance(TimeSpan.FromSeconds(10));

        var e = await Assert.ThrowsAsync<CredentialsNotFoundException>(() => call);
        Assert.Contains("did not answer within 10 s", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Error_IsToldWithoutTheSecretsThatItEchoes()
    {
        string echo = string.Join(' ', EchoClient.Credential.SecretId, EchoClient.Credential.SecretKey, EchoClient.Credential.Token, ExternalId);
        string body = """{"Response":{"Error":{"Code":"AuthFailure.UnauthorizedOperation","Message":"sts:AssumeRole is not allowed:\n ECHO"},"RequestId":"r-7"}}""";
        await using var server = LoopbackServer.Answering(body.Replace("ECHO", echo, StringComparison.Ordinal));
        using AssumeRoleCredentialsProvider provider = For(server, static options => options.ExternalId = ExternalId);

        CredentialsNotFoundException e = await FailAsync(provider);

        Assert.Contains("AuthFailure.UnauthorizedOperation: sts:AssumeRole is not allowed: (hidden)", e.Message, StringComparison.Ordinal);
        Assert.Contains("r-7", e.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', e.Message);
        AssertHides(e);
    }

    [Theory]
    [InlineData(404)]
    [InlineData(500)]
    [InlineData(302)]
    public async Task Status_OtherThan200_IsTold(int status)
    {
        await using var server = LoopbackServer.Answering(TemporaryAnswers.Sts(TemporaryAnswers.End), status);
        using AssumeRoleCredentialsProvider provider = For(server);

        CredentialsNotFoundException e = await FailAsync(provider);

        Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"HTTP {status}"), e.Message, StringComparison.Ordinal);
        AssertHides(e);
    }

    [Theory]
    [MemberData(nameof(Garbage))]
    public async Task Garbage_IsToldWithoutBeingShown(string body)
    {
        await using var server = LoopbackServer.Answering(body);
        using AssumeRoleCredentialsProvider provider = For(server);

        CredentialsNotFoundException e = await FailAsync(provider);

        Assert.Equal("STS AssumeRole", Assert.Single(e.Failures).Source);
        Assert.Single(server.Requests);
        AssertHides(e);
    }

    [Fact]
    public async Task Source_WithoutACredential_IsTold()
    {
        await using var server = LoopbackServer.Answering(TemporaryAnswers.Sts(TemporaryAnswers.End));
        using AssumeRoleCredentialsProvider provider = For(server, source: new EnvironmentCredentialsProvider(static _ => null));

        CredentialsNotFoundException e = await FailAsync(provider);

        Assert.Equal("STS AssumeRole", Assert.Single(e.Failures).Source);
        Assert.Contains("TENCENTCLOUD_SECRET_ID and TENCENTCLOUD_SECRET_KEY are not set", e.Message, StringComparison.Ordinal);
        Assert.Empty(server.Requests);
    }

    [Fact]
    public void Options_AreChecked()
    {
        Assert.Equal("https://sts.tencentcloudapi.com/", new AssumeRoleOptions { RoleArn = Role }.Endpoint.AbsoluteUri);
        Action<AssumeRoleOptions>[] mistakes =
        [
            static options => options.RoleArn = " ",
            static options => options.Region = "ap guangzhou",
            static options => options.RoleSessionName = "x",
            static options => options.RoleSessionName = "a b",
            static options => options.Policy = "%7B%7D",
            static options => options.Policy = "[]",
            static options => options.ExternalId = "open sesame",
            static options => options.DurationSeconds = 0,
            static options => options.DurationSeconds = 43201,
            static options => options.Timeout = TimeSpan.Zero,
            static options => options.Endpoint = new Uri("http://sts.tencentcloudapi.com"),
        ];
        foreach (Action<AssumeRoleOptions> mistake in mistakes)
        {
            var options = new AssumeRoleOptions { RoleArn = Role };
            mistake(options);

            var e = Assert.ThrowsAny<ArgumentException>(() => new AssumeRoleCredentialsProvider(options, new StaticCredentialsProvider(EchoClient.Credential)));
            Assert.DoesNotContain("sesame", e.Message, StringComparison.Ordinal);
        }

        var late = Assert.Throws<ArgumentOutOfRangeException>(() => new AssumeRoleCredentialsProvider(
            new AssumeRoleOptions { RoleArn = Role, Timeout = TimeSpan.Zero }, new StaticCredentialsProvider(EchoClient.Credential)));
        Assert.Equal("Timeout", late.ParamName);
        Assert.Throws<ArgumentNullException>(() => new AssumeRoleCredentialsProvider(null!, new StaticCredentialsProvider(EchoClient.Credential)));
        Assert.Throws<ArgumentNullException>(() => new AssumeRoleCredentialsProvider(new AssumeRoleOptions { RoleArn = Role }, null!));
    }

    private static void AssertSigned(ReceivedRequest request, Credential credential)
    {
        Assert.Equal("application/json", request.Header("Content-Type"));
        long seconds = long.Parse(request.Header("X-TC-Timestamp") ?? "", CultureInfo.InvariantCulture);
        (string Name, string Value)[] signed = [("content-type", "application/json"), ("host", request.Header("Host") ?? "")];
        Assert.Equal(ReferenceTc3.Authorization(credential, "sts", seconds, "POST", "", signed, request.Body), request.Header("Authorization"));
        Assert.Equal(credential.Token, request.Header("X-TC-Token"));
    }

    private static void AssertHides(Exception e) => TemporaryAnswers.AssertHidesSecrets(
        e, EchoClient.Credential.SecretId, EchoClient.Credential.SecretKey, EchoClient.Credential.Token ?? "", ExternalId);

    private static async Task<Credential> GetAsync(AssumeRoleCredentialsProvider provider) =>
        await provider.GetCredentialAsync(CancellationToken.None);

    private static Task<CredentialsNotFoundException> FailAsync(AssumeRoleCredentialsProvider provider) =>
        Assert.ThrowsAsync<CredentialsNotFoundException>(() => GetAsync(provider));

    private AssumeRoleCredentialsProvider For(LoopbackServer server, Action<AssumeRoleOptions>? change = null, ICredentialsProvider? source = null)
    {
        var options = new AssumeRoleOptions { RoleArn = Role, Endpoint = server.Address, TimeProvider = _time };
        change?.Invoke(options);
        return new AssumeRoleCredentialsProvider(options, source ?? new StaticCredentialsProvider(EchoClient.Credential));
    }
}
