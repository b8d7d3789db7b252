using ScfGen.Signing;

namespace ScfGen.Runtime.Tests;

/// <summary>Signing costs the garbage collector the headers and nothing else.</summary>
public sealed class Tc3SignerAllocationTests
{
    private static readonly Credential s_temporary = new("AKIDtemporary", "TemporaryKey", "TheToken");
    private static readonly Uri s_withPort = new("https://localhost:8443/a/b%20c?x=1&y=2");
    private static readonly Uri s_apiWithPort = new("https://localhost:8443/?x=1&y=2");

    private static readonly SignedHeader[] s_extra =
    [
        new("X-TC-Region", "ap-guangzhou"),
        new("X-TC-Action", "ListFunctions"),
        new("Accept", "*/*"),
    ];

    private readonly byte[] _body = new byte[1024];

    [Fact]
    public void Signing1KB_AllocatesTheHeaderStringsOnly()
    {
        var signer = new Tc3Signer(DocumentSample.Service);
        Tc3Signature signature = default;

        double bytes = Tc3AllocationMeter.BytesPerCall(() => signature = signer.Sign(
            DocumentSample.Credential, DocumentSample.Time, "POST", DocumentSample.Endpoint, DocumentSample.ContentType, _body));

        Assert.Equal(Tc3AllocationMeter.SizeOf(signature.Authorization) + Tc3AllocationMeter.SizeOf(signature.Timestamp), bytes);
    }

    [Fact]
    public void SigningMoreHeadersForAPort_AllocatesTheHeaderStringsOnly()
    {
        var signer = new Tc3Signer(DocumentSample.Service);
        Tc3Signature signature = default;

        double bytes = Tc3AllocationMeter.BytesPerCall(() => signature = signer.Sign(
            s_temporary, DocumentSample.Time, "GET", s_apiWithPort, DocumentSample.ContentType, _body, s_extra));

        Assert.Contains("SignedHeaders=accept;content-type;host;x-tc-action;x-tc-region,", signature.Authorization, StringComparison.Ordinal);
        Assert.Equal(Tc3AllocationMeter.SizeOf(signature.Authorization) + Tc3AllocationMeter.SizeOf(signature.Timestamp), bytes);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void SigningForAFunctionUrl_AllocatesTheHeaderStringsOnly(bool signsRealPath)
    {
        var signer = new FunctionUrlSigner(new FunctionUrlSigningOptions { SignsRealPath = signsRealPath });
        FunctionUrlSignature signature = default;

        double bytes = Tc3AllocationMeter.BytesPerCall(() => signature = signer.Sign(
            s_temporary, DocumentSample.Time, "POST", s_withPort, DocumentSample.ContentType, _body));

        Assert.Equal(Tc3AllocationMeter.SizeOf(signature.Authorization) + Tc3AllocationMeter.SizeOf(signature.Timestamp), bytes);
    }

    [Fact]
    public void SigningForCloudBase_AllocatesTheHeaderStringOnly()
    {
        var signer = new CloudBaseSigner();
        CloudBaseSignature signature = default;

        double bytes = Tc3AllocationMeter.BytesPerCall(() => signature = signer.Sign(
            s_temporary, DocumentSample.Time, "POST", s_withPort, DocumentSample.ContentType, _body, s_extra));

        Assert.EndsWith(", Timestamp=1551113065, Token=TheToken", signature.Authorization, StringComparison.Ordinal);
        Assert.Equal(Tc3AllocationMeter.SizeOf(signature.Authorization), bytes);
    }

    [Fact]
    public void Verifying_AllocatesTheKeysIdentifierOnly()
    {
        SignedRequest tc3 = new Tc3TestRequest().SignTc3(s_temporary, DocumentSample.Time, "scf", s_extra).ToSigned();
        SignedRequest functionUrl = new Tc3TestRequest().SignFunctionUrl(s_temporary, DocumentSample.Time, signsRealPath: true).ToSigned();
        SignedRequest cloudBase = new Tc3TestRequest().SignCloudBase(s_temporary, DocumentSample.Time).ToSigned();
        var options = new SignatureVerifierOptions { TimeProvider = new ManualTime(DocumentSample.Time) };

        AssertAllocatesTheIdentifier(new Tc3SignatureVerifier("scf", FindKey, options), tc3);
        AssertAllocatesTheIdentifier(
            new FunctionUrlSignatureVerifier(FindKey, new FunctionUrlSigningOptions { SignsRealPath = true }, options: options), functionUrl);
        AssertAllocatesTheIdentifier(new CloudBaseSignatureVerifier(FindKey, options), cloudBase);
    }

    [Fact]
    public void VerifyingHeadersOfTheCallersOwn_AllocatesTheirNamesBeside()
    {
        SignedHeader[] extra = [.. s_extra, new("X-My-Own", "Some Value"), new("X-My-Other-Header", "1")];
        string[] names = ["x-my-own", "x-my-other-header"];
        SignedRequest tc3 = new Tc3TestRequest().SignTc3(s_temporary, DocumentSample.Time, "scf", extra).ToSigned();
        SignedRequest functionUrl = new Tc3TestRequest().SignFunctionUrl(s_temporary, DocumentSample.Time, signsRealPath: false, extra).ToSigned();
        SignedRequest cloudBase = new Tc3TestRequest().SignCloudBase(s_temporary, DocumentSample.Time, extra).ToSigned();
        var options = new SignatureVerifierOptions { TimeProvider = new ManualTime(DocumentSample.Time) };

        AssertAllocatesTheIdentifier(new Tc3SignatureVerifier("scf", FindKey, options), tc3, names);
        AssertAllocatesTheIdentifier(new FunctionUrlSignatureVerifier(FindKey, options: options), functionUrl, names);
        AssertAllocatesTheIdentifier(new CloudBaseSignatureVerifier(FindKey, options), cloudBase, names);
    }

    private static Credential? FindKey(string id) => id == s_temporary.SecretId ? s_temporary : null;

    private static void AssertAllocatesTheIdentifier(SignatureVerifier verifier, SignedRequest request, params string[] names)
    {
        SignatureVerdict verdict = default;

        double bytes = Tc3AllocationMeter.BytesPerCall(() => verdict = verifier.Verify(request));

        Assert.Equal(SignatureStatus.Valid, verdict.Status);
        Assert.Equal(Tc3AllocationMeter.SizeOf(s_temporary.SecretId) + names.Sum(static name => Tc3AllocationMeter.SizeOf(name)), bytes);
    }
}
