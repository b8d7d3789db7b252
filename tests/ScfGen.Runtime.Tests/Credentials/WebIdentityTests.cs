using System.Globalization;
using System.Text.Json;
using static ScfGen.Runtime.Tests.WebIdentityPod;

namespace ScfGen.Runtime.Tests;

/// <summary>A pod's token is exchanged for a credential, read anew each time, and shown to nobody else.</summary>
public sealed class WebIdentityTests : IDisposable
{
    private readonly WebIdentityPod _pod = new();

    public static TheoryData<string> Garbage => TemporaryAnswers.Garbage(static end => TemporaryAnswers.Sts(end));

    public void Dispose() => _pod.Dispose();

    [Fact]
    public async Task Token_IsExchanged()
    {
        await using var server = LoopbackServer.Answering(TemporaryAnswers.Sts(TemporaryAnswers.End));
        using WebIdentityCredentialsProvider provider = _pod.For(server);

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
            ("RoleArn", Role),
            ("RoleSessionName", "scfgen"),
            ("DurationSeconds", "7200"),
        ];
        Assert.Equal(expected, sent.RootElement.EnumerateObject().Select(static member => (member.Name, member.Value.ToString())));
    }

    [Fact]
    public async Task Options_GoBeforeTheVariables()
    {
        await using var server = LoopbackServer.Answering(TemporaryAnswers.Sts(TemporaryAnswers.End));
        using WebIdentityCredentialsProvider provider = _pod.For(server, options =>
        {
            options.Region = "ap-tokyo";
            options.ProviderId = "another-provider";
            options.TokenFile = _pod.TokenFile("another-token", "another");
            options.RoleArn = "another-role";
            options.DurationSeconds = 900;
        });
        _pod.Variables.Clear();

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
            exchange.RespondAsync(TemporaryAnswers.Sts(_pod.Time.GetUtcNow().AddHours(2), "AKID" + _pod.Time.GetUtcNow().Hour)));
        using WebIdentityCredentialsProvider provider = _pod.For(server);
        Assert.Equal("AKID16", (await GetAsync(provider)).SecretId);
        _pod.TokenFile("second-token");

        _pod.Time.Advance(TimeSpan.FromHours(2) - TimeSpan.FromSeconds(301));
        await GetAsync(provider);
        Assert.Single(server.Requests);

        _pod.Time.Advance(TimeSpan.FromSeconds(1));
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
        using WebIdentityCredentialsProvider provider = _pod.For(server);

        Credential[] given = await ManyCalls.MakeAsync(() => GetAsync(provider), answer.Set);

        Assert.All(given, static credential => TemporaryAnswers.AssertIsTemporary(credential));
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
        using WebIdentityCredentialsProvider provider = _pod.For(server);
        Task<Credential> call = GetAsync(provider);
        await sent.WaitAsync();

        _pod.Time.Advance(TimeSpan.FromSeconds(10));

        var e = await Assert.ThrowsAsync<CredentialsNotFoundException>(() => call);
        Assert.Contains("did not answer within 10 s", e.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(404)]
    [InlineData(500)]
    public async Task Status_OtherThan200_IsTold(int status)
    {
        await using var server = LoopbackServer.Answering("not here", status);
        using WebIdentityCredentialsProvider provider = _pod.For(server);

        CredentialsNotFoundException e = await FailAsync(provider);

        Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"HTTP {status}"), e.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Garbage))]
    public async Task Garbage_IsToldWithoutBeingShown(string body)
    {
        await using var server = LoopbackServer.Answering(body);
        using WebIdentityCredentialsProvider provider = _pod.For(server);

        CredentialsNotFoundException e = await FailAsync(provider);

        Assert.Equal("web identity", Assert.Single(e.Failures).Source);
        Assert.Single(server.Requests);
        TemporaryAnswers.AssertHidesSecrets(e, WebToken);
    }
}
