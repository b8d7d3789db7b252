using ScfGen.Signing;

namespace ScfGen.Runtime.Tests;

/// <summary>A request of more parameters than a server takes is refused before they are read.</summary>
public sealed class V1ParameterLimitTests
{
    [Theory]
    [InlineData("GET", 1000)]
    [InlineData("POST", 10_000)]
    public void ByDefault_TenThousandAreRead(string method, int count)
    {
        // One that is read has no signature.
        AssertMalformed("Signature", V1Sample.Verifier().Verify(V1Sample.Received(method, Parameters(count))));
    }

    [Theory]
    [InlineData("GET", 10_001)]
    [InlineData("POST", 10_001)]
    [InlineData("POST", 200_000)]
    public void MoreThanTheDefault_AreNotRead(string method, int count)
    {
        // None of them could be read.
        string sent = string.Join('&', Enumerable.Repeat("%", count));

        SignatureVerdict verdict = V1Sample.Verifier().Verify(V1Sample.Received(method, sent));

        AssertMalformed("parameters", verdict);
        Assert.Contains("more parameters", verdict.Problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("POST")]
    public void Limit_IsAsSet(string method)
    {
        string sent = V1Sample.Sign(method);
        int count = sent.Split('&').Length;

        Assert.Equal(SignatureStatus.Valid, Create(count).Verify(V1Sample.Received(method, sent)).Status);
        AssertMalformed("parameters", Create(count - 1).Verify(V1Sample.Received(method, sent)));
        AssertMalformed("parameters", Create(count).Verify(V1Sample.Received(method, sent + "&")));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void Limit_ThatIsNone_IsRefused(int most) => Assert.Throws<ArgumentOutOfRangeException>(() => Create(most));

    private static string Parameters(int count) => string.Join('&', Enumerable.Range(0, count).Select(static i => $"a{i}="));

    private static V1SignatureVerifier Create(int most) => new(
        static _ => V1Sample.Credential,
        new SignatureVerifierOptions { TimeProvider = new ManualTime(V1Sample.Time) },
        maxParameters: most);

    private static void AssertMalformed(string place, SignatureVerdict verdict) =>
        Assert.Equal((SignatureStatus.Malformed, place), (verdict.Status, verdict.Place));
}
