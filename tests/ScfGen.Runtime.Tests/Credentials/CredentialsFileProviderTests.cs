using System.Text;

namespace ScfGen.Runtime.Tests;

/// <summary>The credentials file is found in its places, read again when it changes, and its mistakes are told by file and line.</summary>
public sealed class CredentialsFileProviderTests : IDisposable
{
    private const string PathVariable = "TENCENTCLOUD_CREDENTIALS_FILE";
    private const string Whole = "[default]\nsecret_id = an-id\nsecret_key = a-key\ntoken = a-token\n[dev]\nsecret_id = dev-id\nsecret_key = dev-key\n";

    private readonly ManualTime _time = new(TemporaryAnswers.Start);
    private readonly Dictionary<string, string> _variables = [];
    private readonly string _folder = Directory.CreateTempSubdirectory("scfgen-credentials-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task File_GivesTheDefaultProfile()
    {
        string path = Write("named", Whole);

        Credential credential = await GetAsync(new CredentialsFileProvider(path));

        Assert.Equal(("an-id", "a-key", "a-token"), (credential.SecretId, credential.SecretKey, credential.Token));
    }

    [Fact]
    public async Task Profile_ThatIsNamed_IsTaken()
    {
        string path = Write("named", Whole);

        Credential credential = await GetAsync(new CredentialsFileProvider(path, "dev"));

        Assert.Equal(("dev-id", "dev-key", null), (credential.SecretId, credential.SecretKey, credential.Token));
    }

    [Fact]
    public async Task File_WithAByteOrderMark_IsRead()
    {
        string path = Path.Combine(_folder, "marked");
        foreach (Encoding encoding in (Encoding[])[new UTF8Encoding(true), new UnicodeEncoding(false, true)])
        {
            await File.WriteAllTextAsync(path, Whole, encoding);

            Assert.Equal("an-id", (await GetAsync(new CredentialsFileProvider(path))).SecretId);
        }
    }

    [Fact]
    public async Task Places_AreLookedAtInOrder()
    {
        CredentialsNotFoundException none = await FailAsync(For());
        Assert.Contains(PathVariable + " is not set", none.Message, StringComparison.Ordinal);
        Assert.Contains(Place("home"), none.Message, StringComparison.Ordinal);
        Assert.Contains(Place("etc"), none.Message, StringComparison.Ordinal);

        Write("etc", Whole.Replace("an-id", "etc-id", StringComparison.Ordinal));
        Assert.Equal("etc-id", (await GetAsync(For())).SecretId);

        Write("home", Whole.Replace("an-id", "home-id", StringComparison.Ordinal));
        Assert.Equal("home-id", (await GetAsync(For())).SecretId);

        _variables[PathVariable] = Write("variable", Whole.Replace("an-id", "variable-id", StringComparison.Ordinal));
        Assert.Equal("variable-id", (await GetAsync(For())).SecretId);

        string own = Write("own", Whole.Replace("an-id", "own-id", StringComparison.Ordinal));
        Assert.Equal("own-id", (await GetAsync(For(own))).SecretId);
    }

    [Fact]
    public async Task File_ThatIsNamedAndMissing_IsNotReplacedByAnother()
    {
        Write("home", Whole);
        _variables[PathVariable] = Place("variable");

        Assert.Contains(PathVariable + " names", (await FailAsync(For())).Message, StringComparison.Ordinal);
        Assert.Contains(Place("own"), (await FailAsync(For(Place("own")))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task File_ThatChanges_IsReadAgain()
    {
        string path = Write("home", Whole);
        DateTime written = File.GetLastWriteTimeUtc(path);
        CredentialsFileProvider provider = For();
        Credential first = await GetAsync(provider);

        // Within a second it is not looked at.
        Write("home", Whole.Replace("a-key", "b-key", StringComparison.Ordinal));
        File.SetLastWriteTimeUtc(path, written.AddSeconds(1));
        Assert.Same(first, await GetAsync(provider));

        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal("b-key", (await GetAsync(provider)).SecretKey);

        // Another length at the same time.
        Write("home", Whole.Replace("a-key", "longer-key", StringComparison.Ordinal));
        File.SetLastWriteTimeUtc(path, written.AddSeconds(1));
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal("longer-key", (await GetAsync(provider)).SecretKey);
    }

    [Fact]
    public async Task File_ThatCannotBeReadAgain_LeavesTheCredentialAsItWas()
    {
        string path = Write("home", Whole);
        CredentialsFileProvider provider = For();
        Credential first = await GetAsync(provider);

        // As a program that writes it anew leaves it for a moment.
        File.Delete(path);
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.Same(first, await GetAsync(provider));
        Write("home", "[default]\nsecret_id = an");
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.Same(first, await GetAsync(provider));

        // It is not looked at again before a second is over.
        Write("home", Whole.Replace("a-key", "longer-key", StringComparison.Ordinal));
        Assert.Same(first, await GetAsync(provider));
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal("longer-key", (await GetAsync(provider)).SecretKey);
    }

    [Fact]
    public async Task File_ThatStaysTheSame_GivesTheSameObject()
    {
        Write("home", Whole);
        CredentialsFileProvider provider = For();
        Credential first = await GetAsync(provider);

        _time.Advance(TimeSpan.FromMinutes(1));

        Assert.Same(first, await GetAsync(provider));
    }

    [Theory]
    [InlineData("", "has no profile [default]")]
    [InlineData("[dev]\nsecret_id = an-id", "has no profile [default]")]
    [InlineData("[default]", "has no secret_id and secret_key")]
    [InlineData("[default]\nsecret_id = an-id", "has no secret_key")]
    [InlineData("[default]\nsecret_key = a-key\nsecret_id =", "has no secret_id")]
    [InlineData("secret_id = an-id\nsecret_key = a-key", "line 1: the key stands before the first [profile]")]
    [InlineData("[default]\nsecret_id = an-id\na-key", "line 3: the line is no")]
    [InlineData("[default]\nsecret_id = an-id\nsecret_id = an-id", "line 3: the key stands twice")]
    [InlineData("[default]\nsecret_id = an-id x\nsecret_key = a-key", "line 2: ")]
    [InlineData("[default]\nsecret_id = an-id\n\nsecret_key = a-key \u00e4", "line 4: ")]
    [InlineData("[default]\nsecret_id = an-id\nsecret_key = a-key\ntoken = a-token x", "line 4: ")]
    public async Task Mistake_IsToldByFileAndLine(string text, string expected)
    {
        string path = Write("home", text);

        CredentialsNotFoundException e = await FailAsync(For());

        Assert.Contains(path, e.Message, StringComparison.Ordinal);
        Assert.Contains(expected, e.Message, StringComparison.Ordinal);
        TemporaryAnswers.AssertHidesSecrets(e, "an-id", "a-key", "a-token");
    }

    [Fact]
    public async Task WhatIsNoSmallFile_IsRefused()
    {
        string large = Write("large", Whole + "#" + new string('x', 40_000));
        string folder = Directory.CreateDirectory(Place("folder")).FullName;

        Assert.Contains("longer than", (await FailAsync(For(large))).Message, StringComparison.Ordinal);
        Assert.Contains("does not exist", (await FailAsync(For(folder))).Message, StringComparison.Ordinal);
        Assert.Contains("does not exist", (await FailAsync(For("a\0b"))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Arguments_ThatAreEmpty_AreRefused()
    {
        Assert.Equal("path", Assert.Throws<ArgumentException>(() => new CredentialsFileProvider(" ")).ParamName);
        Assert.Equal("profile", Assert.Throws<ArgumentException>(() => new CredentialsFileProvider(null, "")).ParamName);
    }

    [Fact]
    public async Task Call_ThatIsCancelled_ReadsNothing()
    {
        Write("home", Whole);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => For().GetCredentialAsync(new CancellationToken(true)).AsTask());
    }

    private static async Task<Credential> GetAsync(CredentialsFileProvider provider) => await provider.GetCredentialAsync(CancellationToken.None);

    private static Task<CredentialsNotFoundException> FailAsync(CredentialsFileProvider provider) =>
        Assert.ThrowsAsync<CredentialsNotFoundException>(() => GetAsync(provider));

    private CredentialsFileProvider For(string? path = null) =>
        new(path, null, _time, name => _variables.GetValueOrDefault(name), [Place("home"), Place("etc")]);

    private string Place(string name) => Path.Combine(_folder, name);

    private string Write(string name, string text)
    {
        File.WriteAllText(Place(name), text);
        return Place(name);
    }
}
