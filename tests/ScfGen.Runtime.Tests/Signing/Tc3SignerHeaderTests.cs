using ScfGen.Signing;

namespace ScfGen.Runtime.Tests;

/// <summary>What is signed of headers, host and query.</summary>
public sealed class Tc3SignerHeaderTests
{
    [Fact]
    public void ExtraHeaders_AreLowerCasedTrimmedAndSortedByName()
    {
        Tc3Steps steps = Explain(
            "https://scf.tencentcloudapi.com",
            extra: [new("X-TC-Region", "AP-Guangzhou"), new("X-Custom-Name", "  Some Value  "), new("Accept", "*/*")]);

        Assert.Contains(
            "\naccept:*/*\ncontent-type:application/json\nhost:scf.tencentcloudapi.com\nx-custom-name:some value\nx-tc-region:ap-guangzhou\n\n"
            + "accept;content-type;host;x-custom-name;x-tc-region\n",
            steps.CanonicalRequest,
            StringComparison.Ordinal);
        Assert.Contains(", SignedHeaders=accept;content-type;host;x-custom-name;x-tc-region, ", steps.Authorization, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Content-Type")]
    [InlineData("host")]
    public void ExtraHeaders_WithOneThatIsSignedAnyway_AreRefused(string name) =>
        Assert.Throws<ArgumentException>(() => Explain("https://scf.tencentcloudapi.com", extra: [new(name, "x")]));

    [Fact]
    public void ExtraHeaders_WithOneTwice_AreRefused() =>
        Assert.Throws<ArgumentException>(() => Explain("https://scf.tencentcloudapi.com", extra: [new("X-A", "1"), new("x-a", "2")]));

    [Fact]
    public void ExtraHeaders_WithoutAName_AreRefused() =>
        Assert.Throws<ArgumentException>(() => Explain("https://scf.tencentcloudapi.com", extra: [new("", "1")]));

    [Theory]
    [InlineData("a\rb")]
    [InlineData("a\nb")]
    [InlineData("a\r\nhost:evil.example")]
    [InlineData("a\0b")]
    public void LineBreak_InAHeader_IsRefused(string text)
    {
        Assert.Throws<ArgumentException>(() => Explain("https://scf.tencentcloudapi.com", contentType: text));
        Assert.Throws<ArgumentException>(() => Explain("https://scf.tencentcloudapi.com", extra: [new("X-A", text)]));
    }

    [Theory]
    [InlineData("X-A\r\nhost")]
    [InlineData("X-A\nhost")]
    [InlineData("X-A\0")]
    [InlineData("X-A;host")]
    [InlineData("X-A,B")]
    [InlineData("X A")]
    [InlineData("X-\u00c4")]
    public void CharacterThatNoHeadersNameHolds_IsRefused(string name) =>
        Assert.Throws<ArgumentException>(() => Explain("https://scf.tencentcloudapi.com", extra: [new(name, "x")]));

    [Theory]
    [InlineData("https://scf.tencentcloudapi.com", "scf.tencentcloudapi.com")]
    [InlineData("https://SCF.TencentCloudAPI.com:443/", "scf.tencentcloudapi.com")]
    [InlineData("http://scf.tencentcloudapi.com:80/", "scf.tencentcloudapi.com")]
    [InlineData("https://scf.tencentcloudapi.com:8443", "scf.tencentcloudapi.com:8443")]
    [InlineData("http://scf.tencentcloudapi.com:443", "scf.tencentcloudapi.com:443")]
    [InlineData("http://127.0.0.1:9000", "127.0.0.1:9000")]
    [InlineData("http://[::1]:9000", "[::1]:9000")]
    [InlineData("https://[2001:DB8::1]", "[2001:db8::1]")]
    [InlineData("https://b\u00fccher.example", "xn--bcher-kva.example")]
    public void Host_IsSignedAsTheHeaderCarriesIt(string uri, string host) =>
        Assert.Contains($"\nhost:{host}\n", Explain(uri).CanonicalRequest, StringComparison.Ordinal);

    [Theory]
    [InlineData("", "")]
    [InlineData("/?", "")]
    [InlineData("/?Limit=10&Offset=0", "Limit=10&Offset=0")]
    [InlineData("/?B=2&A=1&B=%E6%9C%AA&c=%2f", "B=2&A=1&B=%E6%9C%AA&c=%2f")]
    public void Query_IsSignedAsItStands(string pathAndQuery, string query)
    {
        Tc3Steps steps = Explain("https://scf.tencentcloudapi.com" + pathAndQuery, "GET");

        Assert.StartsWith($"GET\n/\n{query}\ncontent-type:", steps.CanonicalRequest, StringComparison.Ordinal);
    }

    [Fact]
    public void LongQueryAndManyHeaders_AreSignedAsTheReferenceDoes()
    {
        string query = "Name=" + new string('x', 5000);
        SignedHeader[] extra = [.. Enumerable.Range(0, 40).Select(i => new SignedHeader($"X-Header-{i}", new string('v', 100 + i)))];

        string actual = Explain("https://scf.tencentcloudapi.com/?" + query, "GET", extra: extra).Authorization;

        (string Name, string Value)[] headers =
        [
            ("content-type", "application/json"),
            ("host", "scf.tencentcloudapi.com"),
            .. extra.Select(header => (header.Name, header.Value)),
        ];
        Assert.Equal(ReferenceTc3.Authorization(DocumentSample.Credential, "scf", 1551113065, "GET", query, headers, DocumentSample.Body), actual);
    }

    [Fact]
    public void RelativeUri_IsRefused()
    {
        var relative = new Uri("/", UriKind.Relative);

        Assert.Throws<ArgumentException>(
            () => new Tc3Signer("scf").Sign(DocumentSample.Credential, DocumentSample.Time, "POST", relative, "application/json", DocumentSample.Body));
    }

    // Neither would be covered.
    [Theory]
    [InlineData("POST", "/v2")]
    [InlineData("GET", "/v2?a=1")]
    [InlineData("POST", "/?a=1")]
    [InlineData("post", "/?a=1")]
    public void OtherPathOrQueryOfPost_IsRefused(string method, string target)
    {
        var uri = new Uri("https://scf.tencentcloudapi.com" + target);
        var signer = new Tc3Signer("scf");

        Assert.Equal("uri", Assert.Throws<ArgumentException>(() => Explain(uri.OriginalString, method)).ParamName);
        Assert.Equal(
            "uri",
            Assert.Throws<ArgumentException>(
                () => signer.Sign(DocumentSample.Credential, DocumentSample.Time, method, uri, "application/json", DocumentSample.Body)).ParamName);
    }

    [Theory]
    [InlineData("/?a=b c")]
    [InlineData("/?a=\u4f60")]
    [InlineData("/?a=\u007f")]
    [InlineData("/?a=b\r\nHost:evil.example")]
    public void CharacterThatNoAddressMayHold_IsRefused(string target)
    {
        var uri = new Uri("https://scf.tencentcloudapi.com" + target, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });

        var e = Assert.Throws<ArgumentException>(
            () => new Tc3Signer("scf").Sign(DocumentSample.Credential, DocumentSample.Time, "GET", uri, "application/json", default));
        Assert.Equal("uri", e.ParamName);
        Assert.DoesNotContain("evil", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Method_IsSignedInUpperCase()
    {
        const string Address = "https://scf.tencentcloudapi.com/";

        Assert.StartsWith("POST\n/\n\n", Explain(Address, "post").CanonicalRequest, StringComparison.Ordinal);
        Assert.Equal(Explain(Address, "PATCH").Authorization, Explain(Address, "patch").Authorization);
    }

    [Theory]
    [InlineData("")]
    [InlineData("GET ")]
    [InlineData("GET\n/evil")]
    public void MethodThatIsNone_IsRefused(string method) =>
        Assert.Throws<ArgumentException>(() => Explain("https://scf.tencentcloudapi.com/", method));

    [Fact]
    public void Texts_OfStepsAndHeaders_HideTheirValues()
    {
        Assert.Equal("Steps of a TC3-HMAC-SHA256 signature (hidden)", Explain("https://scf.tencentcloudapi.com/").ToString());
        Assert.Equal("X-TC-Token", new SignedHeader("X-TC-Token", "a-token").ToString());
        Assert.Equal("", default(SignedHeader).ToString());
    }

    private static Tc3Steps Explain(string uri, string method = "POST", string contentType = "application/json", SignedHeader[]? extra = null) =>
        new Tc3Signer("scf").Explain(DocumentSample.Credential, DocumentSample.Time, method, new Uri(uri), contentType, DocumentSample.Body, extra);
}
