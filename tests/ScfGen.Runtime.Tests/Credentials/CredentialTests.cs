namespace ScfGen.Runtime.Tests;

/// <summary>A credential holds keys that can be sent, and tells nobody.</summary>
public sealed class CredentialTests
{
    [Fact]
    public void Credential_HoldsItsParts()
    {
        var credential = new Credential("an-id", "a-key", "a-token");

        Assert.Equal("an-id", credential.SecretId);
        Assert.Equal("a-key", credential.SecretKey);
        Assert.Equal("a-token", credential.Token);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public void Token_ThatIsEmpty_IsNone(string? token) => Assert.Null(new Credential("an-id", "a-key", token).Token);

    [Theory]
    [InlineData(null)]
    [InlineData("a-token")]
    public void ToString_HidesAllParts(string? token)
    {
        string text = new Credential("an-id", "a-key", token).ToString();

        Assert.DoesNotContain("an-id", text, StringComparison.Ordinal);
        Assert.DoesNotContain("a-key", text, StringComparison.Ordinal);
        Assert.DoesNotContain("a-token", text, StringComparison.Ordinal);
    }

    [Fact]
    public void ToString_OfWhatHoldsACredential_HidesIt()
    {
        var credential = new Credential("an-id", "a-key", "a-token");
        var options = new ApiClientOptions { Credentials = new StaticCredentialsProvider(credential) };

        Assert.DoesNotContain("a-key", options.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("a-token", options.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("an-id", options.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("sesame ")]
    [InlineData("sesame\n")]
    [InlineData("ses\tame")]
    [InlineData("ses\u00e4me")]
    [InlineData("ses\u007fame")]
    public void Parts_ThatNoKeyHas_AreRefusedWithoutBeingShown(string part)
    {
        ArgumentException[] refusals =
        [
            Assert.Throws<ArgumentException>(() => new Credential(part, "a-key")),
            Assert.Throws<ArgumentException>(() => new Credential("an-id", part)),
        ];

        Assert.Equal(["secretId", "secretKey"], refusals.Select(static e => e.ParamName));
        Assert.All(refusals, static e => Assert.DoesNotContain("ses", e.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void Token_ThatNoTokenHas_IsRefusedWithoutBeingShown()
    {
        var e = Assert.Throws<ArgumentException>(() => new Credential("an-id", "a-key", "sesame\r\nX-Evil: 1"));

        Assert.Equal("token", e.ParamName);
        Assert.DoesNotContain("sesame", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Parts_ThatAreNull_AreRefused()
    {
        Assert.Throws<ArgumentNullException>(() => new Credential(null!, "a-key"));
        Assert.Throws<ArgumentNullException>(() => new Credential("an-id", null!));
        Assert.Throws<ArgumentNullException>(() => new StaticCredentialsProvider(null!));
    }

    [Fact]
    public async Task StaticProvider_GivesItsCredential()
    {
        var credential = new Credential("an-id", "a-key");

        Assert.Same(credential, await new StaticCredentialsProvider(credential).GetCredentialAsync(CancellationToken.None));
    }
}
