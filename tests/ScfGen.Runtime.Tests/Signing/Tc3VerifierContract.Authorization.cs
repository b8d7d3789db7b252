using ScfGen.Signing;

namespace ScfGen.Runtime.Tests;

// Each part of the Authorization, and the timestamp.
public abstract partial class Tc3VerifierContract
{
    [Fact]
    public void AuthorizationThatIsMissing_IsNamed()
    {
        Tc3TestRequest request = Sign(Key, Now);
        request["Authorization"] = null;

        AssertRefused(SignatureStatus.Malformed, "Authorization", Verify(request));
    }

    [Theory]
    [InlineData("TC3-HMAC-SHA256 ", "Bearer ", "Algorithm")]
    [InlineData("TC3-HMAC-SHA256 ", "TC3-HMAC-SM3 ", "Algorithm")]
    [InlineData("TC3-HMAC-SHA256 ", "tc3-hmac-sha256 ", "Algorithm")]
    [InlineData("TC3-HMAC-SHA256 ", "TC3-HMAC-SHA256", "Algorithm")]
    [InlineData("Credential=", "Other=", "value of Authorization")]
    [InlineData("Credential=", "Credential", "value of Authorization")]
    [InlineData("Credential=", "Credential=, Credential=", "Credential")]
    [InlineData("/tc3_request", "/tc4_request", "Credential")]
    [InlineData("/tc3_request", "", "Credential")]
    [InlineData("/tc3_request", "/tc3_request/x", "Credential")]
    [InlineData(", SignedHeaders=content-type;host", "", "SignedHeaders")]
    [InlineData("=content-type;host", "=content-type", "SignedHeaders")]
    [InlineData("=content-type;host", "=host", "SignedHeaders")]
    [InlineData("=content-type;host", "=Content-Type;Host", "SignedHeaders")]
    [InlineData("=content-type;host", "=content-type;host;X-TC-Action", "SignedHeaders")]
    [InlineData("=content-type;host", "=content-type;host;", "SignedHeaders")]
    [InlineData("=content-type;host", "=content-type;;host", "SignedHeaders")]
    [InlineData("=content-type;host", "=content-type;host;a b", "SignedHeaders")]
    [InlineData("=content-type;host", "=content-type;host;host", "SignedHeaders")]
    [InlineData("=content-type;host", "=;content-type;host", "SignedHeaders")]
    [InlineData("=content-type;host", "=content-type;host;x-none", "header named by SignedHeaders")]
    [InlineData(", Signature=", ", Signature=, Signature=", "Signature")]
    [InlineData(", Signature=", ", Signature=00, Signature=", "Signature")]
    [InlineData(", Signature=", ", Other=1, Signature=", "value of Authorization")]
    [InlineData(", Signature=", ",, Signature=", "value of Authorization")]
    public void AuthorizationOfAnotherForm_IsMalformed(string part, string replacement, string place)
    {
        Tc3TestRequest request = Sign(Key, Now);
        Assert.Contains(part, request.Authorization, StringComparison.Ordinal);
        request.Authorization = request.Authorization.Replace(part, replacement, StringComparison.Ordinal);

        AssertRefused(SignatureStatus.Malformed, place, Verify(request));
    }

    [Theory]
    [InlineData(62, "x-0", SignatureStatus.Malformed)]
    [InlineData(63, null, SignatureStatus.Malformed)]
    [InlineData(62, null, SignatureStatus.Valid)]
    public void NamesThatRepeatOrAreCountless_AreRefusedBeforeAnyIsLookedUp(int count, string? again, SignatureStatus status)
    {
        SignedHeader[] extra = [.. Enumerable.Range(0, count).Select(static i => new SignedHeader($"x-{i}", "v"))];
        Tc3TestRequest request = Sign(Key, Now, extra);
        if (again is not null)
        {
            request.Authorization = request.Authorization.Replace(";x-61", ";" + again, StringComparison.Ordinal);
        }

        int lookups = 0;
        SignatureVerdict verdict = CreateVerifier(AtNow()).Verify(new SignedRequest("POST", "/", "", request.Body, Header));

        Assert.Equal(status, verdict.Status);
        Assert.Equal(status == SignatureStatus.Valid ? null : "SignedHeaders", verdict.Place);
        Assert.Equal(status == SignatureStatus.Valid, lookups > 0);

        string? Header(string name)
        {
            lookups += name.StartsWith("x-", StringComparison.Ordinal) ? 1 : 0;
            return request[name];
        }
    }

    [Fact]
    public void SignatureThatIsMissing_IsNamed()
    {
        Tc3TestRequest request = Sign(Key, Now);
        request.Authorization = request.Authorization[..request.Authorization.IndexOf(", Signature=", StringComparison.Ordinal)];

        AssertRefused(SignatureStatus.Malformed, "Signature", Verify(request));
    }

    [Fact]
    public void PartsOfTheAuthorizationInAnotherOrder_AreRead()
    {
        Tc3TestRequest request = Sign(Key, Now);
        string[] parts = request.Authorization["TC3-HMAC-SHA256 ".Length..].Split(", ");
        request.Authorization = "TC3-HMAC-SHA256   " + string.Join(" ,", Enumerable.Reverse(parts));

        AssertValid(Key, Verify(request));
    }

    [Theory]
    [InlineData("/2019-02-25/", "/2018-10-09/", "date of Credential")]
    [InlineData("/2019-02-25/", "/2019-02-26/", "date of Credential")]
    [InlineData("/2019-02-25/", "//", "date of Credential")]
    public void DateThatIsNotTheTimestamps_IsAMismatch(string part, string replacement, string place)
    {
        Tc3TestRequest request = Sign(Key, Now);
        Assert.Contains(part, request.Authorization, StringComparison.Ordinal);
        request.Authorization = request.Authorization.Replace(part, replacement, StringComparison.Ordinal);

        AssertRefused(SignatureStatus.Mismatch, place, Verify(request));
    }

    [Theory]
    [InlineData("cvm")]
    [InlineData("")]
    public void OtherService_IsAMismatch(string service)
    {
        Tc3TestRequest request = Sign(Key, Now);
        Assert.Contains($"/{Service}/", request.Authorization, StringComparison.Ordinal);
        request.Authorization = request.Authorization.Replace($"/{Service}/", $"/{service}/", StringComparison.Ordinal);

        AssertRefused(SignatureStatus.Mismatch, "service of Credential", Verify(request));
    }

    [Theory]
    [InlineData("Signature=")]
    [InlineData("Signature=0")]
    public void OtherSignature_IsAMismatch(string start)
    {
        Tc3TestRequest request = Sign(Key, Now);
        int place = request.Authorization.IndexOf("Signature=", StringComparison.Ordinal) + "Signature=".Length;
        string digit = request.Authorization[place] == '0' ? "1" : "0";
        request.Authorization = request.Authorization[..(place - "Signature=".Length)] + start + digit + request.Authorization[(place + 1)..];

        AssertRefused(SignatureStatus.Mismatch, "Signature", Verify(request));
    }

    [Fact]
    public void TimestampThatIsMissing_IsNamed()
    {
        Tc3TestRequest request = Sign(Key, Now);
        SetTimestamp(request, null);

        AssertRefused(SignatureStatus.Malformed, TimestampPlace, Verify(request));
    }

    [Theory]
    [InlineData("yesterday")]
    [InlineData("-5")]
    [InlineData("1.5")]
    [InlineData("١٥٥١١١٣٠٦٥")]
    [InlineData("253402300800")]
    [InlineData("99999999999999999999")]
    public void TimestampThatIsNoTime_IsMalformed(string timestamp)
    {
        Tc3TestRequest request = Sign(Key, Now);
        SetTimestamp(request, timestamp);

        AssertRefused(SignatureStatus.Malformed, "value of " + TimestampPlace, Verify(request));
    }

    [Theory]
    [InlineData("1551113066")]
    [InlineData("01551113065")]
    public void OtherTimestamp_IsAMismatch(string timestamp)
    {
        Tc3TestRequest request = Sign(Key, Now);
        SetTimestamp(request, timestamp);

        AssertRefused(SignatureStatus.Mismatch, "Signature", Verify(request));
    }
}
