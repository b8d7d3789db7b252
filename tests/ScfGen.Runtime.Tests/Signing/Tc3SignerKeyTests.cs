using ScfGen.Signing;

namespace ScfGen.Runtime.Tests;

/// <summary>The key that is kept for a day never signs for another day, key or service.</summary>
public sealed class Tc3SignerKeyTests
{
    private static readonly Credential s_other = new("AKIDanother", "AnotherSecretKey");

    // 2019-02-26 00:00:00 UTC.
    private static readonly DateTimeOffset s_midnight = DateTimeOffset.FromUnixTimeSeconds(1551139200);

    [Fact]
    public void Signer_AcrossMidnightUtcAndBack_SignsWithTheDayOfEachRequest()
    {
        var signer = new Tc3Signer("scf");
        foreach (int seconds in new[] { -1, 0, 1, -1, 86399, 86400, -86400, -86401 })
        {
            DateTimeOffset time = s_midnight.AddSeconds(seconds);
            Assert.Equal(Expected("scf", DocumentSample.Credential, time), Sign(signer, DocumentSample.Credential, time));
        }
    }

    [Theory]
    [InlineData(-1, "2019-02-25")]
    [InlineData(0, "2019-02-26")]
    public void Signer_AtMidnightUtc_ChangesTheDateOfTheScope(int seconds, string date)
    {
        // The clock of the caller may show another date; only the UTC date counts.
        DateTimeOffset inShanghai = s_midnight.AddSeconds(seconds).ToOffset(TimeSpan.FromHours(8));

        Assert.Contains($"/{date}/scf/tc3_request, ", Sign(new Tc3Signer("scf"), DocumentSample.Credential, inShanghai), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0L, "1970-01-01")]
    [InlineData(-1L, "1969-12-31")]
    [InlineData(951782400L, "2000-02-29")]
    [InlineData(253402300799L, "9999-12-31")]
    public void Signer_AtAnUnusualTime_NamesItsDate(long seconds, string date)
    {
        var time = DateTimeOffset.FromUnixTimeSeconds(seconds);

        Assert.Contains($"/{date}/scf/tc3_request, ", Sign(new Tc3Signer("scf"), DocumentSample.Credential, time), StringComparison.Ordinal);
    }

    [Fact]
    public void Signer_WithAnotherKeyAndBack_SignsWithTheKeyOfEachRequest()
    {
        var signer = new Tc3Signer("scf");
        foreach (Credential credential in new[] { DocumentSample.Credential, s_other, DocumentSample.Credential })
        {
            Assert.Equal(Expected("scf", credential, s_midnight), Sign(signer, credential, s_midnight));
        }
    }

    [Fact]
    public void Signers_OfTwoServicesOnOneThread_SignForTheirOwn()
    {
        var scf = new Tc3Signer("scf");
        var cvm = new Tc3Signer("cvm");
        for (int i = 0; i < 3; i++)
        {
            Assert.Equal(Expected("scf", s_other, s_midnight), Sign(scf, s_other, s_midnight));
            Assert.Equal(Expected("cvm", s_other, s_midnight), Sign(cvm, s_other, s_midnight));
        }
    }

    [Fact]
    public void Signer_UsedByManyThreadsWithTwoKeysAndTwoDays_GivesEachItsSignature()
    {
        var signer = new Tc3Signer("scf");
        (Credential Credential, DateTimeOffset Time)[] kinds =
        [
            (DocumentSample.Credential, s_midnight),
            (s_other, s_midnight),
            (DocumentSample.Credential, s_midnight.AddSeconds(-1)),
            (s_other, s_midnight.AddSeconds(-1)),
        ];
        string[] expected = [.. kinds.Select(kind => Expected("scf", kind.Credential, kind.Time))];
        string[] actual = new string[4000];

        Parallel.For(0, actual.Length, i => actual[i] = Sign(signer, kinds[i % kinds.Length].Credential, kinds[i % kinds.Length].Time));

        Assert.All(actual, (authorization, i) => Assert.Equal(expected[i % expected.Length], authorization));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    public void Signer_WithABlankService_IsRefused(string service) => Assert.Throws<ArgumentException>(() => new Tc3Signer(service));

    private static string Sign(Tc3Signer signer, Credential credential, DateTimeOffset time) =>
        signer.Sign(credential, time, "POST", DocumentSample.Endpoint, "application/json", DocumentSample.Body).Authorization;

    private static string Expected(string service, Credential credential, DateTimeOffset time) => ReferenceTc3.Authorization(
        credential,
        service,
        time.ToUnixTimeSeconds(),
        "POST",
        "",
        [("content-type", "application/json"), ("host", "cvm.tencentcloudapi.com")],
        DocumentSample.Body);
}
