using ScfGen.Signing;

namespace ScfGen.Runtime.Tests;

/// <summary>Requests to function URLs are verified over "/" and no query, or over what was called.</summary>
public sealed class FunctionUrlSignatureVerifierTests : Tc3VerifierContract
{
    private protected override string TimestampPlace => "X-Scf-Cam-Timestamp";

    private protected override string TokenPlace => "X-Scf-Cam-Token";

    private protected override string Service => "scf";

    [Theory]
    [InlineData(false, SignatureStatus.Valid)]
    [InlineData(true, SignatureStatus.Mismatch)]
    public void ChangedPathOrQuery_IsAMismatchWhereTheyAreSigned(bool signsRealPath, SignatureStatus status)
    {
        var verifier = new FunctionUrlSignatureVerifier(FindKey, new FunctionUrlSigningOptions { SignsRealPath = signsRealPath }, options: AtNow());
        Tc3TestRequest request = new Tc3TestRequest { Path = "/a%2fb/c", Query = "d=e" }.SignFunctionUrl(Key, Now, signsRealPath);
        AssertValid(Key, verifier.Verify(request.ToSigned()));

        request.Path = "/a%2Fb/c";
        Assert.Equal(status, verifier.Verify(request.ToSigned()).Status);

        request.Path = "/a%2fb/c";
        request.Query = "d=f";
        Assert.Equal(status, verifier.Verify(request.ToSigned()).Status);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void RequestThatIsSignedInTheOtherWay_IsAMismatch(bool signsRealPath)
    {
        var verifier = new FunctionUrlSignatureVerifier(FindKey, new FunctionUrlSigningOptions { SignsRealPath = signsRealPath }, options: AtNow());
        Tc3TestRequest request = new Tc3TestRequest { Path = "/a" }.SignFunctionUrl(Key, Now, !signsRealPath);

        AssertRefused(SignatureStatus.Mismatch, "Signature", verifier.Verify(request.ToSigned()));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public void UinThatIsMissing_IsNamed(string? uin)
    {
        Tc3TestRequest request = Sign(Key, Now);
        request["X-Scf-Cam-Uin"] = uin;

        AssertRefused(SignatureStatus.Malformed, "X-Scf-Cam-Uin", Verify(request));
    }

    [Fact]
    public void Uin_IsComparedWhereOneIsGiven()
    {
        Tc3TestRequest request = Sign(Key, Now);
        var own = new FunctionUrlSignatureVerifier(FindKey, uin: "100000000001", options: AtNow());
        var other = new FunctionUrlSignatureVerifier(FindKey, uin: "100000000002", options: AtNow());

        AssertValid(Key, own.Verify(request.ToSigned()));
        AssertRefused(SignatureStatus.Mismatch, "X-Scf-Cam-Uin", other.Verify(request.ToSigned()));
    }

    private protected override Tc3TestRequest Sign(Credential credential, DateTimeOffset time, params SignedHeader[] extra) =>
        new Tc3TestRequest().SignFunctionUrl(credential, time, signsRealPath: false, extra);

    private protected override void SetTimestamp(Tc3TestRequest request, string? timestamp) => request["X-Scf-Cam-Timestamp"] = timestamp;

    private protected override SignatureVerifier CreateVerifier(SignatureVerifierOptions options, Func<string, Credential?> findKey) =>
        new FunctionUrlSignatureVerifier(findKey, options: options);
}
