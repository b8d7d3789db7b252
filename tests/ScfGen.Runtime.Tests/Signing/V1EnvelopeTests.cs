using System.Text;
using ScfGen.Signing;

namespace ScfGen.Runtime.Tests;

/// <summary>What a signature v1 does not cover does not decide how a receiver reads the parameters.</summary>
public sealed class V1EnvelopeTests
{
    [Theory]
    [InlineData("; charset=utf-8")]
    [InlineData(";charset=UTF-8")]
    [InlineData("; Charset = \"Utf-8\" ")]
    [InlineData("\t;\tcharset=utf-8;")]
    [InlineData("; charset=utf-8; charset=utf-8")]
    [InlineData("; version=1")]
    [InlineData(";")]
    public void AFormInUtf8_IsValid(string parameters) => Assert.Equal("Valid", VerifyForm(V1Sample.Form + parameters).ToString());

    [Theory]
    [InlineData("; charset=utf-16")]
    [InlineData("; charset=\"utf-16\"")]
    [InlineData(";CHARSET=UTF-16LE")]
    [InlineData("; charset = gb18030")]
    [InlineData("; charset=utf-8; charset=utf-16")]
    [InlineData("; version=1; charset=utf-16")]
    [InlineData("; charset=utf-8, " + V1Sample.Form + "; charset=utf-16")]
    [InlineData(";\r\n charset=utf-16")]
    [InlineData("; charset*=utf-8''utf-16")]
    [InlineData("; charset=\"utf\\-16\"")]
    [InlineData("; charset=")]
    [InlineData("; charset")]
    public void AFormInAnotherCharset_IsMalformed(string parameters) =>
        AssertMalformed("value of Content-Type", VerifyForm(V1Sample.Form + parameters));

    [Theory]
    [InlineData("\u00A0" + V1Sample.Form)]
    [InlineData(V1Sample.Form + "\u3000")]
    [InlineData(V1Sample.Form + "\v; charset=utf-8")]
    public void AMediaTypeWithWhiteSpaceThatHttpDoesNotStrip_IsMalformed(string contentType) =>
        AssertMalformed("value of Content-Type", VerifyForm(contentType));

    [Theory]
    [InlineData("%E5", "\u00E5")]
    [InlineData("%87", "\u0087")]
    [InlineData("%E5%87%BD", "\u00E5\u0087\u00BD")]
    [InlineData("%20", " ")]
    [InlineData("%09", "\t")]
    [InlineData("%0A", "\n")]
    [InlineData("%00", "\0")]
    [InlineData("%7F", "\u007F")]
    public void AByteOfAFormThatMustBeEncodedAndIsNot_IsMalformed(string encoded, string raw)
    {
        string sent = Sign("POST", "函 \t\n\0\u007F");
        Assert.Contains(encoded, sent, StringComparison.Ordinal);

        // The bytes that are signed are the same.
        AssertMalformed("body", VerifyBytes(Encoding.Latin1.GetBytes(sent.Replace(encoded, raw, StringComparison.Ordinal))));
        Assert.True(VerifyBytes(Encoding.Latin1.GetBytes(sent)).IsValid);
    }

    [Theory]
    [InlineData("%E5%87%BD", "函")]
    [InlineData("%20", " ")]
    [InlineData("%09", "\t")]
    [InlineData("%7F", "\u007F")]
    [InlineData("%3B", ";")]
    [InlineData("%23", "#")]
    public void ACharacterOfAQueryThatMustBeEncodedAndIsNot_IsMalformed(string encoded, string raw)
    {
        string sent = Sign("GET", "函 \t\u007F;#");
        Assert.Contains(encoded, sent, StringComparison.Ordinal);

        AssertMalformed("query", Verifier().Verify(V1Sample.Received("GET", sent.Replace(encoded, raw, StringComparison.Ordinal))));
        Assert.True(Verifier().Verify(V1Sample.Received("GET", sent)).IsValid);
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("POST")]
    public void ANameWithoutASignOfEquality_IsMalformed(string method)
    {
        string sent = Sign(method, "");
        Assert.True(Verifier().Verify(V1Sample.Received(method, sent)).IsValid);

        AssertMalformed("parameters", Verifier().Verify(V1Sample.Received(method, sent.Replace("&Name=&", "&Name&", StringComparison.Ordinal))));
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("POST")]
    public void WhatIsVisible_NeedNotBeEncoded(string method)
    {
        string visible = string.Concat(
            Enumerable.Range('!', '~' - '!' + 1).Select(static c => (char)c).Where(static c => c is not ('%' or '&' or '+' or ';' or '#')));
        string sent = Sign(method, visible);
        string raw = sent.Replace(Uri.EscapeDataString(visible), visible, StringComparison.Ordinal);
        Assert.NotEqual(sent, raw);

        Assert.Equal("Valid", Verifier().Verify(V1Sample.Received(method, raw)).ToString());
    }

    private static SignatureVerdict VerifyForm(string contentType) =>
        V1Sample.Verifier().Verify(V1Sample.Received("POST", V1Sample.Sign("POST"), contentType: contentType));

    private static SignatureVerdict VerifyBytes(byte[] form) =>
        Verifier().Verify(new SignedRequest("POST", "/", "", form, static name => name == "Host" ? V1Sample.Host : V1Sample.Form));

    private static V1SignatureVerifier Verifier() => V1Sample.Verifier(null, V1Sample.WithoutToken);

    private static string Sign(string method, string value)
    {
        using RequestParameters parameters = V1Sample.Parameters(("Name", value));
        return new V1Signer(V1SignatureMethod.HmacSha256, V1Sample.FixedNonce)
            .Sign(V1Sample.WithoutToken, V1Sample.Time, method, V1Sample.Endpoint, parameters, "ListFunctions", "2018-04-16").Parameters;
    }

    private static void AssertMalformed(string place, SignatureVerdict verdict) =>
        Assert.Equal((SignatureStatus.Malformed, place), (verdict.Status, verdict.Place));
}
