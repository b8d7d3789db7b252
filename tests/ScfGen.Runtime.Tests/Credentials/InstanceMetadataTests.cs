using System.Net;
using System.Net.Sockets;

namespace ScfGen.Runtime.Tests;

/// <summary>The instance's role is found through its metadata service, and what the service does not give is told.</summary>
public sealed class InstanceMetadataTests
{
    private const string Roles = "/latest/meta-data/cam/security-credentials/";

    private readonly ManualTime _time = new(TemporaryAnswers.Start);

    public static TheoryData<string> Garbage => TemporaryAnswers.Garbage(static end => TemporaryAnswers.Metadata(end));

    [Fact]
    public async Task Role_OfTheInstance_GivesTheCredential()
    {
        await using LoopbackServer server = Serving(TemporaryAnswers.Metadata(TemporaryAnswers.End));
        using InstanceMetadataCredentialsProvider provider = For(server);

        Credential credential = await GetAsync(provider);

        TemporaryAnswers.AssertIsTemporary(credential);
        Assert.Same(credential, await GetAsync(provider));
        Assert.Equal([Roles, Roles + "the-role"], server.Requests.Select(static request => request.Target));
        Assert.All(server.Requests, static request => Assert.Equal("GET", request.Method));
    }

    [Fact]
    public async Task Role_ThatIsNamed_IsNotAskedFor()
    {
        await using var server = LoopbackServer.Answering(TemporaryAnswers.Metadata(TemporaryAnswers.End));
        using InstanceMetadataCredentialsProvider provider = For(server, static options => options.RoleName = "my+=,.@_-role1");

        TemporaryAnswers.AssertIsTemporary(await GetAsync(provider));

        Assert.Equal(Roles + "my+=,.@_-role1", server.OnlyRequest.Target);
    }

    [Fact]
    public async Task Credential_InItsLast300Seconds_IsReplaced()
    {
        await using var server = new LoopbackServer(exchange => exchange.RespondAsync(
            exchange.Request.Target == Roles ? "the-role\n" : TemporaryAnswers.Metadata(_time.GetUtcNow().AddHours(2), "AKID" + _time.GetUtcNow().Hour)));
        using InstanceMetadataCredentialsProvider provider = For(server);
        Assert.Equal("AKID16", (await GetAsync(provider)).SecretId);

        _time.Advance(TimeSpan.FromHours(2) - TimeSpan.FromSeconds(301));
        await GetAsync(provider);
        Assert.Equal(2, server.Requests.Count);

        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal("AKID16", (await GetAsync(provider)).SecretId);
        await provider.Refreshing;
        Assert.Equal("AKID18", (await GetAsync(provider)).SecretId);

        _time.Advance(TimeSpan.FromHours(2));
        Assert.Equal("AKID20", (await GetAsync(provider)).SecretId);
        Assert.Equal(6, server.Requests.Count);
    }

    [Fact]
    public async Task HundredCallsAtOnce_AskOnce()
    {
        var answer = new Signal();
        await using var server = new LoopbackServer(async exchange =>
        {
            await answer.WaitAsync(exchange.Stopping);
            await exchange.RespondAsync(exchange.Request.Target == Roles ? "the-role" : TemporaryAnswers.Metadata(TemporaryAnswers.End));
        });
        using InstanceMetadataCredentialsProvider provider = For(server);

        Credential[] given = await ManyCalls.MakeAsync(() => GetAsync(provider), answer.Set);

        Assert.All(given, static credential => TemporaryAnswers.AssertIsTemporary(credential));
        Assert.Equal(2, server.Requests.Count);
    }

    [Fact]
    public async Task Service_ThatIsNotThere_IsTold()
    {
        // Bound and not listening: the port is nobody else's meanwhile.
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        Uri endpoint = new UriBuilder("http", "127.0.0.1", ((IPEndPoint)socket.LocalEndPoint!).Port).Uri;
        using var provider = new InstanceMetadataCredentialsProvider(new InstanceMetadataOptions { Endpoint = endpoint, TimeProvider = _time });

        CredentialsNotFoundException e = await FailAsync(provider);

        Assert.Contains("no connection can be made", e.Message, StringComparison.Ordinal);
        Assert.Equal("instance metadata", Assert.Single(e.Failures).Source);
    }

    [Theory]
    [InlineData(404, "nothing", "no role is bound")]
    [InlineData(200, " \n", "no role is bound")]
    [InlineData(500, "the-role", "HTTP 500")]
    [InlineData(302, "the-role", "HTTP 302")]
    [InlineData(200, "<html>sign in</html>", "no name of a role")]
    [InlineData(200, "..", "no name of a role")]
    [InlineData(200, "../../user-data", "no name of a role")]
    [InlineData(200, "one\ntwo", "no name of a role")]
    public async Task Role_ThatIsNotGiven_IsTold(int status, string body, string expected)
    {
        await using var server = LoopbackServer.Answering(body, status);
        using InstanceMetadataCredentialsProvider provider = For(server);

        Assert.Contains(expected, (await FailAsync(provider)).Message, StringComparison.Ordinal);
        Assert.Single(server.Requests);
    }

    [Theory]
    [InlineData(404, "is not bound")]
    [InlineData(503, "HTTP 503")]
    public async Task Credential_ThatIsNotGiven_IsTold(int status, string expected)
    {
        await using LoopbackServer server = Serving(TemporaryAnswers.Metadata(TemporaryAnswers.End), status);
        using InstanceMetadataCredentialsProvider provider = For(server);

        CredentialsNotFoundException e = await FailAsync(provider);

        Assert.Contains(expected, e.Message, StringComparison.Ordinal);
        TemporaryAnswers.AssertHidesSecrets(e);
    }

    [Theory]
    [MemberData(nameof(Garbage))]
    public async Task Garbage_IsToldWithoutBeingShown(string body)
    {
        await using LoopbackServer server = Serving(body);
        using InstanceMetadataCredentialsProvider provider = For(server);

        CredentialsNotFoundException e = await FailAsync(provider);

        Assert.Equal("instance metadata", Assert.Single(e.Failures).Source);
        Assert.Equal(2, server.Requests.Count);
        TemporaryAnswers.AssertHidesSecrets(e);
    }

    [Theory]
    [InlineData("Failed", "the code Failed")]
    [InlineData("no word", "another code than Success")]
    [InlineData("", "another code than Success")]
    public async Task Code_OtherThanSuccess_IsAFailure(string code, string expected)
    {
        await using LoopbackServer server = Serving(TemporaryAnswers.Metadata(TemporaryAnswers.End, code: code));
        using InstanceMetadataCredentialsProvider provider = For(server);

        Assert.Contains(expected, (await FailAsync(provider)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Redirect_IsNotFollowed()
    {
        await using var other = LoopbackServer.Answering("the-role");
        await using var server = new LoopbackServer(exchange => exchange.RespondAsync("", 302, $"Location: {other.Address}\r\n"));
        using InstanceMetadataCredentialsProvider provider = For(server);

        await FailAsync(provider);

        Assert.Empty(other.Requests);
    }

    [Fact]
    public void Options_HaveTheDocumentedDefaults_AndAreChecked()
    {
        var options = new InstanceMetadataOptions();
        Assert.Equal("http://metadata.tencentyun.com/", options.Endpoint.AbsoluteUri);
        Assert.Equal((300.0, 1.0), (options.RefreshBefore.TotalSeconds, options.ProbeTimeout.TotalSeconds));

        Assert.Throws<ArgumentNullException>(() => options.Endpoint = null!);
        Assert.Throws<ArgumentNullException>(() => options.TimeProvider = null!);
        Assert.Throws<ArgumentException>(() => new InstanceMetadataCredentialsProvider(new InstanceMetadataOptions { RoleName = "a/b" }));
        Assert.Throws<ArgumentException>(() => new InstanceMetadataCredentialsProvider(new InstanceMetadataOptions { Endpoint = new Uri("http://localhost/path") }));
        AssertOutOfRange(new InstanceMetadataOptions { ProbeTimeout = TimeSpan.Zero }, "ProbeTimeout");
        AssertOutOfRange(new InstanceMetadataOptions { Timeout = TimeSpan.FromDays(25) }, "Timeout");
        AssertOutOfRange(new InstanceMetadataOptions { FetchTimeout = TimeSpan.FromSeconds(-1) }, "FetchTimeout");
        AssertOutOfRange(new InstanceMetadataOptions { RefreshBefore = TimeSpan.FromSeconds(-1) }, "RefreshBefore");
    }

    private static void AssertOutOfRange(InstanceMetadataOptions options, string name)
    {
        var e = Assert.Throws<ArgumentOutOfRangeException>(() => new InstanceMetadataCredentialsProvider(options));

        Assert.Equal(name, e.ParamName);
        Assert.Contains(name, e.Message, StringComparison.Ordinal);
    }

    private static LoopbackServer Serving(string credential, int status = 200) => new(
        exchange => exchange.Request.Target == Roles ? exchange.RespondAsync("the-role") : exchange.RespondAsync(credential, status));

    private static async Task<Credential> GetAsync(InstanceMetadataCredentialsProvider provider) =>
        await provider.GetCredentialAsync(CancellationToken.None);

    private static Task<CredentialsNotFoundException> FailAsync(InstanceMetadataCredentialsProvider provider) =>
        Assert.ThrowsAsync<CredentialsNotFoundException>(() => GetAsync(provider));

    // The time for a connection is real time, which a busy machine may need more of.
    private InstanceMetadataCredentialsProvider For(LoopbackServer server, Action<InstanceMetadataOptions>? change = null)
    {
        var options = new InstanceMetadataOptions { Endpoint = server.Address, TimeProvider = _time, ProbeTimeout = TimeSpan.FromSeconds(30) };
        change?.Invoke(options);
        return new InstanceMetadataCredentialsProvider(options);
    }
}
