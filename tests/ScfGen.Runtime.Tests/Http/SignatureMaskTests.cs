using ScfGen.Http;

namespace ScfGen.Runtime.Tests;

/// <summary>A signature is taken out of a text wherever its name stands before it, and other words stay.</summary>
public sealed class SignatureMaskTests
{
    public static TheoryData<string> Places => new()
    {
        "Signature={0}",
        "TC3-HMAC-SHA256 Credential=(hidden)/2019-02-25/scf/tc3_request, SignedHeaders=content-type;host, Signature={0}, Timestamp=1",
        "/?Nonce=1&Signature={0}&SignatureMethod=HmacSHA256",
        "Signature%3D{0}%2C%20Token",
        "signature: {0}.",
        "\"Signature\":\"{0}\",\"a\"",
        "\"Signature\" : \"{0}\"",
        "\\\"Signature\\\":\\\"{0}\\\"",
        "\\u0022Signature\\u0022:\\u0022{0}\\u0022",
        "<b title='Signature'>&quot;Signature&quot;: &quot;{0}&quot;</b>",
        "X-Signature: '{0}'",
        "Signature=short Signature={0} Signature={0}",
    };

    public static TheoryData<string> Others => new()
    {
        "",
        "Signature",
        "a Signature=",
        "Signature=short",
        "The request signature we calculated does not match the signature you provided. Check your access key and signing method",
        "AuthFailure.SignatureFailure: the signature: SignatureDoesNotMatch",
        "SignatureMethod=HmacSHA256&SignedHeaders=content-type;host;x-acs-date;x-acs-security-token",
        "signature anExtraordinarilyLongWordThatIsNoValueOfIt",
    };

    [Theory]
    [MemberData(nameof(Places))]
    public void Signature_IsTakenOut(string place)
    {
        string[] signatures =
        [
            "72e494ea809ad7a8c8f7a4507b9bddcbaa8e581f516e8da2f66e2c5a96525168",
            "EliP9YW3pW28FpsEdkXt/+WcGeI=",
            "EliP9YW3pW28FpsEdkXt\\/+WcGeI=",
            "EliP9YW3pW28FpsEdkXt/\\u002BWcGeI=",
            "EliP9YW3pW28FpsEdkXt%2F%2BWcGeI%3D",
            "EliP9YW3pW28FpsEdkXt/&#x2B;WcGeI=",
        ];
        foreach (string signature in signatures)
        {
            string text = place.Replace("{0}", signature, StringComparison.Ordinal);

            string masked = SignatureMask.Apply(text);

            Assert.Contains("(hidden)", masked, StringComparison.Ordinal);
            Assert.DoesNotContain(signature[..8], masked, StringComparison.Ordinal);
            Assert.DoesNotContain(signature[^8..].TrimEnd('='), masked, StringComparison.Ordinal);
            Assert.StartsWith(place[..place.IndexOf("{0}", StringComparison.Ordinal)], masked, StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Others))]
    public void OtherText_StaysAsItIs(string text) => Assert.Equal(text, SignatureMask.Apply(text));
}
