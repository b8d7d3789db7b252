using ScfGen.Signing;
using static ScfGen.Runtime.Tests.Acs3TestRequest;

namespace ScfGen.Runtime.Tests;

/// <summary>What is wrong with the form of a request that should be signed with ACS3 is told with its place.</summary>
public sealed class Acs3MalformedRequestTests
{
    [Theory]
    [InlineData("Authorization")]
    [InlineData("x-acs-date")]
    public void MissingHeader_IsMalformedThere(string name)
    {
        SignatureVerdict verdict = Verify(Send(LongTerm).Without(name));

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

        SignatureVerdict verdict = Verify(Send(LongTerm).With("Authorization", value));

        Assert.Equal((SignatureStatus.Malformed, place), (verdict.Status, verdict.Place));
    }

    [Fact]
    public void Authorization_ThatNamesCountlessHeaders_IsMalformed()
    {
        string names = "x-acs-date;" + string.Join(';', Enumerable.Range(0, 64).Select(static i => $"x-{i}"));
        Acs3Message message = Enumerable.Range(0, 64).Aggregate(Send(LongTerm), static (sum, i) => sum.With($"x-{i}", "1"));

        SignatureVerdict verdict = Verify(
            message.With("Authorization", $"ACS3-HMAC-SHA256 Credential=AKIDEXAMPLE,SignedHeaders={names},Signature={new string('a', 64)}"));

        Assert.Equal((SignatureStatus.Malformed, "SignedHeaders"), (verdict.Status, verdict.Place));
    }

    [Fact]
    public void Token_ThatIsSentAndNotSigned_IsMalformed()
    {
        string signature = new('a', 64);
        SignatureVerdict verdict = Verify(Send(Temporary).With(
            "Authorization", $"ACS3-HMAC-SHA256 Credential=STS.EXAMPLE,SignedHeaders=x-acs-date,Signature={signature}"));

        Assert.Equal((SignatureStatus.Malformed, "SignedHeaders"), (verdict.Status, verdict.Place));
    }

    [Fact]
    public void HeaderThatTheServerRequires_MustBeSigned()
    {
        var options = new SignatureVerifierOptions { TimeProvider = new ManualTime(Time), RequiredSignedHeaders = ["X-Acs-Meta"] };
        var verifier = new Acs3SignatureVerifier(Find, options: options);
        Assert.True(verifier.Verify(Send(LongTerm, new SignedHeader("x-acs-meta", "1")).ToRequest()).IsValid);

        Acs3Message unsigned = Send(LongTerm).With("x-acs-meta", "1");
        SignatureVerdict verdict = verifier.Verify(unsigned.ToRequest());

        Assert.True(Verify(unsigned).IsValid);
        Assert.Equal((SignatureStatus.Malformed, "SignedHeaders"), (verdict.Status, verdict.Place));
        Assert.Contains("x-acs-meta", verdict.Problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2024-02-22T09:21:31")]
    [InlineData("2024-02-22 09:21:31Z")]
    [InlineData("2024-02-22T09:21:31+00:00")]
    [InlineData("2024-02-30T09:21:31Z")]
    [InlineData("2024-13-01T09:21:31Z")]
    [InlineData("0000-01-01T00:00:00Z")]
    [InlineData("2024-02-22T24:00:00Z")]
    [InlineData("2024-02-22T09:60:00Z")]
    [InlineData("2024-02-22T09:21:60Z")]
    [InlineData("2024-02-22T09:21:+1Z")]
    [InlineData("2024-02-22T09:21: 1Z")]
    [InlineData("\u0662\u0660\u0662\u0664-02-22T09:21:31Z")]
    [InlineData("2024-02-22T09:21:31.Z")]
    [InlineData("2024-02-22T09:21:31.12x4Z")]
    [InlineData("2024-02-22T09:21:31.1234567890Z")]
    [InlineData("20240222T092131Z")]
    [InlineData("1708593691")]
    [InlineData("Thu, 22 Feb 2024 09:21:31 GMT")]
    public void Date_WithoutItsForm_IsMalformed(string date)
    {
        SignatureVerdict verdict = Verify(Send(LongTerm).With("x-acs-date", date));

        Assert.Equal((SignatureStatus.Malformed, "value of x-acs-date"), (verdict.Status, verdict.Place));
    }

    [Theory]
    [InlineData("/hello", "a=1&a=2", "query")]
    [InlineData("/hello", "to=bob&a=1&TO=alice", "query")]
    [InlineData("/hello", "a=%zz", "query")]
    [InlineData("/hello\nx", "a=1", "path")]
    public void Address_ThatCannotBeSigned_IsMalformed(string path, string query, string place)
    {
        SignatureVerdict verdict = Verify(Send(LongTerm) with { Path = path, Query = query });

        Assert.Equal((SignatureStatus.Malformed, place), (verdict.Status, verdict.Place));
    }

    [Theory]
    [InlineData("a/b")]
    [InlineData("a:b")]
    [InlineData("a;b")]
    [InlineData("a=b")]
    [InlineData("a&b")]
    public void KeysIdentifier_ThatCouldNotBeOne_IsMalformed(string id)
    {
        SignatureVerdict verdict = Verify(Send(new Credential(id, "k")));

        Assert.Equal((SignatureStatus.Malformed, "value of AccessKeyId"), (verdict.Status, verdict.Place));
    }

    [Fact]
    public void Method_ThatIsNone_IsMalformed() => Assert.Equal("method", Verify(Send(LongTerm) with { Method = "GET\n" }).Place);

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
}
