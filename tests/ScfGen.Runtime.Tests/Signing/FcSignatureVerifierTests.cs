using System.Security.Cryptography;
using System.Text;
using ScfGen.Signing;
using static ScfGen.Runtime.Tests.FcTestRequest;

namespace ScfGen.Runtime.Tests;

/// <summary>The verdicts on requests that are signed with Function Compute's older scheme.</summary>
public sealed class FcSignatureVerifierTests
{
    private const string WithoutItsBody = "Content-MD5 and a content type";

    // A signature of these is right for another request, too, or the implementations differ.
    private static readonly Dictionary<string, string> s_ambiguous = new(StringComparer.Ordinal)
    {
        ["a query with an encoded line feed"] = "query",
        ["a query with keys to encode"] = "query",
        ["a query with a key without a value"] = "query",
        ["a query with a repeated key"] = "query",
        ["a query with keys that differ in case"] = "query",
        ["a path with an encoded slash"] = "path",
    };

    public static TheoryData<string> Vectors => VectorFiles.Fc.Names;

    public static TheoryData<string> Deviations => VectorFiles.Fc.DeviationNames;

    [Theory]
    [MemberData(nameof(Vectors))]
    public void Verify_OfAVector_IsValidUnlessItIsAmbiguous(string name)
    {
        // Of this one the package was given the MD5 of a body, and no body.
        HeaderVector vector = VectorFiles.Fc[name];
        SignatureVerdict verdict = VerifyVector(vector, comparesBody: name != WithoutItsBody);

        string? place = s_ambiguous.GetValueOrDefault(name);
        Assert.Equal(place is null ? SignatureStatus.Valid : SignatureStatus.Malformed, verdict.Status);
        Assert.Equal(place, verdict.Place);
    }

    [Fact]
    public void Verify_OfAVectorThatLacksItsBody_IsAMismatchOfTheMd5()
    {
        SignatureVerdict verdict = VerifyVector(VectorFiles.Fc[WithoutItsBody]);

        Assert.Equal((SignatureStatus.Mismatch, "Content-MD5"), (verdict.Status, verdict.Place));
    }

    [Theory]
    [InlineData("mZFLkyvTelC5g8XnyQrpOw==")]
    [InlineData("99914b932bd37a50b983c5e7c90ae93b")]
    [InlineData("99914B932BD37A50B983C5E7C90AE93B")]
    [InlineData("OTk5MTRiOTMyYmQzN2E1MGI5ODNjNWU3YzkwYWU5M2I=")]
    public void ContentMd5_InAnySpelling_IsComparedWithTheBody(string contentMd5)
    {
        Acs3Message message = Send(LongTerm, new SignedHeader("Content-MD5", contentMd5));

        Assert.True(Verify(message with { Body = "{}"u8.ToArray() }).IsValid);
        SignatureVerdict verdict = Verify(message with { Body = "[]"u8.ToArray() });
        Assert.Equal((SignatureStatus.Mismatch, "Content-MD5"), (verdict.Status, verdict.Place));
    }

    [Theory]
    [InlineData("x")]
    [InlineData("99914b932bd37a50b983c5e7c90ae93")]
    [InlineData("mZFLkyvTelC5g8XnyQrpOw")]
    public void ContentMd5_ThatIsNone_IsAMismatch(string contentMd5) =>
        Assert.Equal("Content-MD5", Verify(Send(LongTerm, new SignedHeader("Content-MD5", contentMd5)) with { Body = "{}"u8.ToArray() }).Place);

    [Theory]
    [MemberData(nameof(Deviations))]
    public void Verify_OfADeviation_IsNotValid(string name) => Assert.False(VerifyVector(VectorFiles.Fc.Deviation(name)).IsValid);

    [Fact]
    public void ValidRequest_GivesItsKey()
    {
        SignatureVerdict verdict = Verify(Send(Temporary));

        Assert.True(verdict.IsValid);
        Assert.Equal(Temporary.SecretId, verdict.KeyId);
        Assert.Null(verdict.Problem);
    }

    [Theory]
    [InlineData(-300, SignatureStatus.Valid)]
    [InlineData(300, SignatureStatus.Valid)]
    [InlineData(-301, SignatureStatus.Skewed)]
    [InlineData(301, SignatureStatus.Expired)]
    public void ServersTime_AwayFromTheRequests_IsJudgedByTheAllowedSkew(int seconds, SignatureStatus expected)
    {
        SignatureVerdict verdict = Verify(Send(LongTerm), time: Time.AddSeconds(seconds));

        Assert.Equal(expected, verdict.Status);
        Assert.Equal(expected == SignatureStatus.Valid ? null : "Date", verdict.Place);
    }

    [Fact]
    public void UnknownKey_IsToldBeforeTimeAndSignature()
    {
        SignatureVerdict verdict = Verify(Send(new Credential("AKIDUNKNOWN", "k")) with { Path = "/other" }, time: Time.AddDays(1));

        Assert.Equal((SignatureStatus.UnknownKey, "AccessKeyId"), (verdict.Status, verdict.Place));
    }

    [Fact]
    public void OldRequestWithAWrongSignature_IsExpired() =>
        Assert.Equal(SignatureStatus.Expired, Verify(Send(LongTerm) with { Path = "/other" }, time: Time.AddDays(1)).Status);

    [Fact]
    public void ChangedRequest_IsAMismatch()
    {
        SignatureVerdict verdict = Verify(Send(LongTerm) with { Path = "/other" });

        Assert.Equal((SignatureStatus.Mismatch, "Signature"), (verdict.Status, verdict.Place));
        Assert.Null(verdict.KeyId);
    }

    [Fact]
    public void AnotherToken_IsAMismatchOfTheToken()
    {
        SignatureVerdict verdict = Verify(Send(new Credential(Temporary.SecretId, Temporary.SecretKey, "an-earlier-token")));

        Assert.Equal((SignatureStatus.Mismatch, "x-fc-security-token"), (verdict.Status, verdict.Place));
        Assert.DoesNotContain("earlier", verdict.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("fake", verdict.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void SameRequestAgain_IsReplayedWhereReplaysAreRefused()
    {
        var verifier = new FcSignatureVerifier(Find, options: new SignatureVerifierOptions { RefusesReplays = true, TimeProvider = new ManualTime(Time) });

        Assert.Equal(SignatureStatus.Valid, verifier.Verify(Send(LongTerm).ToRequest()).Status);
        Assert.Equal(SignatureStatus.Replayed, verifier.Verify(Send(LongTerm).ToRequest()).Status);
        Assert.Equal(SignatureStatus.Valid, verifier.Verify(Send(LongTerm, new SignedHeader("x-fc-trace-id", "1")).ToRequest()).Status);
    }

    [Fact]
    public void HeaderThatTheVerifierWasNotToldOf_IsAMismatch()
    {
        Acs3Message message = Send(LongTerm, new SignedHeader("x-fc-mine", "1"));

        Assert.Equal(SignatureStatus.Mismatch, Verify(message).Status);
        Assert.True(new FcSignatureVerifier(
            Find, options: new SignatureVerifierOptions { TimeProvider = new ManualTime(Time) }, moreHeaders: ["X-Fc-Mine"]).Verify(message.ToRequest()).IsValid);
    }

    [Fact]
    public void KnownHeaders_AreAllVerified()
    {
        SignedHeader[] headers =
        [
            .. FcSignatureVerifier.KnownHeaders.Where(static name => name != "x-fc-security-token").Select(static name => new SignedHeader(name, "1")),
        ];

        Assert.True(Verify(Send(Temporary, headers)).IsValid);
        Assert.All(headers, header => Assert.Equal(SignatureStatus.Mismatch, Verify(Send(Temporary, headers).With(header.Name, "2")).Status));
    }

    [Theory]
    [InlineData("x-custom")]
    [InlineData("x-fc-a b")]
    [InlineData("")]
    public void MoreHeaders_ThatTheSchemeDoesNotCover_AreRefused(string name) =>
        Assert.Throws<ArgumentException>(() => new FcSignatureVerifier(Find, moreHeaders: [name]));

    [Fact]
    public void Api_IsVerifiedWithoutItsQuery()
    {
        FcSignature signature = new FcSigner().Sign(LongTerm, Time, "GET", new Uri(Url), isHttpTrigger: false);
        Acs3Message message = Acs3Message.Of("GET", Url, [], [("Authorization", signature.Authorization), ("Date", signature.Date)]);
        var verifier = new FcSignatureVerifier(Find, isHttpTrigger: false, options: new SignatureVerifierOptions { TimeProvider = new ManualTime(Time) });

        Assert.True(verifier.Verify((message with { Query = "other" }).ToRequest()).IsValid);
        Assert.Equal(SignatureStatus.Mismatch, Verify(message).Status);
    }

    [Theory]
    [InlineData("th-TH")]
    [InlineData("ar-SA")]
    [InlineData("de-DE")]
    public void Verify_UnderAnotherCulture_GivesTheSameVerdicts(string culture)
    {
        using var scope = new CultureScope(culture);

        Assert.True(Verify(Send(LongTerm)).IsValid);
        Assert.Equal(SignatureStatus.Expired, Verify(Send(LongTerm), time: Time.AddHours(1)).Status);
    }

    // Straight from what is published of the scheme.
    [Fact]
    public void RequestOfAnotherImplementation_IsValid()
    {
        const string ToSign =
            "GET\n\ntext/json\nThu, 22 Feb 2024 09:21:31 GMT\nx-fc-trace-id:trace-id\n"
            + "/2016-08-15/proxy/service.LATEST/func/abc 123\na=123 45\nx=456\nx=xyz";
        string signature = Convert.ToBase64String(HMACSHA256.HashData("fake-secret-key"u8, Encoding.UTF8.GetBytes(ToSign)));
        Acs3Message message = Acs3Message.Of(
            "GET",
            "https://hello.example/2016-08-15/proxy/service.LATEST/func/abc%20123?x=456&x=xyz&a=123+45",
            [],
            [
                ("Authorization", "FC AKIDEXAMPLE:" + signature),
                ("date", "Thu, 22 Feb 2024 09:21:31 GMT"),
                ("content-type", "text/json"),
                ("X-Fc-Trace-Id", "trace-id"),
            ]);

        Assert.True(Verify(message).IsValid);
    }

    private static SignatureVerdict VerifyVector(HeaderVector vector, bool comparesBody = true) =>
        new FcSignatureVerifier(
            _ => vector.Credential,
            vector.IsHttpTrigger,
            comparesBody,
            options: new SignatureVerifierOptions { TimeProvider = new ManualTime(vector.Time) },
            moreHeaders: ["x-fc-meta", "x-fc-zeta"])
            .Verify(Acs3Message.Of(vector.Method, vector.Url, vector.Body, vector.Headers).With("Authorization", vector.Authorization).ToRequest());
}
