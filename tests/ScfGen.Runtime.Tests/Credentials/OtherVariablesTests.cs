namespace ScfGen.Runtime.Tests;

/// <summary>Each family of environment variables is read by its provider, and no other one's.</summary>
public sealed class OtherVariablesTests
{
    private readonly Dictionary<string, string> _variables = [];

    [Theory]
    [InlineData("TENCENTCLOUD_SECRETID", "TENCENTCLOUD_SECRETKEY", "TENCENTCLOUD_SESSIONTOKEN")]
    [InlineData("ALIBABA_CLOUD_ACCESS_KEY_ID", "ALIBABA_CLOUD_ACCESS_KEY_SECRET", "ALIBABA_CLOUD_SECURITY_TOKEN")]
    public async Task Variables_GiveTheCredential(string id, string key, string token)
    {
        ICredentialsProvider provider = For(id);
        _variables[id] = " an-id ";
        _variables[key] = "a-key";

        Credential longTerm = await provider.GetCredentialAsync(CancellationToken.None);
        _variables[token] = "a-token";
        Credential temporary = await provider.GetCredentialAsync(CancellationToken.None);

        Assert.Equal(("an-id", "a-key", null), (longTerm.SecretId, longTerm.SecretKey, longTerm.Token));
        Assert.Equal(("an-id", "a-key", "a-token"), (temporary.SecretId, temporary.SecretKey, temporary.Token));
        Assert.Same(temporary, await provider.GetCredentialAsync(CancellationToken.None));
    }

    [Theory]
    [InlineData("TENCENTCLOUD_SECRETID", "TENCENTCLOUD_SECRETKEY", "TENCENTCLOUD_SESSIONTOKEN")]
    [InlineData("ALIBABA_CLOUD_ACCESS_KEY_ID", "ALIBABA_CLOUD_ACCESS_KEY_SECRET", "ALIBABA_CLOUD_SECURITY_TOKEN")]
    public async Task Variables_ThatAreMissingOrNoKey_AreNamedWithoutBeingShown(string id, string key, string token)
    {
        ICredentialsProvider provider = For(id);

        Assert.Contains($"{id} and {key} are not set", (await FailAsync(provider)).Message, StringComparison.Ordinal);

        _variables[id] = "an-id";
        Assert.Contains($"{key} is not set", (await FailAsync(provider)).Message, StringComparison.Ordinal);

        _variables[key] = "open sesame";
        CredentialsNotFoundException e = await FailAsync(provider);
        Assert.Contains(token, e.Message, StringComparison.Ordinal);
        Assert.Contains(key, Assert.Single(e.Failures).Reason, StringComparison.Ordinal);
        TemporaryAnswers.AssertHidesSecrets(e, "an-id", "sesame");
    }

    [Fact]
    public async Task Call_ThatIsCancelled_ReadsNothing()
    {
        var provider = new FunctionEnvironmentCredentialsProvider(static _ => throw new InvalidOperationException("It was read."));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => provider.GetCredentialAsync(new CancellationToken(true)).AsTask());
    }

    private static Task<CredentialsNotFoundException> FailAsync(ICredentialsProvider provider) =>
        Assert.ThrowsAsync<CredentialsNotFoundException>(() => provider.GetCredentialAsync(CancellationToken.None).AsTask());

    private ICredentialsProvider For(string id) => id.StartsWith("ALIBABA", StringComparison.Ordinal)
        ? new AlibabaEnvironmentCredentialsProvider(name => _variables.GetValueOrDefault(name))
        : new FunctionEnvironmentCredentialsProvider(name => _variables.GetValueOrDefault(name));
}
