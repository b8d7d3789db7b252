using ScfGen.Signing;

namespace ScfGen.Runtime.Tests;

/// <summary>Requests to CloudBase's HTTP API are verified with their path and query as they came.</summary>
public sealed class CloudBaseSignatureVerifierTests : Tc3VerifierContract
{
    private protected override string TimestampPlace => "Timestamp";

    private protected override string TokenPlace => "Token";

    private protected override string Service => "tcb";

    [Theory]
    [InlineData("/v1/ai/hunyuan", "a=1")]
    [InlineData("/v1/ai/hunyuan/", "a=2")]
    [InlineData("/v1/ai/hunyuan/", "")]
    [InlineData("/v1/%61i/hunyuan/", "a=1")]
    [InlineData("/v1/ai/hunyuan/", "a=%31")]
    [InlineData("/", "a=1")]
    public void ChangedPathOrQuery_IsAMismatch(string path, string query)
    {
        Tc3TestRequest request = new Tc3TestRequest { Path = "/v1/ai/hunyuan/", Query = "a=1" }.SignCloudBase(Key, Now);
        AssertValid(Key, Verify(request));

        request.Path = path;
        request.Query = query;
        AssertRefused(SignatureStatus.Mismatch, "Signature", Verify(request));
    }

    [Fact]
    public void ContentTypeInAnotherCase_IsAMismatch()
    {
        Tc3TestRequest request = Sign(Key, Now);
        request["Content-Type"] = "Application/JSON";

        AssertRefused(SignatureStatus.Mismatch, "Signature", Verify(request));
    }

    [Fact]
    public void TokenThatIsEmptyOrGivenTwice_IsMalformed()
    {
        Tc3TestRequest empty = Sign(Key, Now);
        empty.Authorization += ", Token=";
        AssertRefused(SignatureStatus.Malformed, "Token", Verify(empty));

        Tc3TestRequest twice = Sign(Temporary, Now);
        twice.Authorization += ", Token=x";
        AssertRefused(SignatureStatus.Malformed, "Token", Verify(twice));
    }

    // They are parts of CloudBase's Authorization alone.
    [Theory]
    [InlineData(", Timestamp=1551113065")]
    [InlineData(", Token=x")]
    public void TimestampAndToken_AreNoPartsOfTheOtherSchemes(string part)
    {
        Tc3TestRequest request = new Tc3TestRequest().SignTc3(Key, Now, "scf");
        request.Authorization += part;
        var verifier = new Tc3SignatureVerifier("scf", FindKey, AtNow());

        AssertRefused(SignatureStatus.Malformed, "value of Authorization", verifier.Verify(request.ToSigned()));
    }

    private protected override Tc3TestRequest Sign(Credential credential, DateTimeOffset time, params SignedHeader[] extra) =>
        new Tc3TestRequest().SignCloudBase(credential, time, extra);

    private protected override void SetTimestamp(Tc3TestRequest request, string? timestamp)
    {
        const string Signed = ", Timestamp=1551113065";
        Assert.Contains(Signed, request.Authorization, StringComparison.Ordinal);
        request.Authorization = request.Authorization.Replace(Signed, timestamp is null ? "" : ", Timestamp=" + timestamp, StringComparison.Ordinal);
    }

    private protected override SignatureVerifier CreateVerifier(SignatureVerifierOptions options, Func<string, Credential?> findKey) =>
        new CloudBaseSignatureVerifier(findKey, options);
}
