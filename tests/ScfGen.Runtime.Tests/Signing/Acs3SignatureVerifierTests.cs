using System.Security.Cryptography;
using System.Text;
using ScfGen.Signing;

namespace ScfGen.Runtime.Tests;

/// <summary>The verdicts on requests that are signed with ACS3.</summary>
public sealed class Acs3SignatureVerifierTests
{
    private static readonly Credential s_credential = new("AKIDEXAMPLE", "fake-secret-key");
    private static readonly Credential s_temporary = new("STS.EXAMPLE", "fake-temporary-key", "fake-token");
    private static readonly DateTimeOffset s_time = DateTimeOffset.FromUnixTimeSeconds(1708593691);

    public static TheoryData<string> HttpTriggers => VectorFiles.Acs3HttpTrigger.Names;

    public static TheoryData<string> OpenApis => VectorFiles.Acs3OpenApi.Names;

    public static TheoryData<string> Deviations => VectorFiles.Acs3HttpTrigger.DeviationNames;

    // Among them the open ones: a date with a fraction and no header for a token are right, the queries that are signed in different ways are not.
    [Theory]
    [MemberData(nameof(HttpTriggers))]
    public void Verify_OfAnHttpTriggersVector_IsValidUnlessItsQueryIsOpen(string name)
    {
        HeaderVector vector = VectorFiles.Acs3HttpTrigger[name];
        SignatureVerdict verdict = Verify(vector, Acs3Mode.HttpTrigger);

        bool isOpenQuery = vector.Open is not null && name.StartsWith("a query with ", StringComparison.Ordinal);
        Assert.Equal(isOpenQuery ? SignatureStatus.Malformed : SignatureStatus.Valid, verdict.Status);
        Assert.Equal(isOpenQuery ? "query" : null, verdict.Place);
    }

    [Theory]
    [MemberData(nameof(OpenApis))]
    public void Verify_OfAnOpenApiVector_IsValid(string name) =>
        Assert.Equal(SignatureStatus.Valid, Verify(VectorFiles.Acs3OpenApi[name], Acs3Mode.OpenApi).Status);

    [Theory]
    [MemberData(nameof(Deviations))]
    public void Verify_OfADeviation_IsNotValid(string name) =>
        Assert.False(Verify(VectorFiles.Acs3HttpTrigger.Deviation(name), Acs3Mode.HttpTrigger).IsValid);

    [Fact]
    public void ValidRequest_GivesItsCredential()
    {
        SignatureVerdict verdict = Verify(Send(s_temporary));

        Assert.True(verdict.IsValid);
        Assert.Same(s_temporary, verdict.Credential);
        Assert.Null(verdict.Problem);
    }

    // The Java package sorts the headers, and not their names.
    [Fact]
    public void NamesOfHeaders_InAnotherOrder_AreVerifiedAsTheyStand()
    {
        const string SignedHeaders = "x-acs-security-token;x-acs-date";
        Acs3Message message = Send(s_credential);
        string canonical = "POST\n/hello\nfoo=bar\nx-acs-date:2024-02-22T09:21:31Z\nx-acs-security-token:\n\n" + SignedHeaders + "\n";
        string signature = Convert.ToHexStringLower(
            HMACSHA256.HashData("fake-secret-key"u8, Encoding.UTF8.GetBytes(ReferenceAcs3.StringToSign(canonical))));

        Assert.True(Verify(message.With(
            "Authorization", $"ACS3-HMAC-SHA256 Credential=AKIDEXAMPLE, SignedHeaders={SignedHeaders}, Signature={signature}")).IsValid);
    }

    [Fact]
    public void EmptyTokenHeader_LostOnTheWay_IsNoHarm() => Assert.True(Verify(Send(s_credential).Without("x-acs-security-token")).IsValid);

    [Theory]
    [InlineData(-300, SignatureStatus.Valid)]
    [InlineData(300, SignatureStatus.Valid)]
    [InlineData(-301, SignatureStatus.Skewed)]
    [InlineData(301, SignatureStatus.Expired)]
    public void ServersTime_AwayFromTheRequests_IsJudgedByTheAllowedSkew(int seconds, SignatureStatus expected)
    {
        SignatureVerdict verdict = Verify(Send(s_credential), time: s_time.AddSeconds(seconds));

        Assert.Equal(expected, verdict.Status);
        Assert.Equal(expected == SignatureStatus.Valid ? null : "x-acs-date", verdict.Place);
    }

    [Fact]
    public void UnknownKey_IsToldBeforeTimeAndSignature()
    {
        SignatureVerdict verdict = Verify(Send(new Credential("AKIDUNKNOWN", "k")) with { Path = "/other" }, time: s_time.AddDays(1));

        Assert.Equal((SignatureStatus.UnknownKey, "AccessKeyId"), (verdict.Status, verdict.Place));
    }

    [Fact]
    public void OldRequestWithAWrongSignature_IsExpired() =>
        Assert.Equal(SignatureStatus.Expired, Verify(Send(s_credential) with { Path = "/other" }, time: s_time.AddDays(1)).Status);

    [Fact]
    public void ChangedRequest_IsAMismatch()
    {
        SignatureVerdict verdict = Verify(Send(s_credential) with { Path = "/other" });

        Assert.Equal((SignatureStatus.Mismatch, "Signature"), (verdict.Status, verdict.Place));
        Assert.Null(verdict.Credential);
    }

    [Fact]
    public void AnotherToken_IsAMismatchOfTheToken()
    {
        var stale = new Credential(s_temporary.SecretId, s_temporary.SecretKey, "an-earlier-token");
        SignatureVerdict verdict = Verify(Send(stale));

        Assert.Equal((SignatureStatus.Mismatch, "x-acs-security-token"), (verdict.Status, verdict.Place));
        Assert.DoesNotContain("earlier", verdict.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("fake", verdict.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void SameRequestAgain_IsReplayedWhereReplaysAreRefused()
    {
        var verifier = new Acs3SignatureVerifier(Find, new SignatureVerifierOptions { RefusesReplays = true, TimeProvider = new ManualTime(s_time) });

        Assert.Equal(SignatureStatus.Valid, verifier.Verify(Send(s_credential).ToRequest()).Status);
        Assert.Equal(SignatureStatus.Replayed, verifier.Verify(Send(s_credential).ToRequest()).Status);
        Assert.Equal(SignatureStatus.Valid, verifier.Verify(Send(s_credential, new SignedHeader("x-acs-signature-nonce", "1")).ToRequest()).Status);
    }

    [Theory]
    [InlineData("Authorization")]
    [InlineData("x-acs-date")]
    public void MissingHeader_IsMalformedThere(string name)
    {
        SignatureVerdict verdict = Verify(Send(s_credential).Without(name));

        Assert.Equal((SignatureStatus.Malformed, name), (verdict.Status, verdict.Place));
    }

    [Theory]
    [InlineData("", "Algorithm")]
    [InlineData("ACS3-HMAC-SHA256", "Algorithm")]
    [InlineData("ACS3-HMAC-SHA256X Credential=a,SignedHeaders=x-acs-date,Signature=0", "Algorithm")]
    [InlineData("TC3-HMAC-SHA256 Credential=a,SignedHeaders=x-acs-date,Signature=0", "Algorithm")]
    [InlineData("ACS3-HMAC-SHA256 ", "Algorithm")]
    [InlineData("ACS3-HMAC-SHA256 x", "Credential")]
    [InlineData("ACS3-HMAC-SHA256 Credential=,SignedHeaders=x-acs-date,Signature=0", "Credential")]
    [InlineData("ACS3-HMAC-SHA256 SignedHeaders=x-acs-date,Signature=0", "Credential")]
    [InlineData("ACS3-HMAC-SHA256 Credential=AKIDEXAMPLE,Signature=0", "SignedHeaders")]
    [InlineData("ACS3-HMAC-SHA256 Credential=AKIDEXAMPLE,SignedHeaders=,Signature=0", "SignedHeaders")]
    [InlineData("ACS3-HMAC-SHA256 Credential=AKIDEXAMPLE,SignedHeaders=x-acs-date", "Signature")]
    [InlineData("ACS3-HMAC-SHA256 Credential=AKIDEXAMPLE,SignedHeaders=x-acs-date,Signature=0", "Signature")]
    [InlineData("ACS3-HMAC-SHA256 Credential=AKIDEXAMPLE,SignedHeaders=x-acs-date,Signature={SIGNATURE}", "Signature")]
    [InlineData("ACS3-HMAC-SHA256 Credential=AKIDEXAMPLE,SignedHeaders=x-acs-date,Signature={signature},More=1", "Signature")]
    [InlineData("ACS3-HMAC-SHA256 Credential=AKIDEXAMPLE,SignedHeaders=host,Signature={signature}", "header named by SignedHeaders")]
    [InlineData("ACS3-HMAC-SHA256 Credential=AKIDEXAMPLE,SignedHeaders=x-acs-security-token,Signature={signature}", "SignedHeaders")]
    [InlineData("ACS3-HMAC-SHA256 Credential=AKIDEXAMPLE,SignedHeaders=x-acs-date;,Signature={signature}", "SignedHeaders")]
    [InlineData("ACS3-HMAC-SHA256 Credential=AKIDEXAMPLE,SignedHeaders=x-acs-date;x-acs-date,Signature={signature}", "SignedHeaders")]
    [InlineData("ACS3-HMAC-SHA256 Credential=AKIDEXAMPLE,SignedHeaders=X-Acs-Date,Signature={signature}", "SignedHeaders")]
    [InlineData("ACS3-HMAC-SHA256 Credential=AKIDEXAMPLE,SignedHeaders=x-acs-date;a:b,Signature={signature}", "SignedHeaders")]
    public void Authorization_WithoutItsForm_IsMalformedAtThePart(string authorization, string place)
    {
        string value = authorization
            .Replace("{signature}", new string('a', 64), StringComparison.Ordinal)
            .Replace("{SIGNATURE}", new string('A', 64), StringComparison.Ordinal);

        SignatureVerdict verdict = Verify(Send(s_credential).With("Authorization", value));

        Assert.Equal((SignatureStatus.Malformed, place), (verdict.Status, verdict.Place));
    }

    [Fact]
    public void Authorization_ThatNamesCountlessHeaders_IsMalformed()
    {
        string names = "x-acs-date;" + string.Join(';', Enumerable.Range(0, 64).Select(static i => $"x-{i}"));
        Acs3Message message = Enumerable.Range(0, 64).Aggregate(Send(s_credential), static (sum, i) => sum.With($"x-{i}", "1"));

        SignatureVerdict verdict = Verify(
            message.With("Authorization", $"ACS3-HMAC-SHA256 Credential=AKIDEXAMPLE,SignedHeaders={names},Signature={new string('a', 64)}"));

        Assert.Equal((SignatureStatus.Malformed, "SignedHeaders"), (verdict.Status, verdict.Place));
    }

    [Fact]
    public void Token_ThatIsSentAndNotSigned_IsMalformed()
    {
        string signature = new('a', 64);
        SignatureVerdict verdict = Verify(Send(s_temporary).With(
            "Authorization", $"ACS3-HMAC-SHA256 Credential=STS.EXAMPLE,SignedHeaders=x-acs-date,Signature={signature}"));

        Assert.Equal((SignatureStatus.Malformed, "SignedHeaders"), (verdict.Status, verdict.Place));
    }

    [Theory]
    [InlineData("2024-02-22T09:21:31")]
    [InlineData("2024-02-22 09:21:31Z")]
    [InlineData("2024-02-22T09:21:31+00:00")]
    [InlineData("2024-02-30T09:21:31Z")]
    [InlineData("2024-02-22T09:21:31.Z")]
    [InlineData("2024-02-22T09:21:31.12x4Z")]
    [InlineData("2024-02-22T09:21:31.1234567890Z")]
    [InlineData("20240222T092131Z")]
    [InlineData("1708593691")]
    [InlineData("Thu, 22 Feb 2024 09:21:31 GMT")]
    public void Date_WithoutItsForm_IsMalformed(string date)
    {
        SignatureVerdict verdict = Verify(Send(s_credential).With("x-acs-date", date));

        Assert.Equal((SignatureStatus.Malformed, "value of x-acs-date"), (verdict.Status, verdict.Place));
    }

    [Theory]
    [InlineData("/hello", "a=1&a=2", "query")]
    [InlineData("/hello", "a=%zz", "query")]
    [InlineData("/hello\nx", "a=1", "path")]
    public void Address_ThatCannotBeSigned_IsMalformed(string path, string query, string place)
    {
        SignatureVerdict verdict = Verify(Send(s_credential) with { Path = path, Query = query });

        Assert.Equal((SignatureStatus.Malformed, place), (verdict.Status, verdict.Place));
    }

    [Fact]
    public void Method_ThatIsNone_IsMalformed() => Assert.Equal("method", Verify(Send(s_credential) with { Method = "GET\n" }).Place);

    [Theory]
    [InlineData("host")]
    [InlineData("content-type")]
    [InlineData("x-acs-action")]
    [InlineData("x-acs-version")]
    [InlineData("x-acs-signature-nonce")]
    [InlineData("x-acs-content-sha256")]
    public void OpenApi_WithAHeaderThatIsNotSigned_IsMalformed(string name)
    {
        Acs3Message message = SendToOpenApi();
        string authorization = message.Headers["Authorization"];
        string names = authorization.Split("SignedHeaders=")[1].Split(',')[0];
        string without = string.Join(';', names.Split(';').Where(other => other != name));

        SignatureVerdict verdict = Verify(
            message.With("Authorization", authorization.Replace(names, without, StringComparison.Ordinal)), Acs3Mode.OpenApi);

        Assert.Equal((SignatureStatus.Malformed, "SignedHeaders"), (verdict.Status, verdict.Place));
        Assert.Contains(name, verdict.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void OpenApi_OfAnotherBody_IsAMismatchOfItsHash()
    {
        Acs3Message message = SendToOpenApi();

        Assert.True(Verify(message, Acs3Mode.OpenApi).IsValid);
        SignatureVerdict verdict = Verify(message with { Body = [1] }, Acs3Mode.OpenApi);
        Assert.Equal((SignatureStatus.Mismatch, "x-acs-content-sha256"), (verdict.Status, verdict.Place));
    }

    [Theory]
    [InlineData("th-TH")]
    [InlineData("ar-SA")]
    [InlineData("de-DE")]
    public void Verify_UnderAnotherCulture_GivesTheSameVerdicts(string culture)
    {
        using var scope = new CultureScope(culture);

        Assert.True(Verify(Send(s_credential)).IsValid);
        Assert.Equal(SignatureStatus.Expired, Verify(Send(s_credential), time: s_time.AddHours(1)).Status);
    }

    [Fact]
    public void UnknownMode_IsRefused() => Assert.Throws<ArgumentOutOfRangeException>(() => new Acs3SignatureVerifier(Find, mode: (Acs3Mode)2));

    private static Acs3Message Send(Credential credential, params SignedHeader[] extra)
    {
        Acs3Signature signature = new Acs3Signer().Sign(credential, s_time, "POST", new Uri("https://hello.example/hello?foo=bar"), extra);
        var message = Acs3Message.Of(
            "POST",
            "https://hello.example/hello?foo=bar",
            [],
            [("Authorization", signature.Authorization), ("x-acs-date", signature.Date), ("x-acs-security-token", signature.SecurityToken!)]);
        return extra.Aggregate(message, static (sum, header) => sum.With(header.Name, header.Value));
    }

    private static Acs3Message SendToOpenApi()
    {
        SignedHeader[] headers =
            [new("host", "api.example"), new("content-type", "application/json"), new("x-acs-action", "Invoke"), new("x-acs-version", "1")];
        Acs3Signature signature = new Acs3Signer(Acs3Mode.OpenApi).Sign(s_credential, s_time, "POST", new Uri("https://api.example/"), headers, "{}"u8);
        var message = Acs3Message.Of(
            "POST",
            "https://api.example/",
            "{}"u8.ToArray(),
            [
                ("Authorization", signature.Authorization),
                ("x-acs-date", signature.Date),
                ("x-acs-content-sha256", signature.ContentSha256!),
                ("x-acs-signature-nonce", signature.Nonce!),
            ]);
        return headers.Aggregate(message, static (sum, header) => sum.With(header.Name, header.Value));
    }

    private static SignatureVerdict Verify(HeaderVector vector, Acs3Mode mode) =>
        new Acs3SignatureVerifier(_ => vector.Credential, new SignatureVerifierOptions { TimeProvider = new ManualTime(vector.Time) }, mode)
            .Verify(Acs3Message.Of(vector.Method, vector.Url, vector.Body, vector.Headers).With("Authorization", vector.Authorization).ToRequest());

    private static SignatureVerdict Verify(Acs3Message message, Acs3Mode mode = Acs3Mode.HttpTrigger, DateTimeOffset? time = null) =>
        new Acs3SignatureVerifier(Find, new SignatureVerifierOptions { TimeProvider = new ManualTime(time ?? s_time) }, mode).Verify(message.ToRequest());

    private static Credential? Find(string id) => id switch
    {
        "AKIDEXAMPLE" => s_credential,
        "STS.EXAMPLE" => s_temporary,
        _ => null,
    };
}
