using ScfGen.Signing;

namespace ScfGen.Runtime.Tests;

/// <summary>Each verdict on a request of signature v1, with its place.</summary>
public sealed class V1SignatureVerifierTests
{
    [Theory]
    [InlineData("GET", V1SignatureMethod.HmacSha1)]
    [InlineData("GET", V1SignatureMethod.HmacSha256)]
    [InlineData("POST", V1SignatureMethod.HmacSha1)]
    [InlineData("POST", V1SignatureMethod.HmacSha256)]
    public void ASignedRequest_IsValid(string method, V1SignatureMethod signatureMethod)
    {
        SignatureVerdict verdict = V1Sample.Verifier().Verify(V1Sample.Received(method, V1Sample.Sign(method, signatureMethod: signatureMethod)));

        Assert.Equal(SignatureStatus.Valid, verdict.Status);
        Assert.Equal(V1Sample.Credential.SecretId, verdict.KeyId);
        Assert.Null(verdict.Place);
    }

    [Fact]
    public void OrderAndEncoding_DoNotMatter()
    {
        string[] pairs = V1Sample.Sign("POST").Replace("%20", "+", StringComparison.Ordinal).Split('&');
        string sent = string.Join("&&", pairs.AsEnumerable().Reverse()).Replace("ListFunctions", "%4cist%46unctions", StringComparison.Ordinal) + "&";

        Assert.Equal(SignatureStatus.Valid, V1Sample.Verifier().Verify(V1Sample.Received("POST", sent)).Status);
    }

    [Fact]
    public void AFormWithACharset_IsValid() => Assert.Equal(
        SignatureStatus.Valid,
        V1Sample.Verifier().Verify(V1Sample.Received("POST", V1Sample.Sign("POST"), contentType: V1Sample.Form + "; charset=UTF-8")).Status);

    [Theory]
    [InlineData("SignatureMethod=HmacSHA256&", "", "Signature")]
    [InlineData("SignatureMethod=HmacSHA256", "SignatureMethod=HmacSHA512", "Signature")]
    [InlineData("&Signature=", "&Other=", "Signature")]
    [InlineData("&Signature=", "&Signature=x", "Signature")]
    [InlineData("SecretId=", "Secret=", "SecretId")]
    [InlineData("SecretId=AKIDofTheTestsOnly0123456789", "SecretId=", "SecretId")]
    [InlineData("SecretId=AKIDofTheTestsOnly0123456789", "SecretId=a%2Fb", "value of SecretId")]
    [InlineData("SecretId=AKIDofTheTestsOnly0123456789", "SecretId=a%26b", "value of SecretId")]
    [InlineData("SecretId=AKIDofTheTestsOnly0123456789", "SecretId=a%20b", "value of SecretId")]
    [InlineData("SecretId=AKIDofTheTestsOnly0123456789", "SecretId=%E5%87%BD", "value of SecretId")]
    [InlineData("Nonce=11886", "N=1", "Nonce")]
    [InlineData("Nonce=11886", "Nonce=", "value of Nonce")]
    [InlineData("Nonce=11886", "Nonce=-1", "value of Nonce")]
    [InlineData("Nonce=11886", "Nonce=1.5", "value of Nonce")]
    [InlineData("Timestamp=1465185768", "T=1", "Timestamp")]
    [InlineData("Timestamp=1465185768", "Timestamp=", "value of Timestamp")]
    [InlineData("Timestamp=1465185768", "Timestamp=2016-06-06", "value of Timestamp")]
    [InlineData("Timestamp=1465185768", "Timestamp=-1465185768", "value of Timestamp")]
    [InlineData("Timestamp=1465185768", "Timestamp=99999999999999999999", "value of Timestamp")]
    [InlineData("Timestamp=1465185768", "Timestamp=253402300800", "value of Timestamp")]
    [InlineData("Limit=20", "Limit=%2", "parameters")]
    [InlineData("Limit=20", "Limit=20&Limit=20", "parameters")]
    [InlineData("Limit=20", "=20", "parameters")]
    public void ABrokenParameter_IsMalformed(string part, string broken, string place)
    {
        string sent = V1Sample.Sign("POST");
        Assert.Contains(part, sent, StringComparison.Ordinal);

        SignatureVerdict verdict = V1Sample.Verifier().Verify(V1Sample.Received("POST", sent.Replace(part, broken, StringComparison.Ordinal)));

        Assert.Equal((SignatureStatus.Malformed, place), (verdict.Status, verdict.Place));
        Assert.Null(verdict.KeyId);
        Assert.NotNull(verdict.Problem);
    }

    [Fact]
    public void ASignatureWhosePlusSignWasNotEncoded_IsMalformed()
    {
        // Among a few nonces one gives a signature with a plus sign.
        for (long nonce = 1; ; nonce++)
        {
            long next = nonce;
            using RequestParameters parameters = V1Sample.Parameters(("Limit", "20"));
            string sent = new V1Signer(V1SignatureMethod.HmacSha256, new V1SigningOptions { Nonce = () => next })
                .Sign(V1Sample.WithoutToken, V1Sample.Time, "GET", V1Sample.Endpoint, parameters).Parameters;
            if (sent.Contains("%2B", StringComparison.Ordinal))
            {
                SignatureVerdict verdict = V1Sample.Verifier(null, V1Sample.WithoutToken)
                    .Verify(V1Sample.Received("GET", sent.Replace("%2B", "+", StringComparison.Ordinal)));
                Assert.Equal((SignatureStatus.Malformed, "Signature"), (verdict.Status, verdict.Place));
                Assert.Contains("%2B", verdict.Problem, StringComparison.Ordinal);
                return;
            }
        }
    }

    [Fact]
    public void WhatTheSchemeDoesNotCover_IsMalformed()
    {
        V1SignatureVerifier verifier = V1Sample.Verifier();
        string get = V1Sample.Sign("GET");
        string post = V1Sample.Sign("POST");
        byte[] body = [.. post.Select(c => (byte)c)];
        Func<string, string?> headers = static name => name == "Host" ? V1Sample.Host : V1Sample.Form;

        AssertMalformed("body", verifier.Verify(new SignedRequest("GET", "/", get, new byte[1], headers)));
        AssertMalformed("query", verifier.Verify(new SignedRequest("POST", "/", "a=1", body, headers)));
        AssertMalformed("method", verifier.Verify(new SignedRequest("PUT", "/", "", body, headers)));
        AssertMalformed("value of Content-Type", verifier.Verify(V1Sample.Received("POST", post, contentType: "application/json")));
        AssertMalformed("Content-Type", verifier.Verify(V1Sample.Received("POST", post, contentType: null)));
        AssertMalformed("Host", verifier.Verify(V1Sample.Received("POST", post, host: null)));
        AssertMalformed("value of Host", verifier.Verify(V1Sample.Received("POST", post, host: V1Sample.Host + "/a")));
        AssertMalformed("value of Host", verifier.Verify(V1Sample.Received("POST", post, host: V1Sample.Host + "\n")));
        AssertMalformed("path", verifier.Verify(V1Sample.Received("POST", post, path: "/\n")));
        AssertMalformed("path", verifier.Verify(V1Sample.Received("POST", post, host: V1Sample.Host[..^1], path: V1Sample.Host[^1..] + "/")));
        AssertMalformed("request", verifier.Verify(default));
        Assert.Equal(SignatureStatus.Valid, verifier.Verify(new SignedRequest("POST", "/", "", body, headers)).Status);
    }

    [Theory]
    [InlineData("GET", 32 * 1024, "query")]
    [InlineData("POST", 1024 * 1024, "body")]
    public void ARequestBeyondTheDocumentsSizes_IsNotRead(string method, int most, string place)
    {
        V1SignatureVerifier verifier = V1Sample.Verifier();

        // One that is read has no signature.
        AssertMalformed("Signature", verifier.Verify(V1Sample.Received(method, "A=" + new string('a', most - 2))));
        AssertMalformed(place, verifier.Verify(V1Sample.Received(method, "A=" + new string('a', most - 1))));
    }

    [Fact]
    public void Sizes_AreAsSet()
    {
        string sent = V1Sample.Sign("GET");
        var options = new SignatureVerifierOptions { TimeProvider = new ManualTime(V1Sample.Time) };
        var exact = new V1SignatureVerifier(static _ => V1Sample.Credential, options, maxGetBytes: sent.Length);
        var lower = new V1SignatureVerifier(static _ => V1Sample.Credential, options, maxGetBytes: sent.Length - 1);
        var lowerPost = new V1SignatureVerifier(static _ => V1Sample.Credential, options, maxPostBytes: 10);

        Assert.Equal(SignatureStatus.Valid, exact.Verify(V1Sample.Received("GET", sent)).Status);
        AssertMalformed("query", lower.Verify(V1Sample.Received("GET", sent)));
        AssertMalformed("body", lowerPost.Verify(V1Sample.Received("POST", V1Sample.Sign("POST"))));
        Assert.Throws<ArgumentOutOfRangeException>(() => new V1SignatureVerifier(static _ => null, maxGetBytes: 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new V1SignatureVerifier(static _ => null, maxPostBytes: -1));
    }

    [Fact]
    public void AnIdentifierOfAnyLength_IsNotLookedUp()
    {
        var verifier = new V1SignatureVerifier(static _ => throw new InvalidOperationException("The lookup was asked."));
        string sent = V1Sample.Sign("POST");
        string identifier = "SecretId=" + V1Sample.Credential.SecretId;
        foreach (int length in (int[])[129, 100_000])
        {
            string changed = sent.Replace(identifier, "SecretId=" + new string('A', length), StringComparison.Ordinal);
            AssertMalformed("value of SecretId", verifier.Verify(V1Sample.Received("POST", changed)));
        }
    }

    [Fact]
    public void AnUnknownKey_IsToldApart()
    {
        SignatureVerdict verdict = V1Sample.Verifier(null, new Credential("AKIDother", "k")).Verify(V1Sample.Received("GET", V1Sample.Sign("GET")));

        Assert.Equal((SignatureStatus.UnknownKey, "SecretId"), (verdict.Status, verdict.Place));
    }

    [Theory]
    [InlineData(300, SignatureStatus.Valid)]
    [InlineData(301, SignatureStatus.Expired)]
    [InlineData(-300, SignatureStatus.Valid)]
    [InlineData(-301, SignatureStatus.Skewed)]
    public void Time_IsAllowedFiveMinutesEitherWay(int secondsLater, SignatureStatus status)
    {
        var time = new ManualTime(V1Sample.Time.AddSeconds(secondsLater));

        SignatureVerdict verdict = V1Sample.Verifier(time).Verify(V1Sample.Received("GET", V1Sample.Sign("GET")));

        Assert.Equal(status, verdict.Status);
        Assert.Equal(status == SignatureStatus.Valid ? null : "Timestamp", verdict.Place);
    }

    [Fact]
    public void AnotherKey_IsAMismatchOfTheSignature()
    {
        var other = new Credential(V1Sample.Credential.SecretId, "AnotherSecretKey", V1Sample.Credential.Token);

        SignatureVerdict verdict = V1Sample.Verifier(null, other).Verify(V1Sample.Received("GET", V1Sample.Sign("GET")));

        Assert.Equal((SignatureStatus.Mismatch, "Signature"), (verdict.Status, verdict.Place));
    }

    [Fact]
    public void AnotherToken_IsAMismatchOfTheToken()
    {
        SignatureVerdict missing = V1Sample.Verifier().Verify(V1Sample.Received("GET", V1Sample.Sign("GET", V1Sample.WithoutToken)));
        SignatureVerdict surplus = V1Sample.Verifier(null, V1Sample.WithoutToken).Verify(V1Sample.Received("GET", V1Sample.Sign("GET")));

        Assert.Equal((SignatureStatus.Mismatch, "Token"), (missing.Status, missing.Place));
        Assert.Equal((SignatureStatus.Mismatch, "Token"), (surplus.Status, surplus.Place));
    }

    [Fact]
    public void ARequestThatComesAgain_IsReplayed()
    {
        var verifier = new V1SignatureVerifier(
            static _ => V1Sample.Credential, new SignatureVerifierOptions { RefusesReplays = true, TimeProvider = new ManualTime(V1Sample.Time) });
        SignedRequest get = V1Sample.Received("GET", V1Sample.Sign("GET", signatureMethod: V1SignatureMethod.HmacSha1));
        SignedRequest post = V1Sample.Received("POST", V1Sample.Sign("POST"));

        Assert.Equal(SignatureStatus.Valid, verifier.Verify(get).Status);
        Assert.Equal(SignatureStatus.Valid, verifier.Verify(post).Status);
        Assert.Equal(SignatureStatus.Replayed, verifier.Verify(get).Status);
        Assert.Equal(SignatureStatus.Replayed, verifier.Verify(post).Status);
    }

    [Fact]
    public void Problems_TellNoValue()
    {
        string sent = V1Sample.Sign("GET");
        string[] verdicts =
        [
            V1Sample.Verifier(null, new Credential("AKIDother", "k")).Verify(V1Sample.Received("GET", sent)).ToString(),
            V1Sample.Verifier(null, new Credential(V1Sample.Credential.SecretId, "k")).Verify(V1Sample.Received("GET", sent)).ToString(),
            V1Sample.Verifier(null, V1Sample.WithoutToken).Verify(V1Sample.Received("GET", sent)).ToString(),
        ];

        Assert.All(verdicts, verdict =>
        {
            Assert.DoesNotContain("OfTheTestsOnly", verdict, StringComparison.Ordinal);
            Assert.DoesNotContain(V1Sample.Decode(sent)["Signature"], verdict, StringComparison.Ordinal);
        });
    }

    private static void AssertMalformed(string place, SignatureVerdict verdict) =>
        Assert.Equal((SignatureStatus.Malformed, place), (verdict.Status, verdict.Place));
}
