using ScfGen.Signing;

namespace ScfGen.Runtime.Tests;

/// <summary>The ACS3 signer gives what Alibaba's packages give, wherever they and the documents leave no choice.</summary>
public sealed class Acs3SignerVectorTests
{
    public static TheoryData<string> HttpTriggers => VectorFiles.Acs3HttpTrigger.SettledNames;

    public static TheoryData<string> OpenApis => VectorFiles.Acs3OpenApi.SettledNames;

    public static TheoryData<string> Deviations => VectorFiles.Acs3HttpTrigger.DeviationNames;

    [Theory]
    [MemberData(nameof(HttpTriggers))]
    public void Sign_OfAnHttpTriggersVector_GivesThePackagesValues(string name)
    {
        HeaderVector vector = VectorFiles.Acs3HttpTrigger[name];
        Acs3Signature signature = Sign(vector);
        Acs3Steps steps = new Acs3Signer().Explain(
            vector.Credential, vector.Time, vector.Method, vector.Uri, vector.HeadersExcept("x-acs-date", "x-acs-security-token"), vector.Body);

        Assert.Equal(vector.CanonicalRequest, steps.CanonicalRequest);
        Assert.Equal(vector.StringToSign, steps.StringToSign);
        Assert.Equal(vector.Authorization, steps.Authorization);
        Assert.Equal(vector.Authorization, signature.Authorization);
        Assert.Equal(vector.Header("x-acs-date"), signature.Date);
        Assert.Equal(vector.Header("x-acs-security-token"), signature.SecurityToken);
        Assert.Null(signature.ContentSha256);
        Assert.Null(signature.Nonce);
    }

    [Theory]
    [MemberData(nameof(OpenApis))]
    public void Sign_OfAnOpenApiVector_GivesThePackagesValues(string name)
    {
        HeaderVector vector = VectorFiles.Acs3OpenApi[name];
        var signer = new Acs3Signer(Acs3Mode.OpenApi);
        SignedHeader[] headers = vector.HeadersExcept("x-acs-date", "x-acs-security-token", "x-acs-content-sha256");
        Acs3Signature signature = signer.Sign(vector.Credential, vector.Time, vector.Method, vector.Uri, headers, vector.Body);
        Acs3Steps steps = signer.Explain(vector.Credential, vector.Time, vector.Method, vector.Uri, headers, vector.Body);

        Assert.Equal(vector.CanonicalRequest, steps.CanonicalRequest);
        Assert.Equal(vector.StringToSign, steps.StringToSign);
        Assert.Equal(vector.Authorization, steps.Authorization);
        Assert.Equal(vector.Authorization, signature.Authorization);
        Assert.Equal(vector.Header("x-acs-date"), signature.Date);
        Assert.Equal(vector.Header("x-acs-security-token"), signature.SecurityToken);
        Assert.Equal(vector.Header("x-acs-content-sha256"), signature.ContentSha256);
        Assert.Equal(vector.Header("x-acs-signature-nonce"), signature.Nonce);
    }

    [Fact]
    public void Explain_OfThePublishedSample_GivesThePagesValues()
    {
        Acs3Steps steps = new Acs3Signer(Acs3Mode.OpenApi).Explain(
            new Credential("YourAccessKeyId", "YourAccessKeySecret"),
            new DateTimeOffset(2023, 10, 26, 18, 22, 32, TimeSpan.FromHours(8)),
            "POST",
            new Uri("https://ecs.cn-shanghai.aliyuncs.com/?RegionId=cn-shanghai&ImageId=win2019_1809_x64_dtc_zh-cn_40G_alibase_20230811.vhd"),
            [
                new("x-acs-action", "RunInstances"),
                new("x-acs-version", "2014-05-26"),
                new("x-acs-signature-nonce", "3156853299f313e23d1673dc12e1703d"),
            ]);

        Assert.Equal("7ea06492da5221eba5297e897ce16e55f964061054b7695beedaac1145b1e259", steps.HashedCanonicalRequest);
        Assert.Equal("06563a9e1b43f5dfe96b81484da74bceab24a1d853912eee15083a6f0f3283c0", steps.Signature);
        Assert.Equal(
            "ACS3-HMAC-SHA256 Credential=YourAccessKeyId,"
            + "SignedHeaders=host;x-acs-action;x-acs-content-sha256;x-acs-date;x-acs-signature-nonce;x-acs-version,"
            + "Signature=06563a9e1b43f5dfe96b81484da74bceab24a1d853912eee15083a6f0f3283c0",
            steps.Authorization);
    }

    // Implementations differ about these, so that any signature would be a guess.
    [Theory]
    [InlineData("a query with a key to encode")]
    [InlineData("a query with a key in Unicode")]
    [InlineData("a query with a key with an ampersand")]
    [InlineData("a query with a percent sign that encodes nothing")]
    public void Sign_OfAnOpenQuery_IsRefused(string name)
    {
        HeaderVector vector = VectorFiles.Acs3HttpTrigger[name];

        Assert.NotNull(vector.Open);
        Assert.Contains("query", Assert.Throws<ArgumentException>(() => Sign(vector)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Deviations))]
    public void Sign_WhereAPackageDeviates_DoesNotFollowIt(string name)
    {
        HeaderVector vector = VectorFiles.Acs3HttpTrigger.Deviation(name);
        string given;
        try
        {
            given = Sign(vector).Authorization;
        }
        catch (ArgumentException)
        {
            given = "refused";
        }

        Assert.NotEqual(vector.Authorization, given);
    }

    [Theory]
    [InlineData("th-TH")]
    [InlineData("ar-SA")]
    [InlineData("de-DE")]
    public void Sign_UnderAnotherCulture_GivesTheSameValues(string culture)
    {
        using var scope = new CultureScope(culture);

        Sign_OfAnHttpTriggersVector_GivesThePackagesValues("at a leap day");
        Sign_OfAnOpenApiVector_GivesThePackagesValues("at a leap day");
        Assert.Equal("2024-02-29T00:00:00Z", Sign(VectorFiles.Acs3HttpTrigger["at a leap day"]).Date);
    }

    private static Acs3Signature Sign(HeaderVector vector) => new Acs3Signer().Sign(
        vector.Credential, vector.Time, vector.Method, vector.Uri, vector.HeadersExcept("x-acs-date", "x-acs-security-token"), vector.Body);
}
