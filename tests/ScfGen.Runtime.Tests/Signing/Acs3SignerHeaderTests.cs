using ScfGen.Signing;

namespace ScfGen.Runtime.Tests;

/// <summary>Which headers an ACS3 signature covers, and in which form.</summary>
public sealed class Acs3SignerHeaderTests
{
    private static readonly Credential s_credential = new("AKIDEXAMPLE", "fake-secret-key");
    private static readonly Credential s_temporary = new("AKIDEXAMPLE", "fake-secret-key", "fake-token");
    private static readonly DateTimeOffset s_time = DateTimeOffset.FromUnixTimeSeconds(1708593691);
    private static readonly Uri s_uri = new("https://hello.cn-shanghai.fcapp.run/hello?foo=bar");

    private static readonly SignedHeader[] s_action = [new("x-acs-action", "InvokeFunction"), new("x-acs-version", "2023-03-30")];

    [Fact]
    public void HttpTrigger_WithALongTermKey_SendsAndSignsAnEmptyToken()
    {
        var signer = new Acs3Signer();

        Assert.Equal("", signer.Sign(s_credential, s_time, "GET", s_uri).SecurityToken);
        Assert.Contains(
            "\nx-acs-date:2024-02-22T09:21:31Z\nx-acs-security-token:\n\nx-acs-date;x-acs-security-token\n",
            signer.Explain(s_credential, s_time, "GET", s_uri).CanonicalRequest,
            StringComparison.Ordinal);
    }

    [Fact]
    public void HttpTrigger_WithAToken_SendsAndSignsIt()
    {
        var signer = new Acs3Signer();

        Assert.Equal("fake-token", signer.Sign(s_temporary, s_time, "GET", s_uri).SecurityToken);
        Assert.Contains(
            "\nx-acs-security-token:fake-token\n", signer.Explain(s_temporary, s_time, "GET", s_uri).CanonicalRequest, StringComparison.Ordinal);
    }

    [Fact]
    public void HttpTrigger_OfAnyBody_SignsNoneOfIt()
    {
        var signer = new Acs3Signer();

        Assert.Equal(
            signer.Sign(s_credential, s_time, "POST", s_uri).Authorization,
            signer.Sign(s_credential, s_time, "POST", s_uri, body: "hello world"u8).Authorization);
        Assert.EndsWith("\n", signer.Explain(s_credential, s_time, "POST", s_uri, body: "hello world"u8).CanonicalRequest, StringComparison.Ordinal);
    }

    [Fact]
    public void OpenApi_WithALongTermKey_HasNoToken()
    {
        var signer = new Acs3Signer(Acs3Mode.OpenApi);

        Assert.Null(signer.Sign(s_credential, s_time, "GET", s_uri, s_action).SecurityToken);
        Assert.DoesNotContain(
            "x-acs-security-token", signer.Explain(s_credential, s_time, "GET", s_uri, s_action).CanonicalRequest, StringComparison.Ordinal);
    }

    [Fact]
    public void OpenApi_WithoutANonce_MakesANewOneEachTime()
    {
        var signer = new Acs3Signer(Acs3Mode.OpenApi);
        string[] nonces = [.. Enumerable.Range(0, 100).Select(_ => signer.Sign(s_credential, s_time, "GET", s_uri, s_action).Nonce!)];

        Assert.Equal(nonces.Length, nonces.Distinct().Count());
        Assert.All(nonces, static nonce => Assert.Matches("^[0-9a-f]{32}$", nonce));
    }

    [Theory]
    [InlineData("x-acs-action")]
    [InlineData("X-Acs-Version")]
    public void OpenApi_WithoutAHeaderThatItNeeds_IsRefused(string missing)
    {
        SignedHeader[] headers = [.. s_action.Where(header => !header.Name.Equals(missing, StringComparison.OrdinalIgnoreCase))];

        var e = Assert.Throws<ArgumentException>(() => new Acs3Signer(Acs3Mode.OpenApi).Sign(s_credential, s_time, "GET", s_uri, headers));

        Assert.Contains(missing, e.Message, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("https://fcv3.example:8443/", "fcv3.example:8443")]
    [InlineData("https://FCV3.example/", "fcv3.example")]
    [InlineData("http://[::1]:9000/", "[::1]:9000")]
    [InlineData("https://b\u00fccher.example/", "xn--bcher-kva.example")]
    public void OpenApi_WithoutAHost_SignsWhatHttpClientSends(string uri, string host) =>
        Assert.Contains(
            $"\nhost:{host}\n",
            new Acs3Signer(Acs3Mode.OpenApi).Explain(s_credential, s_time, "GET", new Uri(uri), s_action).CanonicalRequest,
            StringComparison.Ordinal);

    [Fact]
    public void OpenApi_WithAHost_SignsThatOne()
    {
        string canonical = new Acs3Signer(Acs3Mode.OpenApi)
            .Explain(s_credential, s_time, "GET", s_uri, [.. s_action, new SignedHeader("Host", "other.example")]).CanonicalRequest;

        Assert.Contains("\nhost:other.example\n", canonical, StringComparison.Ordinal);
        Assert.DoesNotContain("fcapp.run", canonical, StringComparison.Ordinal);
    }

    [Fact]
    public void Headers_AreLowerCasedTrimmedAndSortedAndKeepTheirValuesCase()
    {
        // In upper case the underscore would come after the letters.
        string canonical = Explain(
            new("X-Acs-Zeta", "\t Some  Value "), new("x-acs-ab", "2"), new("X-ACS-A_", "1"), new("Content-Type", "text/Plain; charset=UTF-8"), new("HOST", "Example"));

        Assert.Contains(
            "\ncontent-type:text/Plain; charset=UTF-8\nhost:Example\nx-acs-a_:1\nx-acs-ab:2\nx-acs-date:2024-02-22T09:21:31Z\n"
            + "x-acs-security-token:\nx-acs-zeta:Some  Value\n\n"
            + "content-type;host;x-acs-a_;x-acs-ab;x-acs-date;x-acs-security-token;x-acs-zeta\n",
            canonical,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Headers_ThatTheSchemeDoesNotCover_ArePassedOver() =>
        Assert.Equal(Explain(), Explain(new("Accept", "*/*"), new("X-Custom", "1"), new("x-acsx", "1"), new("Host2", "1")));

    [Theory]
    [InlineData("X-Acs-Date")]
    [InlineData("x-acs-security-token")]
    public void Headers_ThatTheSignerMakes_AreRefused(string name) => Assert.Throws<ArgumentException>(() => Explain(new SignedHeader(name, "x")));

    [Fact]
    public void ContentHash_HandedOver_IsSignedForAnHttpTriggerAndRefusedForTheOpenApi()
    {
        var hash = new SignedHeader("x-acs-content-sha256", "abc");

        Assert.Contains("\nx-acs-content-sha256:abc\n", Explain(hash), StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(
            () => new Acs3Signer(Acs3Mode.OpenApi).Sign(s_credential, s_time, "GET", s_uri, [.. s_action, hash]));
    }

    [Fact]
    public void Headers_WithOneTwice_AreRefused() =>
        Assert.Throws<ArgumentException>(() => Explain(new("x-acs-a", "1"), new("X-ACS-A", "2")));

    [Theory]
    [InlineData("a\rb")]
    [InlineData("a\nb")]
    [InlineData("a\r\nhost:evil.example")]
    [InlineData("a\0b")]
    public void LineBreak_InAHeader_IsRefusedAndNotShown(string text)
    {
        var e = Assert.Throws<ArgumentException>(() => Explain(new SignedHeader("x-acs-a", text)));

        Assert.DoesNotContain(text, e.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => Explain(new SignedHeader("x-acs-" + text, "1")));
    }

    [Theory]
    [InlineData("")]
    [InlineData("GET\n/evil")]
    [InlineData("GET ")]
    public void Method_ThatIsNone_IsRefused(string method) =>
        Assert.Throws<ArgumentException>(() => new Acs3Signer().Sign(s_credential, s_time, method, s_uri));

    [Fact]
    public void Method_IsSignedInUpperCase() =>
        Assert.Equal(
            new Acs3Signer().Sign(s_credential, s_time, "PATCH", s_uri).Authorization, new Acs3Signer().Sign(s_credential, s_time, "patch", s_uri).Authorization);

    [Fact]
    public void RelativeUri_IsRefused() =>
        Assert.Throws<ArgumentException>(() => new Acs3Signer().Sign(s_credential, s_time, "GET", new Uri("/", UriKind.Relative)));

    [Fact]
    public void UnknownMode_IsRefused() => Assert.Throws<ArgumentOutOfRangeException>(() => new Acs3Signer((Acs3Mode)2));

    [Fact]
    public void Texts_OfASignatureAndItsSteps_HideTheToken()
    {
        Acs3Signature signature = new Acs3Signer().Sign(s_temporary, s_time, "GET", s_uri);
        Acs3Steps steps = new Acs3Signer().Explain(s_temporary, s_time, "GET", s_uri);

        Assert.All(new[] { signature.ToString(), steps.ToString() }, static text =>
        {
            Assert.DoesNotContain("fake-token", text, StringComparison.Ordinal);
            Assert.DoesNotContain("AKIDEXAMPLE", text, StringComparison.Ordinal);
        });
        Assert.DoesNotContain(steps.Signature, signature.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Signer_WithAnotherKeyOrTimeAndBack_SignsWithThoseOfEachRequest()
    {
        var signer = new Acs3Signer();
        var other = new Credential("AKIDOTHER", "another-secret-key");
        (Credential, DateTimeOffset)[] kinds = [(s_credential, s_time), (other, s_time), (s_credential, s_time.AddSeconds(1)), (s_credential, s_time)];
        string[] expected = [.. kinds.Select(static kind => new Acs3Signer().Sign(kind.Item1, kind.Item2, "GET", s_uri).Authorization)];
        string[] actual = new string[2000];

        Parallel.For(0, actual.Length, i => actual[i] = signer.Sign(kinds[i % 4].Item1, kinds[i % 4].Item2, "GET", s_uri).Authorization);

        Assert.All(actual, (authorization, i) => Assert.Equal(expected[i % 4], authorization));
    }

    private static string Explain(params SignedHeader[] headers) =>
        new Acs3Signer().Explain(s_credential, s_time, "GET", s_uri, headers).CanonicalRequest;
}
