using static ScfGen.Runtime.Tests.CredentialsFolder;

namespace ScfGen.Runtime.Tests;

/// <summary>A credentials file or a profile that was chosen explicitly and fails is not replaced by another identity.</summary>
public sealed class ChosenFileTests : IDisposable
{
    private readonly CredentialsFolder _folder = new();

    public static TheoryData<string> Mistakes => new()
    {
        "",
        "[another]\nsecret_id = an-id\nsecret_key = a-key\n",
        "[production]\nsecret_id = an-id\n",
        "[production]\nsecret_id = an id\nsecret_key = a-key\n",
        "[production]\nsecret_id = an-id\nsecret_key = a-key\nsesame\n",
        new string('#', 40_000),
    };

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Mistakes))]
    public async Task Profile_ThatTheFileDoesNotGive_EndsTheSearch(string text)
    {
        _folder.Write("home", text);
        await using LoopbackServer metadata = Role();
        using DefaultCredentialsProvider provider = For(metadata, "production");

        CredentialsNotFoundException e = await FailAsync(provider);

        Assert.Equal(4, e.Failures.Count);
        Assert.Contains("DefaultCredentialsOptions.Profile chose it explicitly", e.Message, StringComparison.Ordinal);
        TemporaryAnswers.AssertHidesSecrets(e, "an-id", "an id", "a-key", "sesame");
        Assert.Empty(metadata.Requests);

        // Nothing was settled by that: the next call searches again.
        _folder.Write("home", "[production]\nsecret_id = mended\nsecret_key = a-key\n");
        Assert.Equal("mended", await GetIdAsync(provider));
    }

    [Theory]
    [MemberData(nameof(Mistakes))]
    public async Task FileOfTheVariable_ThatGivesNoCredential_EndsTheSearch(string text)
    {
        string path = _folder.Write("named", text.Replace("[production]", "[default]", StringComparison.Ordinal));
        _folder.Write("home", Whole);
        _folder.Variables[PathVariable] = path;
        await using LoopbackServer metadata = Role();
        using DefaultCredentialsProvider provider = For(metadata);

        CredentialsNotFoundException e = await FailAsync(provider);

        Assert.Equal(4, e.Failures.Count);
        Assert.Contains(PathVariable + " chose it explicitly", e.Message, StringComparison.Ordinal);
        TemporaryAnswers.AssertHidesSecrets(e, "an id", "a-key", "sesame");
        Assert.Empty(metadata.Requests);

        _folder.Write("named", WithId("mended"));
        Assert.Equal("mended", await GetIdAsync(provider));
    }

    [Fact]
    public async Task FileOfTheVariable_ThatIsMissing_EndsTheSearchAndIsTold()
    {
        _folder.Variables[PathVariable] = _folder.Place("sesame");
        await using LoopbackServer metadata = Role();
        using DefaultCredentialsProvider provider = For(metadata);

        CredentialsNotFoundException e = await FailAsync(provider);

        Assert.Equal(
            """
            No credential was found. Tried in this order:
            - explicit credential: none is set in the client option Credentials
            - environment variables: TENCENTCLOUD_SECRET_ID and TENCENTCLOUD_SECRET_KEY are not set
            - variables of a function's role: TENCENTCLOUD_SECRETID and TENCENTCLOUD_SECRETKEY are not set
            - credentials file: the file that TENCENTCLOUD_CREDENTIALS_FILE names does not exist
            No source after the last one of these was asked, since TENCENTCLOUD_CREDENTIALS_FILE chose it explicitly, and another may stand for another identity. Mend it, or correct or clear TENCENTCLOUD_CREDENTIALS_FILE.
            """,
            e.Message);
        TemporaryAnswers.AssertHidesSecrets(e, "sesame");
        Assert.Empty(metadata.Requests);

        _folder.Variables.Clear();
        Assert.Equal("role", await GetIdAsync(provider));
    }

    [Fact]
    public async Task VariableAndProfile_AreBothTold()
    {
        _folder.Variables[PathVariable] = _folder.Write("named", Whole);
        await using LoopbackServer metadata = Role();
        using DefaultCredentialsProvider provider = For(metadata, "production");

        CredentialsNotFoundException e = await FailAsync(provider);

        Assert.EndsWith(
            "correct or clear TENCENTCLOUD_CREDENTIALS_FILE and DefaultCredentialsOptions.Profile.", e.Message, StringComparison.Ordinal);
        Assert.EndsWith("has no profile [production]", e.Failures[3].Reason, StringComparison.Ordinal);
    }

    // Here nobody has chosen the file.
    [Theory]
    [InlineData(null, null, "[default]\nsecret_id = an-id\n")]
    [InlineData(null, null, "no INI")]
    [InlineData(null, " ", "no INI")]
    [InlineData("production", null, null)]
    [InlineData(null, null, null)]
    public async Task UsualFile_ThatIsBrokenOrAbsent_IsPassedOver(string? profile, string? variable, string? text)
    {
        if (text is not null)
        {
            _folder.Write("home", text);
        }

        if (variable is not null)
        {
            _folder.Variables[PathVariable] = variable;
        }

        await using LoopbackServer metadata = Role();
        using DefaultCredentialsProvider provider = For(metadata, profile);

        Assert.Equal("role", await GetIdAsync(provider));
    }

    [Fact]
    public async Task SourcesBefore_AreAskedAsEver()
    {
        _folder.Variables[PathVariable] = _folder.Place("nowhere");
        _folder.Variables["TENCENTCLOUD_SECRET_ID"] = "half";
        _folder.Variables["TENCENTCLOUD_SECRETID"] = "function";
        _folder.Variables["TENCENTCLOUD_SECRETKEY"] = "a-key";
        await using LoopbackServer metadata = Role();
        using DefaultCredentialsProvider provider = For(metadata, "production");

        Assert.Equal("function", await GetIdAsync(provider));
    }

    [Fact]
    public async Task ChainOfOnesOwn_EndsAtTheFileOfTheVariable_AlsoInAnotherChain()
    {
        _folder.Variables[PathVariable] = _folder.Place("nowhere");
        StubProvider after = StubProvider.Giving("another");
        StubProvider far = StubProvider.Giving("yet-another");
        var chain = new CredentialsChain(new CredentialsChain(_folder.For(), after), far);

        var e = await Assert.ThrowsAsync<CredentialsNotFoundException>(() => GetIdAsync(chain));

        Assert.Contains(PathVariable + " chose it explicitly", e.Message, StringComparison.Ordinal);
        Assert.Single(e.Failures);
        Assert.Equal((0, 0), (after.Calls, far.Calls));
    }

    [Fact]
    public async Task RoleThatIsTakenOnWithTheFileOfTheVariable_EndsTheSearch()
    {
        _folder.Variables[PathVariable] = _folder.Place("nowhere");
        await using var sts = LoopbackServer.Answering(TemporaryAnswers.Sts(TemporaryAnswers.End));
        StubProvider after = StubProvider.Giving("another");
        using var role = new AssumeRoleCredentialsProvider(
            new AssumeRoleOptions { RoleArn = "a-role", Endpoint = sts.Address, TimeProvider = _folder.Time }, _folder.For());
        var chain = new CredentialsChain(role, after);

        var e = await Assert.ThrowsAsync<CredentialsNotFoundException>(() => GetIdAsync(chain));

        Assert.Contains(PathVariable + " chose it explicitly", e.Message, StringComparison.Ordinal);
        Assert.Equal("STS AssumeRole", Assert.Single(e.Failures).Source);
        Assert.Equal(0, after.Calls);
        Assert.Empty(sts.Requests);
    }

    // There the order itself is the choice.
    [Fact]
    public async Task ChainOfOnesOwn_PassesOverWhatCodeNames()
    {
        _folder.Write("home", Whole);
        var profile = new CredentialsFileProvider(
            null, "production", _folder.Time, name => _folder.Variables.GetValueOrDefault(name), [_folder.Place("home")]);
        var chain = new CredentialsChain(_folder.For(_folder.Place("nowhere")), profile, _folder.For());

        Assert.Equal("an-id", await GetIdAsync(chain));
    }

    private static async Task<string> GetIdAsync(ICredentialsProvider provider) =>
        (await provider.GetCredentialAsync(CancellationToken.None)).SecretId;

    private static Task<CredentialsNotFoundException> FailAsync(DefaultCredentialsProvider provider) =>
        Assert.ThrowsAsync<CredentialsNotFoundException>(() => GetIdAsync(provider));

    // The identity that must not step in.
    private static LoopbackServer Role() => new(static exchange => exchange.RespondAsync(
        exchange.Request.Target.EndsWith('/') ? "the-role" : TemporaryAnswers.Metadata(TemporaryAnswers.End, "role")));

    private DefaultCredentialsProvider For(LoopbackServer metadata, string? profile = null) => new(
        new DefaultCredentialsOptions { Profile = profile, TimeProvider = _folder.Time },
        new CredentialsSurroundings(
            name => _folder.Variables.GetValueOrDefault(name), [_folder.Place("home"), _folder.Place("etc")], metadata.Address, metadata.Address),
        isShared: false);
}
