using FsCheck;
using FsCheck.Fluent;
using ScfGen.Signing;

namespace ScfGen.Runtime.Tests;

/// <summary>A signature v1 may be right for several requests, since names and values are signed as they are meant. One of them is valid at most.</summary>
public sealed class V1AmbiguityTests
{
    private static readonly V1SignatureVerifier s_strict = V1Sample.Verifier(null, V1Sample.WithoutToken);
    private static readonly V1SignatureVerifier s_lenient = V1Sample.LenientVerifier(new ManualTime(V1Sample.Time), V1Sample.WithoutToken);

    [Theory]
    [InlineData("GET", "Limit=20&Max-Items=5", "Limit%3D20%26Max-Items=5")]
    [InlineData("POST", "Limit=20&Max-Items=5", "Limit%3D20%26Max-Items=5")]
    [InlineData("POST", "Description=x%26Kind&Limit=20", "Description%3Dx%26Kind%26Limit=20")]
    [InlineData("POST", "Description=x%26Kind&Limit=20", "Description=x&Kind%26Limit=20")]
    [InlineData("POST", "ZipFile=UEs%3D", "ZipFile%3DUEs=")]
    [InlineData("POST", "ZipFile=UEs%3D", "ZipFile%3dUEs")]
    [InlineData("POST", "Version=2018-04-16&ZipFile=UEs%3D", "Version%3D2018-04-16%26ZipFile%3DUEs=")]
    public void ANameThatTakesInAValue_IsMalformed(string method, string part, string altered)
    {
        string other = Alter(Signed(method), part, altered);

        AssertMalformed(s_strict.Verify(V1Sample.Received(method, other)));
        AssertMalformed(s_lenient.Verify(V1Sample.Received(method, other)));
    }

    [Theory]
    [InlineData("GET", "Limit=20&Max-Items=5", "Limit=20%26Max-Items%3D5")]
    [InlineData("POST", "Limit=20&Max-Items=5", "Limit=20%26Max-Items%3D5")]
    [InlineData("POST", "x%26Kind&Limit=20&Max-Items=5&Namespace=prod", "x%26Kind%26Limit%3D20%26Max-Items%3D5%26Namespace%3Dprod")]
    [InlineData("POST", "Action=ListFunctions&Description=x%26Kind", "Action=ListFunctions%26Description%3Dx%26Kind")]
    [InlineData("POST", "Version=2018-04-16&ZipFile=UEs%3D", "Version=2018-04-16%26ZipFile%3DUEs%3D")]
    public void AValueThatTakesInParameters_IsMalformedUnlessSuchValuesAreAllowed(string method, string part, string altered)
    {
        string sent = Signed(method);
        string other = Alter(sent, part, altered);

        Assert.True(s_strict.Verify(V1Sample.Received(method, sent)).IsValid);
        AssertMalformed(s_strict.Verify(V1Sample.Received(method, other)));
        Assert.True(s_lenient.Verify(V1Sample.Received(method, other)).IsValid);
    }

    [Theory]
    [InlineData("a=1&b=2")]
    [InlineData("""{"url":"https://hello.example/?a=1&b=2"}""")]
    [InlineData("x&Limit=")]
    [InlineData("&函=1")]
    [InlineData("&&a=1")]
    [InlineData("a & b = c")]
    public void AnEventThatReadsLikeParameters_IsValidWhereSuchValuesAreAllowed(string value)
    {
        string sent = Sign("POST", ("FunctionName", "hello"), ("ClientContext", value));

        Assert.True(s_lenient.Verify(V1Sample.Received("POST", sent)).IsValid);
        AssertMalformed(s_strict.Verify(V1Sample.Received("POST", sent)));
    }

    [Theory]
    [InlineData("&")]
    [InlineData("=")]
    [InlineData("a&b")]
    [InlineData("a=b==")]
    [InlineData("a=1&")]
    [InlineData("&=1")]
    [InlineData("&&==&=")]
    [InlineData("R&D costs, Q&A")]
    public void AValueThatHoldsNoParameter_IsValid(string value) =>
        Assert.Equal("Valid", s_strict.Verify(V1Sample.Received("POST", Sign("POST", ("FunctionName", value), ("ClientContext", value)))).ToString());

    [Fact]
    public void OfAllRequestsWithOneStringToSign_OneIsValidAtMost()
    {
        int valid = 0;

        Prop.ForAll(Texts().ToArbitrary(), text =>
        {
            string own = $"&Nonce=11886&SecretId={V1Sample.WithoutToken.SecretId}&SignatureMethod=HmacSHA256&Timestamp=1465185768";
            string toSign = "POST" + V1Sample.Host + "/?" + text + own;
            string signature = ReferenceV1.Signature("HmacSHA256", V1Sample.WithoutToken.SecretKey, toSign);
            string end = own + "&Signature=" + Uri.EscapeDataString(signature);
            int found = Readings(text).Count(sent => s_strict.Verify(V1Sample.Received("POST", sent + end)).IsValid);
            valid += found;
            return found <= 1;
        }).QuickCheckThrowOnFailure();

        Assert.InRange(valid, 1, int.MaxValue);
    }

    // Each way in which a text can be names and values, as a form.
    private static IEnumerable<string> Readings(string text)
    {
        for (int end = 0; end <= text.Length; end++)
        {
            if (end < text.Length && text[end] != '&')
            {
                continue;
            }

            string[] rests = end == text.Length ? [""] : [.. Readings(text[(end + 1)..]).Select(static rest => "&" + rest)];
            for (int equals = 1; equals < end; equals++)
            {
                if (text[equals] == '=')
                {
                    string pair = Uri.EscapeDataString(text[..equals]) + "=" + Uri.EscapeDataString(text[(equals + 1)..end]);
                    foreach (string rest in rests)
                    {
                        yield return pair + rest;
                    }
                }
            }
        }
    }

    // Names that come before those of the signature.
    private static Gen<string> Texts() =>
        from length in Gen.Choose(0, 6)
        from parts in Gen.ArrayOf(Gen.Elements("&B=", "&C=", "&D=", "&c=", "&", "=", "1"), length)
        select "A=" + string.Concat(parts);

    private static string Signed(string method) => Sign(
        method, ("Description", "x&Kind"), ("Limit", "20"), ("Max-Items", "5"), ("Namespace", "prod"), ("ZipFile", "UEs="));

    private static string Sign(string method, params (string Name, string Value)[] own)
    {
        using RequestParameters parameters = V1Sample.Parameters(own);
        return new V1Signer(V1SignatureMethod.HmacSha256, V1Sample.FixedNonce)
            .Sign(V1Sample.WithoutToken, V1Sample.Time, method, V1Sample.Endpoint, parameters, "ListFunctions", "2018-04-16").Parameters;
    }

    // Another request with the same string to sign.
    private static string Alter(string sent, string part, string altered)
    {
        Assert.Contains(part, sent, StringComparison.Ordinal);
        string other = sent.Replace(part, altered, StringComparison.Ordinal);
        Assert.Equal(StringToSign(sent), StringToSign(other));
        return other;
    }

    private static string StringToSign(string sent) =>
        ReferenceV1.StringToSign("POST", V1Sample.Host, UrlParts.Decode(sent).Where(static pair => pair.Name != "Signature"));

    private static void AssertMalformed(SignatureVerdict verdict) =>
        Assert.Equal((SignatureStatus.Malformed, "parameters"), (verdict.Status, verdict.Place));
}
