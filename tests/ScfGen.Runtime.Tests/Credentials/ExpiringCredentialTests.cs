namespace ScfGen.Runtime.Tests;

/// <summary>A credential with an end shows the end and hides the rest, in every culture.</summary>
public sealed class ExpiringCredentialTests
{
    [Theory]
    [InlineData("en-US")]
    [InlineData("th-TH")]
    [InlineData("ar-SA")]
    public void ToString_ShowsTheEndOnly(string culture)
    {
        using var scope = new CultureScope(culture);

        string text = ScriptedProvider.Until(TemporaryAnswers.Start, "an-id").ToString();

        Assert.Equal("Credential (hidden) until 2019-02-25 16:44:25Z", text);
    }

    [Fact]
    public void Credential_ThatIsNull_IsRefused() => Assert.Throws<ArgumentNullException>(() => new ExpiringCredential(null!, TemporaryAnswers.Start));
}
