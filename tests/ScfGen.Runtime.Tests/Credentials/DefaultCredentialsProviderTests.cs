namespace ScfGen.Runtime.Tests;

/// <summary>The default chain looks where official programs look, in the documented order, and says what it has found nowhere.</summary>
public sealed class DefaultCredentialsProviderTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("scfgen-default-").FullName;
    private readonly Dictionary<string, string> _variables = [];

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task NoSource_IsToldWithAllThatWereTried()
    {
        await using var metadata = LoopbackServer.Answering("nothing", 404);
        await using var sts = LoopbackServer.Answering("nothing", 404);
        using DefaultCredentialsProvider provider = For(metadata, sts);

        CredentialsNotFoundException e = await FailAsync(provider);

        Assert.Equal(
            $"""
            No credential was found. Tried in this order:
            - explicit credential: none is set in the client option Credentials
            - environment variables: TENCENTCLOUD_SECRET_ID and TENCENTCLOUD_SECRET_KEY are not set
            - variables of a function's role: TENCENTCLOUD_SECRETID and TENCENTCLOUD_SECRETKEY are not set
            - credentials file: TENCENTCLOUD_CREDENTIALS_FILE is not set, and there is no file {Place("home")} or {Place("etc")}
            - instance metadata: no role is bound to this instance
            - STS AssumeRole: no role is set (AssumeRoleCredentialsProvider)
            - web identity: TKE_REGION, TKE_PROVIDER_ID, TKE_WEB_IDENTITY_TOKEN_FILE, TKE_ROLE_ARN are not set
            Set up one of these sources, or give the client option Credentials another one.
            """,
            e.Message);
    }

    [Fact]
    public async Task BrokenSources_AreToldWithoutAnyValue()
    {
        _variables["TENCENTCLOUD_SECRET_ID"] = "open sesame";
        _variables["TENCENTCLOUD_SECRET_KEY"] = "sesame-key";
        _variables["TENCENTCLOUD_SECRETID"] = "sesame-id";
        await File.WriteAllTextAsync(Place("home"), "[default]\nsesame\n");
        await File.WriteAllTextAsync(Place("token"), "sesame-token");
        _variables["TKE_REGION"] = "ap-guangzhou";
        _variables["TKE_PROVIDER_ID"] = "a-provider";
        _variables["TKE_WEB_IDENTITY_TOKEN_FILE"] = Place("token");
        _variables["TKE_ROLE_ARN"] = "a-role";
        await using var metadata = LoopbackServer.Answering("{\"sesame\":", 500);
        await using var sts = LoopbackServer.Answering("<html>sesame</html>");
        using DefaultCredentialsProvider provider = For(metadata, sts);

        CredentialsNotFoundException e = await FailAsync(provider);

        string[] reasons = [.. e.Failures.Select(static failure => failure.ToString())];
        Assert.Equal(7, reasons.Length);
        Assert.Contains("hold no valid credential", reasons[1], StringComparison.Ordinal);
        Assert.Contains("TENCENTCLOUD_SECRETKEY is not set", reasons[2], StringComparison.Ordinal);
        Assert.Contains("line 2", reasons[3], StringComparison.Ordinal);
        Assert.Contains("HTTP 500", reasons[4], StringComparison.Ordinal);
        Assert.Contains("no answer to AssumeRoleWithWebIdentity", reasons[6], StringComparison.Ordinal);
        TemporaryAnswers.AssertHidesSecrets(e, "sesame");
    }

    [Fact]
    public async Task TextInPlaceOfTheFile_IsNotShown()
    {
        _variables["TENCENTCLOUD_CREDENTIALS_FILE"] = "[default]\nsecret_id = sesame-id\nsecret_key = sesame-key\n";
        await using var server = LoopbackServer.Answering("nothing", 404);
        using DefaultCredentialsProvider provider = For(server, server);

        CredentialsNotFoundException e = await FailAsync(provider);

        Assert.Equal("credentials file: the file that TENCENTCLOUD_CREDENTIALS_FILE names does not exist", e.Failures[3].ToString());
        TemporaryAnswers.AssertHidesSecrets(e, "sesame", "secret_");
    }

    [Fact]
    public async Task TokenInPlaceOfItsFile_IsNotShown()
    {
        _variables["TKE_REGION"] = "ap-guangzhou";
        _variables["TKE_PROVIDER_ID"] = "a-provider";
        _variables["TKE_WEB_IDENTITY_TOKEN_FILE"] = "sesame-header.sesame-claims.sesame-signature";
        _variables["TKE_ROLE_ARN"] = "a-role";
        await using var server = LoopbackServer.Answering("nothing", 404);
        using DefaultCredentialsProvider provider = For(server, server);

        CredentialsNotFoundException e = await FailAsync(provider);

        Assert.Equal("web identity: the file that TKE_WEB_IDENTITY_TOKEN_FILE names does not exist", e.Failures[6].ToString());
        TemporaryAnswers.AssertHidesSecrets(e, "sesame");
    }

    // Sources are taken away in the order in which they are asked; each time the next one answers.
    [Fact]
    public async Task Sources_AreAskedInTheDocumentedOrder()
    {
        bool hasMetadata = true;
        await using var metadata = new LoopbackServer(exchange => !hasMetadata
            ? exchange.RespondAsync("nothing", 404)
            : exchange.RespondAsync(exchange.Request.Target.EndsWith('/') ? "the-role" : TemporaryAnswers.Metadata(TemporaryAnswers.End, "metadata")));
        await using var sts = new LoopbackServer(static exchange => exchange.RespondAsync(TemporaryAnswers.Sts(
            TemporaryAnswers.End, exchange.Request.Header("X-TC-Action") == "AssumeRole" ? "assumed" : "web")));
        using var assumeRole = new AssumeRoleCredentialsProvider(
            new AssumeRoleOptions { RoleArn = "a-role", Endpoint = sts.Address, TimeProvider = new ManualTime(TemporaryAnswers.Start) },
            new StaticCredentialsProvider(EchoClient.Credential));
        DefaultCredentialsOptions options = Options();
        options.Credential = new Credential("explicit", "a-key");
        options.AssumeRole = assumeRole;
        _variables["TENCENTCLOUD_SECRET_ID"] = "environment";
        _variables["TENCENTCLOUD_SECRET_KEY"] = "a-key";
        _variables["TENCENTCLOUD_SECRETID"] = "function";
        _variables["TENCENTCLOUD_SECRETKEY"] = "a-key";
        await File.WriteAllTextAsync(Place("home"), "[default]\nsecret_id = file\nsecret_key = a-key\n[dev]\nsecret_id = dev\nsecret_key = a-key\n");
        await File.WriteAllTextAsync(Place("token"), "web-token");
        _variables["TKE_REGION"] = "ap-guangzhou";
        _variables["TKE_PROVIDER_ID"] = "a-provider";
        _variables["TKE_WEB_IDENTITY_TOKEN_FILE"] = Place("token");
        _variables["TKE_ROLE_ARN"] = "a-role";

        List<string> found = [];
        async Task AskAsync()
        {
            using DefaultCredentialsProvider provider = For(metadata, sts, options);
            found.Add(await GetIdAsync(provider));
        }

        await AskAsync();
        options.Credential = null;
        await AskAsync();
        _variables.Remove("TENCENTCLOUD_SECRET_ID");
        await AskAsync();
        _variables.Remove("TENCENTCLOUD_SECRETID");
        await AskAsync();
        options.Profile = "dev";
        await AskAsync();
        File.Delete(Place("home"));
        await AskAsync();
        hasMetadata = false;
        await AskAsync();
        options.AssumeRole = null;
        await AskAsync();

        Assert.Equal(["explicit", "environment", "function", "file", "dev", "metadata", "assumed", "web"], found);
    }

    [Fact]
    public async Task SharedInstance_OutlivesItsDisposal()
    {
        await using var server = LoopbackServer.Answering("nothing", 404);
        DefaultCredentialsProvider provider = For(server, server, isShared: true);
        provider.Dispose();

        CredentialsNotFoundException e = await FailAsync(provider);

        Assert.Equal("no role is bound to this instance", e.Failures[4].Reason);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task OwnInstance_EndsWithItsDisposal()
    {
        await using var server = LoopbackServer.Answering("nothing", 404);
        DefaultCredentialsProvider provider = For(server, server);
        provider.Dispose();

        CredentialsNotFoundException e = await FailAsync(provider);

        Assert.Equal(7, e.Failures.Count);
        Assert.Equal("it failed with ObjectDisposedException", e.Failures[4].Reason);
        Assert.Empty(server.Requests);
    }

    private static async Task<string> GetIdAsync(DefaultCredentialsProvider provider) =>
        (await provider.GetCredentialAsync(CancellationToken.None)).SecretId;

    private static Task<CredentialsNotFoundException> FailAsync(DefaultCredentialsProvider provider) =>
        Assert.ThrowsAsync<CredentialsNotFoundException>(() => GetIdAsync(provider));

    private static DefaultCredentialsOptions Options() => new() { TimeProvider = new ManualTime(TemporaryAnswers.Start) };

    private string Place(string name) => Path.Combine(_folder, name);

    private DefaultCredentialsProvider For(
        LoopbackServer metadata, LoopbackServer sts, DefaultCredentialsOptions? options = null, bool isShared = false) => new(
            options ?? Options(),
            new CredentialsSurroundings(name => _variables.GetValueOrDefault(name), [Place("home"), Place("etc")], metadata.Address, sts.Address),
            isShared);
}
