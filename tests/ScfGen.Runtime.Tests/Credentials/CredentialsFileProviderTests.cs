using System.Text;
using static ScfGen.Runtime.Tests.CredentialsFolder;

namespace ScfGen.Runtime.Tests;

/// <summary>The credentials file is found in its places, and its mistakes are told by file and line.</summary>
public sealed class CredentialsFileProviderTests : IDisposable
{
    private readonly CredentialsFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task File_GivesTheDefaultProfile()
    {
        string path = _folder.Write("named", Whole);

        Credential credential = await GetAsync(new CredentialsFileProvider(path));

        Assert.Equal(("an-id", "a-key", "a-token"), (credential.SecretId, credential.SecretKey, credential.Token));
    }

    [Fact]
    public async Task Profile_ThatIsNamed_IsTaken()
    {
        string path = _folder.Write("named", Whole);

        Credential credential = await GetAsync(new CredentialsFileProvider(path, "dev"));

        Assert.Equal(("dev-id", "dev-key", null), (credential.SecretId, credential.SecretKey, credential.Token));
    }

    [Fact]
    public async Task File_WithAByteOrderMark_IsRead()
    {
        string path = _folder.Place("marked");
        foreach (Encoding encoding in (Encoding[])[new UTF8Encoding(true), new UnicodeEncoding(false, true)])
        {
            await File.WriteAllTextAsync(path, Whole, encoding);

            Assert.Equal("an-id", (await GetAsync(new CredentialsFileProvider(path))).SecretId);
        }
    }

    [Fact]
    public async Task Places_AreLookedAtInOrder()
    {
        CredentialsNotFoundException none = await FailAsync(_folder.For());
        Assert.Contains(PathVariable + " is not set", none.Message, StringComparison.Ordinal);
        Assert.Contains(_folder.Place("home"), none.Message, StringComparison.Ordinal);
        Assert.Contains(_folder.Place("etc"), none.Message, StringComparison.Ordinal);

        _folder.Write("etc", WithId("etc-id"));
        Assert.Equal("etc-id", (await GetAsync(_folder.For())).SecretId);

        _folder.Write("home", WithId("home-id"));
        Assert.Equal("home-id", (await GetAsync(_folder.For())).SecretId);

        _folder.Variables[PathVariable] = _folder.Write("variable", WithId("variable-id"));
        Assert.Equal("variable-id", (await GetAsync(_folder.For())).SecretId);

        string own = _folder.Write("own", WithId("own-id"));
        Assert.Equal("own-id", (await GetAsync(_folder.For(own))).SecretId);
    }

    [Fact]
    public async Task File_ThatIsNamedInCodeAndMissing_IsNotReplacedByAnother()
    {
        _folder.Write("home", Whole);

        CredentialsNotFoundException e = await FailAsync(_folder.For(_folder.Place("own")));

        Assert.Equal(_folder.Place("own") + " does not exist", Assert.Single(e.Failures).Reason);
    }

    // The text of the file in the variable that is to name it is a mistake that is easily made.
    [Theory]
    [InlineData("/nowhere/sesame")]
    [InlineData("sesame")]
    [InlineData("[default]\nsecret_id = sesame-id\nsecret_key = sesame-key\n")]
    [InlineData("[default]\r\nsecret_id=sesame-id\r\nsecret_key=sesame/key\r\ntoken=sesame/token/")]
    public async Task Variable_ThatNamesNoFile_IsToldWithoutItsValue(string value)
    {
        _folder.Write("home", Whole);
        foreach (string tooLong in (string[])["", new string('#', 300), "\n" + new string('#', 5000)])
        {
            _folder.Variables[PathVariable] = value + tooLong;

            CredentialsNotFoundException e = await FailAsync(_folder.For());

            Assert.Equal($"the file that {PathVariable} names does not exist", Assert.Single(e.Failures).Reason);
            TemporaryAnswers.AssertHidesSecrets(e, "sesame", "secret_", "###");
        }
    }

    [Fact]
    public async Task File_ThatAVariableNames_IsShownWithItsMistake()
    {
        string path = _folder.Write("variable", "[default]\nsesame");
        _folder.Variables[PathVariable] = path;

        CredentialsNotFoundException e = await FailAsync(_folder.For());

        Assert.StartsWith(path + ", line 2: ", Assert.Single(e.Failures).Reason, StringComparison.Ordinal);
        TemporaryAnswers.AssertHidesSecrets(e, "sesame");
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
        string path = _folder.Write("home", text);

        CredentialsNotFoundException e = await FailAsync(_folder.For());

        Assert.Contains(path, e.Message, StringComparison.Ordinal);
        Assert.Contains(expected, e.Message, StringComparison.Ordinal);
        TemporaryAnswers.AssertHidesSecrets(e, "an-id", "a-key", "a-token");
    }

    [Fact]
    public async Task WhatIsNoSmallFile_IsRefused()
    {
        string large = _folder.Write("large", Whole + "#" + new string('x', 40_000));
        string folder = Directory.CreateDirectory(_folder.Place("folder")).FullName;

        Assert.Contains("longer than", (await FailAsync(_folder.For(large))).Message, StringComparison.Ordinal);
        Assert.Contains("does not exist", (await FailAsync(_folder.For(folder))).Message, StringComparison.Ordinal);
        Assert.Contains("does not exist", (await FailAsync(_folder.For("a\0b"))).Message, StringComparison.Ordinal);
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
        _folder.Write("home", Whole);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _folder.For().GetCredentialAsync(new CancellationToken(true)).AsTask());
    }
}
