using static ScfGen.Runtime.Tests.CredentialsFolder;

namespace ScfGen.Runtime.Tests;

/// <summary>A file is read again however it changes, and no other file takes its place unasked.</summary>
public sealed class CredentialsFileChangeTests : IDisposable
{
    private readonly CredentialsFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task File_ThatChanges_IsReadAgainAfterASecond()
    {
        string path = _folder.Write("home", Whole);
        DateTime written = File.GetLastWriteTimeUtc(path);
        CredentialsFileProvider provider = _folder.For();
        Credential first = await GetAsync(provider);

        // Within a second it is not looked at.
        _folder.Write("home", WithKey("longer-key"));
        _folder.Time.Advance(TimeSpan.FromMilliseconds(999));
        Assert.Same(first, await GetAsync(provider));
        _folder.Time.Advance(TimeSpan.FromMilliseconds(1));
        Assert.Equal("longer-key", (await GetAsync(provider)).SecretKey);

        // The same length and the same time, as on a file system with coarse times.
        File.SetLastWriteTimeUtc(path, written);
        _folder.PassASecond();
        await GetAsync(provider);
        _folder.Write("home", WithKey("lonely-key"));
        File.SetLastWriteTimeUtc(path, written);
        _folder.PassASecond();
        Assert.Equal("lonely-key", (await GetAsync(provider)).SecretKey);
    }

    [Theory]
    [InlineData("another-id", "a-key", "a-token")]
    [InlineData("an-id", "another-key", "a-token")]
    [InlineData("an-id", "a-key", "another-token")]
    public async Task AnyPart_ThatChanges_IsTaken(string id, string key, string token)
    {
        _folder.Write("home", Whole);
        CredentialsFileProvider provider = _folder.For();
        await GetAsync(provider);

        _folder.Write("home", $"[default]\nsecret_id = {id}\nsecret_key = {key}\ntoken = {token}\n");
        _folder.PassASecond();

        Credential credential = await GetAsync(provider);
        Assert.Equal((id, key, token), (credential.SecretId, credential.SecretKey, credential.Token));
    }

    // As a Secret of Kubernetes is mounted: a link leads to a link, and only the second one is replaced.
    [Fact]
    public async Task File_BehindALinkThatIsSwapped_IsReadAgain()
    {
        string first = _folder.Write("first", Whole);
        string second = _folder.Write("second", WithKey("b-key"));
        File.SetLastWriteTimeUtc(second, File.GetLastWriteTimeUtc(first));
        if (!TryLink("data", "first"))
        {
            return;
        }

        Assert.True(TryLink("home", "data"));
        CredentialsFileProvider provider = _folder.For();
        Assert.Equal("a-key", (await GetAsync(provider)).SecretKey);

        File.Delete(_folder.Place("data"));
        Assert.True(TryLink("data", "second"));
        _folder.PassASecond();

        Assert.Equal("b-key", (await GetAsync(provider)).SecretKey);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task File_ThatCannotBeReadAgain_LeavesTheCredentialAsItWas(bool hasAnotherPlace)
    {
        string path = _folder.Write("home", Whole);
        if (hasAnotherPlace)
        {
            _folder.Write("etc", WithId("etc-id"));
        }

        CredentialsFileProvider provider = _folder.For();
        Credential first = await GetAsync(provider);

        // As a program that writes it anew leaves it for a moment.
        File.Delete(path);
        _folder.PassASecond();
        Assert.Same(first, await GetAsync(provider));
        if (hasAnotherPlace)
        {
            Assert.Equal("etc-id", (await GetAsync(_folder.For())).SecretId);
        }

        _folder.Write("home", "[default]\nsecret_id = an");
        _folder.PassASecond();
        Assert.Same(first, await GetAsync(provider));

        // It is not looked at again before a second is over.
        _folder.Write("home", WithKey("longer-key"));
        Assert.Same(first, await GetAsync(provider));
        _folder.PassASecond();
        Assert.Equal("longer-key", (await GetAsync(provider)).SecretKey);
    }

    [Fact]
    public async Task Place_ThatGoesBefore_IsNotChangedToWhenItComesLater()
    {
        _folder.Write("etc", WithId("etc-id"));
        CredentialsFileProvider provider = _folder.For();
        Credential first = await GetAsync(provider);

        _folder.Write("home", WithId("home-id"));
        _folder.PassASecond();

        Assert.Same(first, await GetAsync(provider));
        Assert.Equal("home-id", (await GetAsync(_folder.For())).SecretId);
    }

    [Fact]
    public async Task Variable_ThatNamesAnotherFile_IsFollowed()
    {
        _folder.Write("home", WithId("home-id"));
        CredentialsFileProvider provider = _folder.For();
        Credential first = await GetAsync(provider);

        _folder.Variables[PathVariable] = _folder.Place("named");
        _folder.PassASecond();
        Assert.Same(first, await GetAsync(provider));

        _folder.Write("named", WithId("named-id"));
        _folder.PassASecond();
        Assert.Equal("named-id", (await GetAsync(provider)).SecretId);

        // Without the variable, the file that was read stays the one.
        _folder.Variables.Clear();
        _folder.Write("named", WithId("second-id"));
        _folder.PassASecond();
        Assert.Equal("second-id", (await GetAsync(provider)).SecretId);
    }

    [Fact]
    public async Task File_ThatStaysTheSame_GivesTheSameObject()
    {
        string path = _folder.Write("home", Whole);
        CredentialsFileProvider provider = _folder.For();
        Credential first = await GetAsync(provider);

        _folder.Time.Advance(TimeSpan.FromMinutes(1));
        Assert.Same(first, await GetAsync(provider));

        _folder.Write("home", "# Touched.\n" + Whole);
        File.SetLastWriteTimeUtc(path, File.GetLastWriteTimeUtc(path).AddSeconds(1));
        _folder.PassASecond();
        Assert.Same(first, await GetAsync(provider));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    public async Task CallDuringALook_GetsTheOldCredentialAndDoesNotLookAsWell(int secondsOfTheLook)
    {
        _folder.Write("home", Whole);
        CredentialsFileProvider? provider = null;
        Task<Credential>? meanwhile = null;
        int looks = 0;

        // A look begins with the variable.
        string? Read(string name)
        {
            if (++looks == 2)
            {
                for (int i = 0; i < secondsOfTheLook; i++)
                {
                    _folder.PassASecond();
                }

                meanwhile = provider?.GetCredentialAsync(CancellationToken.None).AsTask();
            }

            return _folder.Variables.GetValueOrDefault(name);
        }

        provider = new CredentialsFileProvider(null, null, _folder.Time, Read, [_folder.Place("home")]);
        Credential first = await GetAsync(provider);
        _folder.Write("home", WithKey("b-key"));
        _folder.PassASecond();

        Credential second = await GetAsync(provider);

        Assert.Equal("b-key", second.SecretKey);
        Assert.NotNull(meanwhile);
        Assert.Same(first, await meanwhile);
        Assert.Same(second, await GetAsync(provider));
        Assert.Equal(2, looks);
    }

    // Windows lets only some users make links.
    private bool TryLink(string name, string target)
    {
        try
        {
            File.CreateSymbolicLink(_folder.Place(name), target);
            return true;
        }
        catch (Exception e) when (OperatingSystem.IsWindows() && e is (IOException or UnauthorizedAccessException))
        {
            return false;
        }
    }
}
