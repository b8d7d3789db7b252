using System.Globalization;
using ScfGen.Signing;

namespace ScfGen.Runtime.Tests;

/// <summary>The signers of TC3 and its two variants give what third-party packages give, and the verifiers accept that.</summary>
public sealed class Tc3SignerVectorTests
{
    // CloudBase's package and ours keep the case of the content type; the document of the method does not.
    private const string MixedCase = "a content type in mixed case";

    public static TheoryData<string> Tc3 => VectorFiles.Tc3.SettledNames;

    public static TheoryData<string> FunctionUrl => VectorFiles.FunctionUrl.SettledNames;

    public static TheoryData<string> CloudBase => VectorFiles.CloudBase.SettledNames;

    public static TheoryData<string> Tc3Deviations => VectorFiles.Tc3.DeviationNames;

    public static TheoryData<string> FunctionUrlDeviations => VectorFiles.FunctionUrl.DeviationNames;

    public static TheoryData<string> CloudBaseDeviations => VectorFiles.CloudBase.DeviationNames;

    [Theory]
    [MemberData(nameof(Tc3))]
    public void Tc3Signer_OfAVector_GivesThePackagesValues(string name)
    {
        HeaderVector vector = VectorFiles.Tc3[name];
        Tc3Steps steps = new Tc3Signer(vector.Service).Explain(
            vector.Credential, vector.Time, vector.Method, vector.Uri, vector.ContentType, vector.Body, Extra(vector));

        AssertSteps(vector, steps);
        Assert.Equal(vector.Authorization, SignTc3(vector));
    }

    [Theory]
    [MemberData(nameof(FunctionUrl))]
    public void FunctionUrlSigner_OfAVector_GivesThePackagesValues(string name)
    {
        HeaderVector vector = VectorFiles.FunctionUrl[name];
        Tc3Steps steps = new FunctionUrlSigner(OptionsOf(vector)).Explain(
            vector.Credential, vector.Time, vector.Method, vector.Uri, vector.ContentType, vector.Body, Extra(vector));

        AssertSteps(vector, steps);
        Assert.Equal(vector.Authorization, SignFunctionUrl(vector));
    }

    [Theory]
    [MemberData(nameof(CloudBase))]
    public void CloudBaseSigner_OfAVector_GivesThePackagesValues(string name)
    {
        HeaderVector vector = VectorFiles.CloudBase[name];
        Tc3Steps steps = new CloudBaseSigner().Explain(
            vector.Credential, vector.Time, vector.Method, vector.Uri, vector.ContentType, vector.Body, Extra(vector));

        AssertSteps(vector, steps);
        Assert.Equal(vector.Authorization, SignCloudBase(vector));
    }

    [Fact]
    public void CloudBaseSigner_OfAContentTypeInMixedCase_GivesThePackagesSignature()
    {
        HeaderVector vector = VectorFiles.CloudBase.Deviation(MixedCase);

        Assert.Equal(vector.Authorization, SignCloudBase(vector));
    }

    [Theory]
    [MemberData(nameof(Tc3Deviations))]
    public void Tc3Signer_OfADeviation_GivesAnotherSignature(string name)
    {
        HeaderVector vector = VectorFiles.Tc3.Deviation(name);
        string given;
        try
        {
            given = SignTc3(vector);
        }
        catch (ArgumentException)
        {
            given = "refused";
        }

        Assert.NotEqual(vector.Authorization, given);
        Assert.Equal(name == "a path", given == "refused");
    }

    [Theory]
    [MemberData(nameof(FunctionUrlDeviations))]
    public void FunctionUrlSigner_OfADeviation_GivesAnotherSignature(string name)
    {
        HeaderVector vector = VectorFiles.FunctionUrl.Deviation(name);

        Assert.NotEqual(vector.Authorization, SignFunctionUrl(vector));
    }

    [Theory]
    [MemberData(nameof(CloudBaseDeviations))]
    public void CloudBaseSigner_OfADeviation_GivesAnotherSignature(string name)
    {
        HeaderVector vector = VectorFiles.CloudBase.Deviation(name);

        Assert.Equal(name == MixedCase, vector.Authorization == SignCloudBase(vector));
    }

    [Theory]
    [MemberData(nameof(Tc3))]
    public void Tc3Verifier_OfAVector_FindsItValid(string name)
    {
        HeaderVector vector = VectorFiles.Tc3[name];
        var verifier = new Tc3SignatureVerifier(vector.Service, _ => vector.Credential, At(vector));

        AssertValid(verifier.Verify(Receive(vector, "X-TC-")));
    }

    [Theory]
    [MemberData(nameof(FunctionUrl))]
    public void FunctionUrlVerifier_OfAVector_FindsItValid(string name)
    {
        HeaderVector vector = VectorFiles.FunctionUrl[name];
        var verifier = new FunctionUrlSignatureVerifier(_ => vector.Credential, OptionsOf(vector), options: At(vector));

        AssertValid(verifier.Verify(Receive(vector, "X-Scf-Cam-")));
    }

    [Theory]
    [MemberData(nameof(CloudBase))]
    public void CloudBaseVerifier_OfAVector_FindsItValid(string name)
    {
        HeaderVector vector = VectorFiles.CloudBase[name];
        var verifier = new CloudBaseSignatureVerifier(_ => vector.Credential, At(vector));

        AssertValid(verifier.Verify(Receive(vector, prefix: null)));
    }

    private static SignedHeader[] Extra(HeaderVector vector) => vector.HeadersExcept("content-type", "host");

    private static FunctionUrlSigningOptions OptionsOf(HeaderVector vector) => new() { SignsRealPath = vector.SignsRealPath };

    private static SignatureVerifierOptions At(HeaderVector vector) => new() { TimeProvider = new ManualTime(vector.Time) };

    private static string SignTc3(HeaderVector vector) => new Tc3Signer(vector.Service)
        .Sign(vector.Credential, vector.Time, vector.Method, vector.Uri, vector.ContentType, vector.Body, Extra(vector)).Authorization;

    private static string SignFunctionUrl(HeaderVector vector) => new FunctionUrlSigner(OptionsOf(vector))
        .Sign(vector.Credential, vector.Time, vector.Method, vector.Uri, vector.ContentType, vector.Body, Extra(vector)).Authorization;

    private static string SignCloudBase(HeaderVector vector) => new CloudBaseSigner()
        .Sign(vector.Credential, vector.Time, vector.Method, vector.Uri, vector.ContentType, vector.Body, Extra(vector)).Authorization;

    private static SignedRequest Receive(HeaderVector vector, string? prefix)
    {
        UrlParts parts = UrlParts.Of(vector.Url);
        var request = new Tc3TestRequest
        {
            Method = vector.Method,
            Path = parts.Path,
            Query = parts.Query,
            Body = vector.Body,
            Authorization = vector.Authorization,
        };
        foreach ((string name, string value) in vector.Headers)
        {
            request[name] = value;
        }

        if (prefix is not null)
        {
            request[prefix + "Timestamp"] = vector.Time.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
            request[prefix + "Token"] = vector.Credential.Token;
            request[prefix + "Uin"] = "100000000001";
        }

        return request.ToSigned();
    }

    private static void AssertSteps(HeaderVector vector, Tc3Steps steps)
    {
        Assert.Equal(vector.CanonicalRequest, steps.CanonicalRequest);
        Assert.Equal(vector.StringToSign, steps.StringToSign);
        Assert.Equal(vector.Authorization, steps.Authorization);
        Assert.EndsWith(steps.HashedCanonicalRequest, steps.StringToSign, StringComparison.Ordinal);
    }

    private static void AssertValid(SignatureVerdict verdict) => Assert.Equal("Valid", verdict.ToString());
}
