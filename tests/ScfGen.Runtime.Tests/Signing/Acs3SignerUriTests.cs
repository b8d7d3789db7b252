using ScfGen.Signing;

namespace ScfGen.Runtime.Tests;

/// <summary>What an ACS3 signature covers of a path and a query.</summary>
public sealed class Acs3SignerUriTests
{
    private static readonly Credential s_credential = new("AKIDEXAMPLE", "fake-secret-key");
    private static readonly DateTimeOffset s_time = DateTimeOffset.FromUnixTimeSeconds(1708593691);

    [Theory]
    [InlineData("", "/")]
    [InlineData("/", "/")]
    [InlineData("/a/b/", "/a/b/")]
    [InlineData("/$a/$b", "/%24a/%24b")]
    [InlineData("/a+b+c", "/a%20b%20c")]
    [InlineData("/a*b*c", "/a%2Ab%2Ac")]
    [InlineData("/a~b", "/a~b")]
    [InlineData("/a%7Eb%7Ec", "/a~b~c")]
    [InlineData("/a%2Fb%25%7", "/a%2Fb%25%7")]
    [InlineData("/%E4%BD%A0", "/%E4%BD%A0")]
    public void Path_IsSignedAsItIsSentButForTheSignsOfTheScheme(string path, string signed) =>
        Assert.StartsWith($"GET\n{signed}\n\n", Explain(path), StringComparison.Ordinal);

    // Uri encodes what cannot be sent as it is, and what it makes of a path is sent and signed.
    [Theory]
    [InlineData("https://example.com/\u4f60 \u597d", "/%E4%BD%A0%20%E5%A5%BD")]
    [InlineData("https://example.com/a/../b", "/b")]
    [InlineData("https://example.com", "/")]
    public void Path_OfAnAddressThatUriRewrites_IsSignedAsUriGivesIt(string address, string signed) =>
        Assert.StartsWith(
            $"GET\n{signed}\n\n", new Acs3Signer().Explain(s_credential, s_time, "GET", new Uri(address)).CanonicalRequest, StringComparison.Ordinal);

    [Theory]
    [InlineData("", "")]
    [InlineData("?", "")]
    [InlineData("?b=2&a=1&C=3", "C=3&a=1&b=2")]
    [InlineData("?A.10=1&A.2=2&A.1=3&A-=4&A=5", "A=5&A-=4&A.1=3&A.10=1&A.2=2")]
    [InlineData("?a&b=", "a=&b=")]
    [InlineData("?&a=1&&b=2&", "a=1&b=2")]
    [InlineData("?a=b=c", "a=b%3Dc")]
    [InlineData("?a=x+y%20z", "a=x%20y%20z")]
    [InlineData("?a=%2b%2B", "a=%2B%2B")]
    [InlineData("?a=%7E~%7e", "a=~~~")]
    [InlineData("?a=%41%e4%bd%a0", "a=A%E4%BD%A0")]
    [InlineData("?a=!*'()/?:@;,$", "a=%21%2A%27%28%29%2F%3F%3A%40%3B%2C%24")]
    [InlineData("?a=%2520", "a=%2520")]
    [InlineData("?a=%0A%00", "a=%0A%00")]
    public void Query_IsSortedAndItsValuesAreEncodedAnew(string query, string signed) =>
        Assert.StartsWith($"GET\n/\n{signed}\nx-acs-date:", Explain("/" + query), StringComparison.Ordinal);

    [Theory]
    [InlineData("?a=1&a=1")]
    [InlineData("?a=1&b=2&a=3")]
    [InlineData("?a&a=")]
    [InlineData("?=1")]
    [InlineData("?a%20b=1")]
    [InlineData("?a+b=1")]
    [InlineData("?a[0]=1")]
    [InlineData("?%61=1")]
    [InlineData("?a=%")]
    [InlineData("?a=%4")]
    [InlineData("?a=%4g")]
    public void Query_ThatImplementationsSignInDifferentWays_IsRefused(string query)
    {
        var e = Assert.Throws<ArgumentException>(() => Explain("/" + query));

        Assert.Equal("uri", e.ParamName);
        Assert.Contains("The query holds", e.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/a b")]
    [InlineData("/a\nb")]
    [InlineData("/\u4f60")]
    [InlineData("/\u007f")]
    [InlineData("/?a=\u4f60\ud83d\ude00")]
    [InlineData("/?\u4f60=1")]
    [InlineData("/?a=b c")]
    public void CharacterThatNoAddressMayHold_IsRefused(string pathAndQuery) =>
        Assert.Equal("uri", Assert.Throws<ArgumentException>(() => Explain(pathAndQuery)).ParamName);

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(199)]
    [InlineData(399)]
    public void Query_OfManyParametersInAnyOrder_IsSorted(int step)
    {
        string[] sorted = [.. Enumerable.Range(100, 400).Select(static i => $"k{i}=v{i}")];
        IEnumerable<string> shuffled = sorted.Select((_, i) => sorted[i * step % sorted.Length]);

        Assert.StartsWith(
            "GET\n/\n" + string.Join('&', sorted) + "\nx-acs-date:", Explain("/?" + string.Join('&', shuffled)), StringComparison.Ordinal);
    }

    [Fact]
    public void LongPathAndHeaders_AreSignedAsTheReferenceDoes()
    {
        string url = "https://example.com/" + string.Concat(Enumerable.Repeat("segment/", 500)) + "?a=" + new string('x', 5000);
        SignedHeader[] extra = [.. Enumerable.Range(0, 40).Select(static i => new SignedHeader($"x-acs-header-{i}", new string('v', 100 + i)))];

        (string Name, string Value)[] headers =
        [
            ("x-acs-date", "2024-02-22T09:21:31Z"),
            ("x-acs-security-token", ""),
            .. extra.Select(static header => (header.Name, header.Value)),
        ];
        Assert.Equal(
            ReferenceAcs3.HttpTrigger(s_credential, "GET", url, headers),
            new Acs3Signer().Sign(s_credential, s_time, "GET", new Uri(url), extra).Authorization);
    }

    // As it is spelled, since Uri would repair some of it.
    private static string Explain(string pathAndQuery)
    {
        var uri = new Uri("https://example.com" + pathAndQuery, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });
        return new Acs3Signer().Explain(s_credential, s_time, "GET", uri).CanonicalRequest;
    }
}
