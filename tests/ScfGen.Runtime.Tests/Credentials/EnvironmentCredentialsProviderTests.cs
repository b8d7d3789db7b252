namespace ScfGen.Runtime.Tests;

/// <summary>The environment's variables are read at each call; they are stood in for here, since the real ones are the whole process's.</summary>
public sealed class EnvironmentCredentialsProviderTests
{
    private const string Id = "TENCENTCLOUD_SECRET_ID";
    private const string Key = "TENCENTCLOUD_SECRET_KEY";
    private const string Token = "TENCENTCLOUD_TOKEN";

    private readonly Dictionary<string, string> _variables = [];
    private readonly EnvironmentCredentialsProvider _provider;

    public EnvironmentCredentialsProviderTests() => _provider = new EnvironmentCredentialsProvider(name => _variables.GetValueOrDefault(name));

    [Fact]
    public async Task Variables_GiveTheCredential()
    {
        Set("an-id", "a-key", "a-token");

        Credential credential = await GetAsync();

        Assert.Equal("an-id", credential.SecretId);
        Assert.Equal("a-key", credential.SecretKey);
        Assert.Equal("a-token", credential.Token);
    }

    [Fact]
    public async Task Variables_WithoutAToken_GiveALongTermCredential()
    {
        Set("an-id", "a-key");

        Assert.Null((await GetAsync()).Token);
    }

    [Fact]
    public async Task Variables_WithBlanksAround_AreTrimmed()
    {
        Set(" an-id\n", "\ta-key ", "  ");

        Credential credential = await GetAsync();

        Assert.Equal("an-id", credential.SecretId);
        Assert.Equal("a-key", credential.SecretKey);
        Assert.Null(credential.Token);
    }

    [Fact]
    public async Task Variables_ThatStayTheSame_GiveTheSameObject()
    {
        Set(" an-id ", "a-key", "a-token");

        Assert.Same(await GetAsync(), await GetAsync());
    }

    [Theory]
    [InlineData("another-id", "a-key", "a-token")]
    [InlineData("an-id", "another-key", "a-token")]
    [InlineData("an-id", "a-key", "another-token")]
    [InlineData("an-id", "a-key", null)]
    public async Task Variables_ThatChange_GiveTheNewCredential(string id, string key, string? token)
    {
        Set("an-id", "a-key", "a-token");
        await GetAsync();
        Set(id, key, token);

        Credential credential = await GetAsync();

        Assert.Equal((id, key, token), (credential.SecretId, credential.SecretKey, credential.Token));
    }

    [Theory]
    [InlineData(null, null, Id + " and " + Key + " are not set")]
    [InlineData(null, "a-key", Id + " is not set")]
    [InlineData("an-id", null, Key + " is not set")]
    [InlineData(" ", "\n", Id + " and " + Key + " are not set")]
    public async Task Variables_ThatAreMissing_AreNamed(string? id, string? key, string expected)
    {
        Set(id, key);

        var e = await Assert.ThrowsAsync<CredentialsNotFoundException>(GetAsync);

        Assert.Contains(expected, e.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("an-id", e.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("a-key", e.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("open sesame", "a-key", null)]
    [InlineData("an-id", "open sesame", null)]
    [InlineData("an-id", "a-key", "open sesame")]
    public async Task Variables_ThatHoldNoKey_AreRefusedWithoutBeingShown(string id, string key, string? token)
    {
        Set(id, key, token);

        var e = await Assert.ThrowsAsync<CredentialsNotFoundException>(GetAsync);

        Assert.Contains(Id, e.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("sesame", e.ToString(), StringComparison.Ordinal);
    }

    private async Task<Credential> GetAsync() => await _provider.GetCredentialAsync(CancellationToken.None);

    private void Set(string? id, string? key, string? token = null)
    {
        _variables.Clear();
        foreach ((string name, string? value) in new[] { (Id, id), (Key, key), (Token, token) })
        {
            if (value is not null)
            {
                _variables[name] = value;
            }
        }
    }
}
