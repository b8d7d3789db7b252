using System.Security.Cryptography;
using System.Text;
using ScfGen.Signing;
using static ScfGen.Runtime.Tests.Acs3TestRequest;

namespace ScfGen.Runtime.Tests;

/// <summary>The verdicts on requests that are signed with ACS3.</summary>
public sealed class Acs3SignatureVerifierTests
{
    public static TheoryData<string> HttpTriggers => VectorFiles.Acs3HttpTrigger.Names;

    public static TheoryData<string> OpenApis => VectorFiles.Acs3OpenApi.Names;

    public static TheoryData<string> Deviations => VectorFiles.Acs3HttpTrigger.DeviationNames;

    // Among them the open ones: a date with a fraction and no header for a token are right, the queries that are signed in different ways are not.
    // Nor are keys that differ in case, which are signed in one way, but which servers may read as one.
    [Theory]
    [MemberData(nameof(HttpTriggers))]
    public void Verify_OfAnHttpTriggersVector_IsValidUnlessItsQueryIsOpen(string name)
    {
        HeaderVector vector = VectorFiles.Acs3HttpTrigger[name];
        SignatureVerdict verdict = VerifyVector(vector, Acs3Mode.HttpTrigger);

        bool isOpenQuery = (vector.Open is not null && name.StartsWith("a query with ", StringComparison.Ordinal))
            || name == "a query with keys that differ in case";
        Assert.Equal(isOpenQuery ? SignatureStatus.Malformed : SignatureStatus.Valid, verdict.Status);
        Assert.Equal(isOpenQuery ? "query" : null, verdict.Place);
    }

    [Theory]
    [MemberData(nameof(OpenApis))]
    public void Verify_OfAnOpenApiVector_IsValid(string name) =>
        Assert.Equal(SignatureStatus.Valid, VerifyVector(VectorFiles.Acs3OpenApi[name], Acs3Mode.OpenApi).Status);

    [Theory]
    [MemberData(nameof(Deviations))]
    public void Verify_OfADeviation_IsNotValid(string name) =>
        Assert.False(VerifyVector(VectorFiles.Acs3HttpTrigger.Deviation(name), Acs3Mode.HttpTrigger).IsValid);

    [Fact]
    public void ValidRequest_GivesItsKey()
    {
        SignatureVerdict verdict = Verify(Send(Temporary));

        Assert.True(verdict.IsValid);
        Assert.Equal(Temporary.SecretId, verdict.KeyId);
        Assert.Null(verdict.Problem);
    }

    // The Java package sorts the headers, and not their names.
    [Fact]
    public void NamesOfHeaders_InAnotherOrder_AreVerifiedAsTheyStand()
    {
        const string SignedHeaders = "x-acs-security-token;x-acs-date";
        Acs3Message message = Send(LongTerm);
        string canonical = "POST\n/hello\nfoo=bar\nx-acs-date:2024-02-22T09:21:31Z\nx-acs-security-token:\n\n" + SignedHeaders + "\n";
        string signature = Convert.ToHexStringLower(
            HMACSHA256.HashData("fake-secret-key"u8, Encoding.UTF8.GetBytes(ReferenceAcs3.StringToSign(canonical))));

        Assert.True(Verify(message.With(
            "Authorization", $"ACS3-HMAC-SHA256 Credential=AKIDEXAMPLE, SignedHeaders={SignedHeaders}, Signature={signature}")).IsValid);
    }

    [Fact]
    public void EmptyTokenHeader_LostOnTheWay_IsNoHarm() => Assert.True(Verify(Send(LongTerm).Without("x-acs-security-token")).IsValid);

    [Theory]
    [InlineData(-300, SignatureStatus.Valid)]
    [InlineData(300, SignatureStatus.Valid)]
    [InlineData(-301, SignatureStatus.Skewed)]
    [InlineData(301, SignatureStatus.Expired)]
    public void ServersTime_AwayFromTheRequests_IsJudgedByTheAllowedSkew(int seconds, SignatureStatus expected)
    {
        SignatureVerdict verdict = Verify(Send(LongTerm), time: Time.AddSeconds(seconds));

        Assert.Equal(expected, verdict.Status);
        Assert.Equal(expected == SignatureStatus.Valid ? null : "x-acs-date", verdict.Place);
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
        var stale = new Credential(Temporary.SecretId, Temporary.SecretKey, "an-earlier-token");
        SignatureVerdict verdict = Verify(Send(stale));

        Assert.Equal((SignatureStatus.Mismatch, "x-acs-security-token"), (verdict.Status, verdict.Place));
        Assert.DoesNotContain("earlier", verdict.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("fake", verdict.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void SameRequestAgain_IsReplayedWhereReplaysAreRefused()
    {
        var verifier = new Acs3SignatureVerifier(Find, options: new SignatureVerifierOptions { RefusesReplays = true, TimeProvider = new ManualTime(Time) });

        Assert.Equal(SignatureStatus.Valid, verifier.Verify(Send(LongTerm).ToRequest()).Status);
        Assert.Equal(SignatureStatus.Replayed, verifier.Verify(Send(LongTerm).ToRequest()).Status);
        Assert.Equal(SignatureStatus.Valid, verifier.Verify(Send(LongTerm, new SignedHeader("x-acs-signature-nonce", "1")).ToRequest()).Status);
    }

    [Fact]
    public void OpenApi_OfAnotherBody_IsAMismatchOfItsHash()
    {
        Acs3Message message = SendToOpenApi();

        Assert.True(Verify(message, Acs3Mode.OpenApi).IsValid);
        SignatureVerdict verdict = Verify(message with { Body = [1] }, Acs3Mode.OpenApi);
        Assert.Equal((SignatureStatus.Mismatch, "x-acs-content-sha256"), (verdict.Status, verdict.Place));
    }

    [Fact]
    public void HashOfTheBody_ThatAnHttpTriggersRequestSigns_IsComparedWithTheBody()
    {
        byte[] body = [1, 2, 3];
        Acs3Message message = Send(LongTerm, new SignedHeader("x-acs-content-sha256", ReferenceAcs3.Payload(body)));

        Assert.True(Verify(message with { Body = body }).IsValid);
        SignatureVerdict verdict = Verify(message with { Body = [1, 2, 4] });
        Assert.Equal((SignatureStatus.Mismatch, "x-acs-content-sha256"), (verdict.Status, verdict.Place));
        Assert.Equal("Signature", Verify((message with { Body = body }).With("x-acs-content-sha256", ReferenceAcs3.Payload([]))).Place);
    }

    [Fact]
    public void HashOfTheBody_WhereRequestsAreHandedOverWithoutTheirBody_IsNotCompared()
    {
        var options = new SignatureVerifierOptions { TimeProvider = new ManualTime(Time) };
        Acs3Message message = Send(LongTerm, new SignedHeader("x-acs-content-sha256", ReferenceAcs3.Payload([1])));

        Assert.True(new Acs3SignatureVerifier(Find, comparesBody: false, options: options).Verify(message.ToRequest()).IsValid);
        Assert.Equal(
            SignatureStatus.Mismatch,
            new Acs3SignatureVerifier(Find, Acs3Mode.OpenApi, comparesBody: false, options).Verify((SendToOpenApi() with { Body = [] }).ToRequest()).Status);
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

    [Fact]
    public void UnknownMode_IsRefused() => Assert.Throws<ArgumentOutOfRangeException>(() => new Acs3SignatureVerifier(Find, mode: (Acs3Mode)2));

    private static SignatureVerdict VerifyVector(HeaderVector vector, Acs3Mode mode) =>
        new Acs3SignatureVerifier(_ => vector.Credential, mode, options: new SignatureVerifierOptions { TimeProvider = new ManualTime(vector.Time) })
            .Verify(Acs3Message.Of(vector.Method, vector.Url, vector.Body, vector.Headers).With("Authorization", vector.Authorization).ToRequest());
}
