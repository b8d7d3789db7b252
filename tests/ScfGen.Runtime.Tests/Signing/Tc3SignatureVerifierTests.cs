using ScfGen.Signing;

namespace ScfGen.Runtime.Tests;

/// <summary>Requests of API 3.0 are verified as the page "Signature v3" has it.</summary>
public sealed class Tc3SignatureVerifierTests : Tc3VerifierContract
{
    private protected override string TimestampPlace => "X-TC-Timestamp";

    private protected override string TokenPlace => "X-TC-Token";

    private protected override string Service => "scf";

    [Fact]
    public void DocumentsRequest_IsValid()
    {
        var request = new Tc3TestRequest { Body = DocumentSample.Body, Authorization = DocumentSample.Authorization };
        request["Content-Type"] = DocumentSample.ContentType;
        request["Host"] = "cvm.tencentcloudapi.com";
        request["X-TC-Timestamp"] = DocumentSample.Timestamp;
        var verifier = new Tc3SignatureVerifier(DocumentSample.Service, static _ => DocumentSample.Credential, AtNow());

        AssertValid(DocumentSample.Credential, verifier.Verify(request.ToSigned()));
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("DELETE")]
    public void ChangedQuery_IsAMismatch(string method)
    {
        Tc3TestRequest request = new Tc3TestRequest { Method = method }.SignTc3(Key, Now, Service);
        request.Query = "Limit=10";

        AssertRefused(SignatureStatus.Mismatch, "Signature", Verify(request));
    }

    // The signature covers no query of POST, so a request would be valid with any.
    [Theory]
    [InlineData("POST")]
    [InlineData("post")]
    public void QueryOfPost_IsMalformed(string method)
    {
        Tc3TestRequest request = new Tc3TestRequest { Method = method }.SignTc3(Key, Now, Service);
        AssertValid(Key, Verify(request));

        request.Query = "Limit=10";
        AssertRefused(SignatureStatus.Malformed, "query", Verify(request));
    }

    [Fact]
    public void QueryOfGet_IsVerifiedAsItStands()
    {
        Tc3TestRequest request = new Tc3TestRequest { Method = "GET", Query = "b=2&a=%e4+%20*~&a" }.SignTc3(Key, Now, Service);
        AssertValid(Key, Verify(request));

        request.Query = "b=2&a=%E4+%20*~&a";
        AssertRefused(SignatureStatus.Mismatch, "Signature", Verify(request));
    }

    // The signature covers "/" only, so a request to another path would be valid for all.
    [Fact]
    public void OtherPath_IsMalformed()
    {
        Tc3TestRequest request = Sign(Key, Now);
        request.Path = "/admin";

        AssertRefused(SignatureStatus.Malformed, "path", Verify(request));
    }

    [Fact]
    public void ContentTypeInAnotherCase_IsTheSame()
    {
        Tc3TestRequest request = Sign(Key, Now);
        request["Content-Type"] = "Application/JSON";

        AssertValid(Key, Verify(request));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    public void Verifier_WithABlankService_IsRefused(string service) =>
        Assert.Throws<ArgumentException>(() => new Tc3SignatureVerifier(service, FindKey));

    private protected override Tc3TestRequest Sign(Credential credential, DateTimeOffset time, params SignedHeader[] extra) =>
        new Tc3TestRequest().SignTc3(credential, time, Service, extra);

    private protected override void SetTimestamp(Tc3TestRequest request, string? timestamp) => request["X-TC-Timestamp"] = timestamp;

    private protected override SignatureVerifier CreateVerifier(SignatureVerifierOptions options, Func<string, Credential?> findKey) =>
        new Tc3SignatureVerifier(Service, findKey, options);
}
