using ScfGen.Signing;

namespace ScfGen.Runtime.Tests;

/// <summary>What is signed for a function URL, and what is shown of it.</summary>
public sealed class FunctionUrlSignerTests
{
    private const string Host = "1250000000-abcdefgh-cq.scf.tencentcs.com";

    private static readonly Credential s_temporary = new("AKIDtemporary", "TemporaryKey", "TheToken");

    [Theory]
    [InlineData(false, "POST\n/\n\ncontent-type:")]
    [InlineData(true, "POST\n/a%20b/\nc=d&c=\ncontent-type:")]
    public void PathAndQuery_AreSignedWhereTheOptionSaysSo(bool signsRealPath, string start)
    {
        Tc3Steps steps = Explain(new FunctionUrlSigningOptions { SignsRealPath = signsRealPath }, "/a b/?c=d&c=#fragment");

        Assert.StartsWith(start, steps.CanonicalRequest, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/")]
    [InlineData("/?")]
    public void RootWithoutAQuery_IsSignedAlikeEitherWay(string target) =>
        Assert.Equal(
            Explain(null, target).Authorization, Explain(new FunctionUrlSigningOptions { SignsRealPath = true }, target).Authorization);

    [Fact]
    public void Service_IsScfWhateverTheHost() =>
        Assert.Contains("/2019-02-25/scf/tc3_request, SignedHeaders=content-type;host, ", Explain(null, "/").Authorization, StringComparison.Ordinal);

    [Fact]
    public void Options_ChangedLater_HaveNoEffect()
    {
        var options = new FunctionUrlSigningOptions();
        var signer = new FunctionUrlSigner(options);
        options.SignsRealPath = true;

        Assert.Equal(Explain(null, "/a").Authorization, Sign(signer, DocumentSample.Credential, "/a").Authorization);
    }

    [Fact]
    public void Signature_HasTimestampAndTokenAndHidesWhatIsSecret()
    {
        FunctionUrlSignature signature = Sign(new FunctionUrlSigner(), s_temporary, "/");

        Assert.Equal("1551113065", signature.Timestamp);
        Assert.Equal("TheToken", signature.Token);
        Assert.Contains("1551113065", signature.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("AKID", signature.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("TheToken", signature.ToString(), StringComparison.Ordinal);
        Assert.Null(Sign(new FunctionUrlSigner(), DocumentSample.Credential, "/").Token);
    }

    private static FunctionUrlSignature Sign(FunctionUrlSigner signer, Credential credential, string target) => signer.Sign(
        credential, DocumentSample.Time, "POST", new Uri($"https://{Host}{target}"), DocumentSample.ContentType, DocumentSample.Body);

    private static Tc3Steps Explain(FunctionUrlSigningOptions? options, string target) => new FunctionUrlSigner(options).Explain(
        DocumentSample.Credential,
        DocumentSample.Time,
        "POST",
        new Uri($"https://{Host}{target}"),
        DocumentSample.ContentType,
        DocumentSample.Body);
}
