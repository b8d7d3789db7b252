using System.Globalization;
using ScfGen.Signing;

namespace ScfGen.Runtime.Tests;

/// <summary>What the signer adds, and what it refuses.</summary>
public sealed class V1SignerRuleTests
{
    [Theory]
    [InlineData(V1SignatureMethod.HmacSha1, "HmacSHA1", 28)]
    [InlineData(V1SignatureMethod.HmacSha256, "HmacSHA256", 44)]
    public void CommonParameters_AreAdded(V1SignatureMethod method, string methodName, int signatureLength)
    {
        Dictionary<string, string> sent = V1Sample.Decode(V1Sample.Sign("POST", signatureMethod: method));

        Assert.Equal("ListFunctions", sent["Action"]);
        Assert.Equal("2018-04-16", sent["Version"]);
        Assert.Equal("ap-guangzhou", sent["Region"]);
        Assert.Equal("1465185768", sent["Timestamp"]);
        Assert.Equal("11886", sent["Nonce"]);
        Assert.Equal(V1Sample.Credential.SecretId, sent["SecretId"]);
        Assert.Equal(V1Sample.Credential.Token, sent["Token"]);
        Assert.Equal(methodName, sent["SignatureMethod"]);
        Assert.Equal(signatureLength, sent["Signature"].Length);
        Assert.Equal("函数 +1", sent["Name"]);
        Assert.Equal("20", sent["Limit"]);
        Assert.Equal(11, sent.Count);
    }

    [Fact]
    public void WithoutTokenAndRegion_NeitherIsSent()
    {
        using RequestParameters parameters = V1Sample.Parameters(("Action", "ListFunctions"), ("Version", "2018-04-16"));
        string sent = new V1Signer(V1SignatureMethod.HmacSha256, V1Sample.FixedNonce)
            .Sign(V1Sample.WithoutToken, V1Sample.Time, "GET", V1Sample.Endpoint, parameters).Parameters;

        Assert.StartsWith(
            "Action=ListFunctions&Nonce=11886&SecretId=AKIDofTheTestsOnly0123456789&SignatureMethod=HmacSHA256&Timestamp=1465185768&Version=2018-04-16&Signature=",
            sent,
            StringComparison.Ordinal);
        Assert.Equal(2, parameters.Count);
    }

    [Theory]
    [InlineData("Nonce")]
    [InlineData("SecretId")]
    [InlineData("Signature")]
    [InlineData("SignatureMethod")]
    [InlineData("Timestamp")]
    [InlineData("Token")]
    [InlineData("Action")]
    public void AParameterThatTheSignerSets_IsRefused(string name)
    {
        using RequestParameters parameters = V1Sample.Parameters(("A", ""), (name, "own-value"), ("Z", ""));
        var signer = new V1Signer(V1SignatureMethod.HmacSha256);

        var e = Assert.Throws<InvalidOperationException>(
            () => signer.Sign(V1Sample.WithoutToken, V1Sample.Time, "GET", V1Sample.Endpoint, parameters, "ListFunctions"));

        Assert.Contains($"The parameter {name} ", e.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("own-value", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AParameterThatIsThereTwice_IsRefused()
    {
        using RequestParameters parameters = V1Sample.Parameters(("A", "1"), ("A", "2"));

        Assert.Throws<InvalidOperationException>(
            () => new V1Signer(V1SignatureMethod.HmacSha1).Sign(V1Sample.Credential, V1Sample.Time, "GET", V1Sample.Endpoint, parameters));
    }

    [Theory]
    [InlineData("GET", 32 * 1024)]
    [InlineData("POST", 1024 * 1024)]
    public void Sizes_AreThoseOfTheDocument(string method, int most)
    {
        var signer = new V1Signer(V1SignatureMethod.HmacSha256);

        Assert.InRange(Sign(signer, method, most - 600).Length, most - 600, most);
        Assert.Throws<InvalidOperationException>(() => Sign(signer, method, most));
    }

    [Theory]
    [InlineData("GET", "POST")]
    [InlineData("POST", "TC3-HMAC-SHA256")]
    public void Sizes_CountWhatIsSentToTheByte(string method, string cure)
    {
        int length = Sign(new V1Signer(V1SignatureMethod.HmacSha1, V1Sample.FixedNonce), method, 1000, '+').Length;
        var exact = V1Sample.FixedNonce with { MaxGetBytes = length, MaxPostBytes = length };
        var lower = V1Sample.FixedNonce with { MaxGetBytes = length - 1, MaxPostBytes = length - 1 };

        Assert.Equal(length, Sign(new V1Signer(V1SignatureMethod.HmacSha1, exact), method, 1000, '+').Length);
        var e = Assert.Throws<InvalidOperationException>(() => Sign(new V1Signer(V1SignatureMethod.HmacSha1, lower), method, 1000, '+'));

        // A plus sign takes three bytes.
        Assert.InRange(length, 3000, 4000);
        Assert.Contains(length.ToString(CultureInfo.InvariantCulture) + " bytes", e.Message, StringComparison.Ordinal);
        Assert.Contains((length - 1).ToString(CultureInfo.InvariantCulture) + " at most", e.Message, StringComparison.Ordinal);
        Assert.Contains(cure, e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Nonces_ArePositiveAndDiffer()
    {
        using RequestParameters parameters = V1Sample.Parameters(("A", "1"));
        var signer = new V1Signer(V1SignatureMethod.HmacSha256);
        long[] nonces =
            [.. Enumerable.Range(0, 500).Select(_ => signer.Sign(V1Sample.Credential, V1Sample.Time, "GET", V1Sample.Endpoint, parameters).Nonce)];

        Assert.All(nonces, nonce => Assert.InRange(nonce, 1, int.MaxValue));

        // Equal ones are rare among numbers below 2^31: more than two among 500 come once in many billions of runs.
        Assert.InRange(nonces.Distinct().Count(), 498, 500);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void ANonceThatIsNotPositive_IsRefused(long nonce)
    {
        using RequestParameters parameters = V1Sample.Parameters();
        var signer = new V1Signer(V1SignatureMethod.HmacSha256, new V1SigningOptions { Nonce = () => nonce });

        Assert.Throws<InvalidOperationException>(() => signer.Sign(V1Sample.Credential, V1Sample.Time, "GET", V1Sample.Endpoint, parameters));
    }

    [Theory]
    [InlineData("PUT", "https://scf.tencentcloudapi.com/")]
    [InlineData("get", "https://scf.tencentcloudapi.com/")]
    [InlineData("GET", "https://scf.tencentcloudapi.com/?A=1")]
    [InlineData("GET", "relative")]
    public void WhatTheSchemeDoesNotSign_IsRefused(string method, string uri)
    {
        using RequestParameters parameters = V1Sample.Parameters();
        var signer = new V1Signer(V1SignatureMethod.HmacSha256);

        Assert.Throws<ArgumentException>(
            () => signer.Sign(V1Sample.Credential, V1Sample.Time, method, new Uri(uri, UriKind.RelativeOrAbsolute), parameters));
    }

    [Theory]
    [InlineData("/a b")]
    [InlineData("/\u4f60")]
    [InlineData("/a\nb")]
    public void ACharacterThatNoAddressMayHold_IsRefused(string path)
    {
        using RequestParameters parameters = V1Sample.Parameters();
        var uri = new Uri("https://scf.tencentcloudapi.com" + path, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });

        var e = Assert.Throws<ArgumentException>(
            () => new V1Signer(V1SignatureMethod.HmacSha256).Sign(V1Sample.Credential, V1Sample.Time, "GET", uri, parameters));
        Assert.Equal("uri", e.ParamName);
    }

    [Theory]
    [InlineData("https://scf.tencentcloudapi.com:8443", "GETscf.tencentcloudapi.com:8443/?")]
    [InlineData("http://[::1]:9000/a%20b", "GET[::1]:9000/a%20b?")]
    [InlineData("https://bücher.example", "GETxn--bcher-kva.example/?")]
    public void HostAndPath_AreSignedAsTheyAreSent(string uri, string start)
    {
        using RequestParameters parameters = V1Sample.Parameters(("A", "1"));
        V1Steps steps = new V1Signer(V1SignatureMethod.HmacSha256).Explain(V1Sample.Credential, V1Sample.Time, "GET", new Uri(uri), parameters);

        Assert.StartsWith(start + "A=1&Nonce=", steps.StringToSign, StringComparison.Ordinal);
    }

    [Fact]
    public void Options_AreCheckedAndCopied()
    {
        var options = new V1SigningOptions { Nonce = static () => 1 };
        var signer = new V1Signer(V1SignatureMethod.HmacSha256, options);
        options.Nonce = static () => 2;
        using RequestParameters parameters = V1Sample.Parameters();

        Assert.Equal(1, signer.Sign(V1Sample.Credential, V1Sample.Time, "GET", V1Sample.Endpoint, parameters).Nonce);
        Assert.Throws<ArgumentException>(() => new V1Signer(V1SignatureMethod.HmacSha1, new V1SigningOptions { MaxGetBytes = 0 }));
        Assert.Throws<ArgumentException>(() => new V1Signer(V1SignatureMethod.HmacSha1, new V1SigningOptions { MaxPostBytes = -1 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => new V1Signer((V1SignatureMethod)2));
    }

    [Fact]
    public void Steps_TellNothingOfThemselves()
    {
        using RequestParameters parameters = V1Sample.Parameters();
        V1Steps steps = new V1Signer(V1SignatureMethod.HmacSha256).Explain(V1Sample.Credential, V1Sample.Time, "GET", V1Sample.Endpoint, parameters);

        Assert.Equal("Steps of a signature v1 (hidden)", steps.ToString());
    }

    private static string Sign(V1Signer signer, string method, int length, char value = 'a')
    {
        using RequestParameters parameters = V1Sample.Parameters(("A", new string(value, length)));
        return signer.Sign(V1Sample.Credential, V1Sample.Time, method, V1Sample.Endpoint, parameters).Parameters;
    }
}
