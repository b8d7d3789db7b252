using ScfGen.Signing;
using static ScfGen.Runtime.Tests.FcTestRequest;

namespace ScfGen.Runtime.Tests;

/// <summary>What is wrong with the form of a request that should be signed with FC is told with its place.</summary>
public sealed class FcMalformedRequestTests
{
    [Theory]
    [InlineData("Authorization")]
    [InlineData("Date")]
    public void MissingHeader_IsMalformedThere(string name)
    {
        SignatureVerdict verdict = Verify(Send(LongTerm).Without(name));

        Assert.Equal((SignatureStatus.Malformed, name), (verdict.Status, verdict.Place));
    }

    [Theory]
    [InlineData("", "Algorithm")]
    [InlineData("FC", "Algorithm")]
    [InlineData("fc AKIDEXAMPLE:{signature}", "Algorithm")]
    [InlineData("ACS3-HMAC-SHA256 AKIDEXAMPLE:{signature}", "Algorithm")]
    [InlineData("FC AKIDEXAMPLE", "value of Authorization")]
    [InlineData("FC :{signature}", "AccessKeyId")]
    [InlineData("FC AKID/EXAMPLE:{signature}", "value of AccessKeyId")]
    [InlineData("FC AKID:EXAMPLE:{signature}", "value of AccessKeyId")]
    [InlineData("FC AKIDEXAMPLE:", "Signature")]
    [InlineData("FC AKIDEXAMPLE:abc=", "Signature")]
    [InlineData("FC AKIDEXAMPLE:{signature}=", "Signature")]
    [InlineData("FC AKIDEXAMPLE:*{signature-1}", "Signature")]
    public void Authorization_WithoutItsForm_IsMalformedAtThePart(string authorization, string place)
    {
        string signature = Convert.ToBase64String(new byte[32]);
        string value = authorization
            .Replace("{signature}", signature, StringComparison.Ordinal)
            .Replace("{signature-1}", signature[1..], StringComparison.Ordinal);

        SignatureVerdict verdict = Verify(Send(LongTerm).With("Authorization", value));

        Assert.Equal((SignatureStatus.Malformed, place), (verdict.Status, verdict.Place));
    }

    [Theory]
    [InlineData("Thu, 22 Feb 2024 09:21:31")]
    [InlineData("Fri, 22 Feb 2024 09:21:31 GMT")]
    [InlineData("Thu, 22 Feb 2024 09:21:31 +0000")]
    [InlineData("Thu, 30 Feb 2024 09:21:31 GMT")]
    [InlineData("2024-02-22T09:21:31Z")]
    [InlineData("1708593691")]
    public void Date_WithoutItsForm_IsMalformed(string date)
    {
        SignatureVerdict verdict = Verify(Send(LongTerm).With("Date", date));

        Assert.Equal((SignatureStatus.Malformed, "value of Date"), (verdict.Status, verdict.Place));
    }

    // In the string to sign, a line feed in a path or a value reads as the end of it, and a slash in a path as one that separates: the same
    // signature would be right.
    [Theory]
    [InlineData("/hello%0Aa=1", "foo=bar", "path")]
    [InlineData("/hello%0aa=1", "foo=bar", "path")]
    [InlineData("/%2Fhello", "foo=bar", "path")]
    [InlineData("/hel%2flo", "foo=bar", "path")]
    [InlineData("/hello", "a=1%0Afoo=bar", "query")]
    [InlineData("/hello", "a%3D1=&foo=bar", "query")]
    [InlineData("/hello", "a%3d1=&foo=bar", "query")]
    [InlineData("/hello", "to=bob&to=alice", "query")]
    [InlineData("/hello", "a=1&foo=bar&a=%30", "query")]
    [InlineData("/hello", "%74o=bob&a=1&to=alice", "query")]
    [InlineData("/hello", "to=bob&TO=alice", "query")]
    [InlineData("/hello", "%74o=bob&a=1&T%4F=alice&a=2", "query")]
    [InlineData("/hello", "é=2&%C3%A9=1", "query")]
    [InlineData("/héllo", "foo=bar", "path")]
    [InlineData("hello", "foo=bar", "path")]
    [InlineData("x-fc-log-type:Tail", "/hello&foo=bar", "path")]
    [InlineData("/hello", "foo=bar&a", "query")]
    [InlineData("/hello", "foo=bar&a=%", "query")]
    [InlineData("/hello", "foo=bar&x-fc-expires=1", "query")]
    [InlineData("/hello%", "foo=bar", "path")]
    [InlineData("/hello\na=1", "foo=bar", "path")]
    public void AmbiguousAddress_IsMalformed(string path, string query, string place)
    {
        SignatureVerdict verdict = Verify(Send(LongTerm) with { Path = path, Query = query });

        Assert.Equal((SignatureStatus.Malformed, place), (verdict.Status, verdict.Place));
    }

    // The lines that are signed are sorted, so that one signature would be right for each order of a key's values.
    [Theory]
    [InlineData("to=alice&to=bob", true)]
    [InlineData("to=bob&to=alice", false)]
    [InlineData("z=1&to=alice&a=2&to=bob&a=1", false)]
    [InlineData("z=1&to=alice&a=1&to=bob&a=2", true)]
    [InlineData("a=1&a=2&a=2", true)]
    [InlineData("a=1&a=2&a=1", false)]
    [InlineData("a=2&a=2", true)]
    [InlineData("a=&a=b", true)]
    [InlineData("a=b&a=", false)]
    [InlineData("=1&=2", true)]
    [InlineData("=2&=1", false)]
    [InlineData("b=1&a=2&c=0", true)]
    [InlineData("a=2&b=1&ab=0&a-=1", true)]
    [InlineData("&&a=1&&a=2&", true)]
    [InlineData("a=10&a=9", true)]
    [InlineData("a=9&a=10", false)]
    [InlineData("a=b&a=%C3%A4", true)]
    [InlineData("a=%C3%A4&a=b", false)]
    [InlineData("a+b=1&a%20b=2", true)]
    [InlineData("a+b=2&a%20b=1", false)]
    [InlineData("%E4%BD%A0=1&a=0&%e4%bd%a0=2", true)]
    [InlineData("%E4%BD%A0=2&a=0&%e4%bd%a0=1", false)]
    public void ValuesOfOneKey_AreTakenInTheSignedOrderOnly(string query, bool isValid)
    {
        string url = "https://hello.example/hello?" + query;
        FcSignature signature = new FcSigner().Sign(LongTerm, Time, "GET", new Uri(url));

        SignatureVerdict verdict = Verify(Acs3Message.Of("GET", url, [], [("Authorization", signature.Authorization), ("Date", signature.Date)]));

        Assert.Equal(isValid ? SignatureStatus.Valid : SignatureStatus.Malformed, verdict.Status);
        Assert.Equal(isValid ? null : "query", verdict.Place);
    }

    // More of them than have room on the stack.
    [Theory]
    [InlineData(17)]
    [InlineData(3000)]
    public void ManyValuesOfOneKey_AreTakenInTheSignedOrderOnly(int count)
    {
        string[] pairs = [.. Enumerable.Range(10_000, count).Select(static i => $"a={i}")];
        string url = "https://hello.example/hello?" + string.Join('&', pairs);
        FcSignature signature = new FcSigner().Sign(LongTerm, Time, "GET", new Uri(url));
        Acs3Message message = Acs3Message.Of("GET", url, [], [("Authorization", signature.Authorization), ("Date", signature.Date)]);
        Assert.Equal(SignatureStatus.Valid, Verify(message).Status);

        (pairs[1], pairs[^1]) = (pairs[^1], pairs[1]);
        Assert.Equal((SignatureStatus.Malformed, "query"), Of(Verify(message with { Query = string.Join('&', pairs) })));
        Assert.Equal((SignatureStatus.Malformed, "query"), Of(Verify(message with { Query = string.Join('&', Enumerable.Reverse(pairs)) })));

        static (SignatureStatus Status, string? Place) Of(SignatureVerdict verdict) => (verdict.Status, verdict.Place);
    }

    [Fact]
    public void LineFeedInAQuery_WouldStandForTwoRequests() =>
        Assert.Equal(
            new FcSigner().Sign(LongTerm, Time, "GET", new Uri("https://hello.example/?a=1%0Ab=2")).Authorization,
            new FcSigner().Sign(LongTerm, Time, "GET", new Uri("https://hello.example/?a=1&b=2")).Authorization);

    [Fact]
    public void EncodedSlash_WouldStandForTwoRequests() =>
        Assert.Equal(
            new FcSigner().Sign(LongTerm, Time, "GET", new Uri("https://hello.example/a%2Fb")).Authorization,
            new FcSigner().Sign(LongTerm, Time, "GET", new Uri("https://hello.example/a/b")).Authorization);

    [Theory]
    [InlineData("Content-MD5")]
    [InlineData("Content-Type")]
    [InlineData("x-fc-trace-id")]
    public void LineBreakInAHeader_IsMalformedThere(string name) =>
        Assert.Equal("value of " + name, Verify(Send(LongTerm).With(name, "a\nb")).Place);

    [Fact]
    public void MethodThatIsNone_IsMalformed() => Assert.Equal("method", Verify(Send(LongTerm) with { Method = "GET\n" }).Place);
}
