using ScfGen.Signing;

namespace ScfGen.Runtime.Tests;

/// <summary>What an FC signature covers of headers, path and query.</summary>
public sealed class FcSignerTests
{
    private const string Head = "GET\n\n\nThu, 22 Feb 2024 09:21:31 GMT\n";

    private static readonly Credential s_credential = new("AKIDEXAMPLE", "fake-secret-key");
    private static readonly Credential s_temporary = new("AKIDEXAMPLE", "fake-secret-key", "fake-token");
    private static readonly DateTimeOffset s_time = DateTimeOffset.FromUnixTimeSeconds(1708593691);

    [Theory]
    [InlineData("", "/\n")]
    [InlineData("/a", "/a\n")]
    [InlineData("/a%20b/%E4%BD%A0%2F%25+*$~", "/a b/\u4f60/%+*$~\n")]
    [InlineData("/a?", "/a\n")]
    [InlineData("/a?b=2&a=1&C=3", "/a\nC=3\na=1\nb=2")]
    [InlineData("/a?a=2&a=1&a=1", "/a\na=1\na=1\na=2")]
    [InlineData("/a?ab=1&a=2&a1=3&a-=4", "/a\na-=4\na1=3\na=2\nab=1")]
    [InlineData("/a?&a=&&b=x+y%20z%2Bw&", "/a\na=\nb=x y z+w")]
    [InlineData("/a?%e4%bd%a0=%26&a=b=c", "/a\na=b=c\n\u4f60=&")]
    public void HttpTrigger_SignsPathAndParametersWithoutTheirEncoding(string pathAndQuery, string signed) =>
        Assert.Equal(Head + signed, Explain(pathAndQuery));

    [Fact]
    public void Api_SignsNoQuery() => Assert.Equal(Head + "/2016-08-15/services", Explain("/2016-08-15/services?limit=10&a", isHttpTrigger: false));

    [Fact]
    public void Headers_OfTheScheme_AreLowerCasedTrimmedAndSorted()
    {
        string toSign = Explain(
            "/",
            headers:
            [
                new("X-Fc-Zeta", " Z  z\t"),
                new("x-fc-ab", "2"),
                new("X-FC-A_", "1"),
                new("CONTENT-TYPE", " text/Plain; charset=UTF-8"),
                new("content-md5", "abc"),
                new("Accept", "*/*"),
                new("x-fcx", "1"),
                new("Host", "example.com"),
            ]);

        Assert.Equal(
            "GET\nabc\ntext/Plain; charset=UTF-8\nThu, 22 Feb 2024 09:21:31 GMT\nx-fc-a_:1\nx-fc-ab:2\nx-fc-zeta:Z  z\n/\n", toSign);
    }

    [Fact]
    public void Token_IsSentAndSignedAmongTheHeaders()
    {
        SignedHeader[] headers = [new("x-fc-trace-id", "1"), new("x-fc-account-id", "2")];
        string toSign = new FcSigner().Explain(s_temporary, s_time, "GET", new Uri("https://example.com/"), headers).StringToSign;

        Assert.Equal("fake-token", new FcSigner().Sign(s_temporary, s_time, "GET", new Uri("https://example.com/")).SecurityToken);
        Assert.Equal(Head + "x-fc-account-id:2\nx-fc-security-token:fake-token\nx-fc-trace-id:1\n/\n", toSign);
    }

    [Fact]
    public void LongTermKey_HasNoToken() => Assert.Null(new FcSigner().Sign(s_credential, s_time, "GET", new Uri("https://example.com/")).SecurityToken);

    [Theory]
    [InlineData("/a?b")]
    [InlineData("/a?a=1&b")]
    [InlineData("/a?x-fc-expires=1708593691")]
    [InlineData("/a?x%2Dfc%2Dexpires=1708593691")]
    [InlineData("/a?b=%")]
    [InlineData("/a?b=%4g")]
    [InlineData("/a%zz")]
    public void Address_ThatImplementationsSignInDifferentWays_IsRefused(string pathAndQuery) =>
        Assert.Equal("uri", Assert.Throws<ArgumentException>(() => Explain(pathAndQuery)).ParamName);

    [Theory]
    [InlineData("Date")]
    [InlineData("X-Fc-Security-Token")]
    public void Headers_ThatTheSignerMakes_AreRefused(string name) =>
        Assert.Throws<ArgumentException>(() => Explain("/", headers: [new SignedHeader(name, "x")]));

    [Theory]
    [InlineData("x-fc-a", "X-Fc-A")]
    [InlineData("content-type", "Content-Type")]
    [InlineData("content-md5", "Content-MD5")]
    public void Headers_WithOneTwice_AreRefused(string name, string again) =>
        Assert.Throws<ArgumentException>(() => Explain("/", headers: [new SignedHeader(name, "1"), new SignedHeader(again, "2")]));

    [Theory]
    [InlineData("x-fc-a")]
    [InlineData("Content-Type")]
    [InlineData("Content-MD5")]
    public void LineBreak_InAHeader_IsRefusedAndNotShown(string name)
    {
        foreach (string text in new[] { "a\rb", "a\nb", "a\r\nx-fc-b:c", "a\0b" })
        {
            var e = Assert.Throws<ArgumentException>(() => Explain("/", headers: [new SignedHeader(name, text)]));
            Assert.DoesNotContain(text, e.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void MethodThatIsNone_IsRefused() =>
        Assert.Throws<ArgumentException>(() => new FcSigner().Sign(s_credential, s_time, "GET\n", new Uri("https://example.com/")));

    [Fact]
    public void RelativeUri_IsRefused() =>
        Assert.Throws<ArgumentException>(() => new FcSigner().Sign(s_credential, s_time, "GET", new Uri("/", UriKind.Relative)));

    [Fact]
    public void Texts_OfASignatureAndItsSteps_HideTheToken()
    {
        var uri = new Uri("https://example.com/");

        Assert.Equal("FC at Thu, 22 Feb 2024 09:21:31 GMT (hidden)", new FcSigner().Sign(s_temporary, s_time, "GET", uri).ToString());
        Assert.Equal("Steps of an FC signature (hidden)", new FcSigner().Explain(s_temporary, s_time, "GET", uri).ToString());
    }

    // As it is spelled, since Uri would repair some of it.
    private static string Explain(string pathAndQuery, SignedHeader[]? headers = null, bool isHttpTrigger = true)
    {
        var uri = new Uri("https://example.com" + pathAndQuery, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });
        return new FcSigner().Explain(s_credential, s_time, "GET", uri, headers, isHttpTrigger).StringToSign;
    }
}
