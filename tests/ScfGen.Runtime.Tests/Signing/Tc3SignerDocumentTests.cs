using System.Security.Cryptography;
using ScfGen.Signing;

namespace ScfGen.Runtime.Tests;

/// <summary>The signer gives every value that the document publishes.</summary>
public sealed class Tc3SignerDocumentTests
{
    [Fact]
    public void ReferenceImplementation_OfTheDocumentsSample_GivesThePublishedValues()
    {
        (string Name, string Value)[] headers = [("Content-Type", DocumentSample.ContentType), ("Host", "cvm.tencentcloudapi.com")];

        Assert.Equal(DocumentSample.HashedPayload, Convert.ToHexStringLower(SHA256.HashData(DocumentSample.Body)));
        Assert.Equal(DocumentSample.CanonicalRequest, ReferenceTc3.CanonicalRequest("POST", "", headers, DocumentSample.Body));
        Assert.Equal(
            DocumentSample.Authorization,
            ReferenceTc3.Authorization(DocumentSample.Credential, DocumentSample.Service, 1551113065, "POST", "", headers, DocumentSample.Body));
    }

    [Fact]
    public void Explain_OfTheDocumentsSample_GivesThePublishedValues()
    {
        Tc3Steps steps = Explain();

        Assert.Equal(DocumentSample.CanonicalRequest, steps.CanonicalRequest);
        Assert.Equal(DocumentSample.HashedCanonicalRequest, steps.HashedCanonicalRequest);
        Assert.Equal(DocumentSample.StringToSign, steps.StringToSign);
        Assert.Equal(DocumentSample.Signature, steps.Signature);
        Assert.Equal(DocumentSample.Authorization, steps.Authorization);
    }

    [Fact]
    public void Sign_OfTheDocumentsSample_GivesThePublishedHeaders()
    {
        Tc3Signature signature = Sign(DocumentSample.Credential);

        Assert.Equal(DocumentSample.Authorization, signature.Authorization);
        Assert.Equal(DocumentSample.Timestamp, signature.Timestamp);
        Assert.Null(signature.Token);
    }

    [Fact]
    public void Sign_WithAToken_GivesTheTokenAndTheSameSignature()
    {
        Tc3Signature signature = Sign(new Credential(DocumentSample.SecretId, DocumentSample.SecretKey, "a-token"));

        Assert.Equal("a-token", signature.Token);
        Assert.Equal(DocumentSample.Authorization, signature.Authorization);
    }

    // The page's Java, Go and .NET programs have this body; other editions of the page print its signature.
    [Fact]
    public void Sign_OfTheSampleProgramsBody_GivesTheSignatureOfOtherEditions()
    {
        Tc3Steps steps = new Tc3Signer(DocumentSample.Service).Explain(
            DocumentSample.Credential, DocumentSample.Time, "POST", DocumentSample.Endpoint, DocumentSample.ContentType, DocumentSample.ProgramBody);

        Assert.Equal("5ffe6a04c0664d6b969fab9a13bdab201d63ee709638e2749d62a09ca18d7031", steps.HashedCanonicalRequest);
        Assert.Equal("2230eefd229f582d8b1b891af7107b91597240707d778ab3738f756258d7652c", steps.Signature);
    }

    [Fact]
    public void Sign_WithTheActionHeaderOfLaterEditions_GivesTheirSignature()
    {
        Tc3Steps steps = new Tc3Signer(DocumentSample.Service).Explain(
            DocumentSample.Credential,
            DocumentSample.Time,
            "POST",
            DocumentSample.Endpoint,
            DocumentSample.ContentType,
            DocumentSample.ProgramBody,
            [new SignedHeader("X-TC-Action", "DescribeInstances")]);

        Assert.Contains("x-tc-action:describeinstances\n", steps.CanonicalRequest, StringComparison.Ordinal);
        Assert.Equal("7019a55be8395899b900fb5564e4200d984910f34794a27cb3fb7d10ff6a1e84", steps.HashedCanonicalRequest);
        Assert.Equal("be4f67d323c78ab9acb7395e43c0dbcf822a9cfac32fea2449a7bc7726b770a3", steps.Signature);
    }

    [Theory]
    [InlineData("th-TH")]
    [InlineData("ar-SA")]
    [InlineData("de-DE")]
    public void Sign_UnderAnotherCulture_GivesThePublishedValues(string culture)
    {
        using var scope = new CultureScope(culture);

        Assert.Equal(DocumentSample.StringToSign, Explain().StringToSign);
        Assert.Equal(DocumentSample.Authorization, Sign(DocumentSample.Credential).Authorization);
        Assert.Equal(DocumentSample.Timestamp, Sign(DocumentSample.Credential).Timestamp);
    }

    [Fact]
    public void ToString_OfASignature_HidesAllButTheTime()
    {
        string text = Sign(new Credential(DocumentSample.SecretId, DocumentSample.SecretKey, "a-token")).ToString();

        Assert.Contains(DocumentSample.Timestamp, text, StringComparison.Ordinal);
        Assert.DoesNotContain(DocumentSample.Signature, text, StringComparison.Ordinal);
        Assert.DoesNotContain(DocumentSample.SecretId, text, StringComparison.Ordinal);
        Assert.DoesNotContain("a-token", text, StringComparison.Ordinal);
    }

    private static Tc3Signature Sign(Credential credential) => new Tc3Signer(DocumentSample.Service).Sign(
        credential, DocumentSample.Time, "POST", DocumentSample.Endpoint, DocumentSample.ContentType, DocumentSample.Body);

    private static Tc3Steps Explain() => new Tc3Signer(DocumentSample.Service).Explain(
        DocumentSample.Credential, DocumentSample.Time, "POST", DocumentSample.Endpoint, DocumentSample.ContentType, DocumentSample.Body);
}
