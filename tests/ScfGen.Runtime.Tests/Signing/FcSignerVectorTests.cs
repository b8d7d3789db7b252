using ScfGen.Signing;

namespace ScfGen.Runtime.Tests;

/// <summary>The FC signer gives what Alibaba's packages give, wherever they leave no choice.</summary>
public sealed class FcSignerVectorTests
{
    public static TheoryData<string> Vectors => VectorFiles.Fc.SettledNames;

    public static TheoryData<string> Deviations => VectorFiles.Fc.DeviationNames;

    [Theory]
    [MemberData(nameof(Vectors))]
    public void Sign_OfAVector_GivesThePackagesValues(string name)
    {
        HeaderVector vector = VectorFiles.Fc[name];
        FcSignature signature = Sign(vector);
        FcSteps steps = new FcSigner().Explain(
            vector.Credential, vector.Time, vector.Method, vector.Uri, vector.HeadersExcept("date", "x-fc-security-token"), vector.IsHttpTrigger);

        Assert.Equal(vector.StringToSign, steps.StringToSign);
        Assert.Equal(vector.Authorization, steps.Authorization);
        Assert.EndsWith(":" + steps.Signature, steps.Authorization, StringComparison.Ordinal);
        Assert.Equal(vector.Authorization, signature.Authorization);
        Assert.Equal(vector.Header("date"), signature.Date);
        Assert.Equal(vector.Header("x-fc-security-token"), signature.SecurityToken);
    }

    [Theory]
    [MemberData(nameof(Deviations))]
    public void Sign_WhereThePackageDeviates_DoesNotFollowIt(string name)
    {
        HeaderVector vector = VectorFiles.Fc.Deviation(name);

        Assert.NotEqual(vector.Authorization, Sign(vector).Authorization);
    }

    [Fact]
    public void Sign_OfAnOpenVector_IsRefused() =>
        Assert.Throws<ArgumentException>(() => Sign(VectorFiles.Fc["a query with a key without a value"]));

    [Theory]
    [InlineData("th-TH")]
    [InlineData("ar-SA")]
    [InlineData("de-DE")]
    public void Sign_UnderAnotherCulture_GivesTheSameValues(string culture)
    {
        using var scope = new CultureScope(culture);

        Sign_OfAVector_GivesThePackagesValues("at a leap day");
        Assert.Equal("Thu, 29 Feb 2024 00:00:00 GMT", Sign(VectorFiles.Fc["at a leap day"]).Date);
    }

    private static FcSignature Sign(HeaderVector vector) => new FcSigner().Sign(
        vector.Credential, vector.Time, vector.Method, vector.Uri, vector.HeadersExcept("date", "x-fc-security-token"), vector.IsHttpTrigger);
}
