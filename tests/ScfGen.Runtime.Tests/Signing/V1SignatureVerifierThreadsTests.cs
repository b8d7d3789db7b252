using ScfGen.Signing;

namespace ScfGen.Runtime.Tests;

/// <summary>Many threads may share a verifier of signature v1.</summary>
public sealed class V1SignatureVerifierThreadsTests
{
    private static readonly Credential s_other = new("AKIDother", "AnotherSecretKey", "AnotherToken");

    [Fact]
    public void RequestsOfManyKindsAndKeys_EachHaveTheirVerdict()
    {
        V1SignatureVerifier verifier = V1Sample.Verifier(null, V1Sample.Credential, s_other);
        (SignatureStatus Status, string? KeyId, SignedRequest Request)[] cases =
        [
            (SignatureStatus.Valid, V1Sample.Credential.SecretId, Sign("GET", V1SignatureMethod.HmacSha1, V1Sample.Credential)),
            (SignatureStatus.Valid, s_other.SecretId, Sign("GET", V1SignatureMethod.HmacSha256, s_other)),
            (SignatureStatus.Mismatch, null, Sign("POST", V1SignatureMethod.HmacSha256, V1Sample.Credential, "&More=1")),
            (SignatureStatus.Valid, s_other.SecretId, Sign("POST", V1SignatureMethod.HmacSha1, s_other)),
            (SignatureStatus.Malformed, null, Sign("POST", V1SignatureMethod.HmacSha256, s_other, "&name=1")),
            (SignatureStatus.Valid, V1Sample.Credential.SecretId, Sign("POST", V1SignatureMethod.HmacSha256, V1Sample.Credential)),
        ];
        var verdicts = new SignatureVerdict[6000];

        Parallel.For(0, verdicts.Length, i => verdicts[i] = verifier.Verify(cases[i % cases.Length].Request));

        Assert.All(verdicts, (verdict, i) =>
            Assert.Equal((cases[i % cases.Length].Status, cases[i % cases.Length].KeyId), (verdict.Status, verdict.KeyId)));
    }

    [Fact]
    public async Task OneRequest_ComesOftenWhileItsKeyIsLookedUp_IsAcceptedOnce()
    {
        const int Times = 8;
        using var together = new Barrier(Times);
        var verifier = new V1SignatureVerifier(
            _ =>
            {
                Assert.True(together.SignalAndWait(TimeSpan.FromMinutes(1)), "Not all lookups began.");
                return V1Sample.Credential;
            },
            new SignatureVerifierOptions { RefusesReplays = true, TimeProvider = new SteppedTime(V1Sample.Time) });
        string sent = V1Sample.Sign("POST");
        string[] pairs = sent.Split('&');

        // The same signature, whatever the order.
        SignatureStatus[] statuses = await Task.WhenAll(Enumerable.Range(0, Times).Select(i => Task.Factory.StartNew(
            () => verifier.Verify(V1Sample.Received("POST", string.Join('&', pairs.Skip(i).Concat(pairs.Take(i))))).Status,
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default)));

        Assert.Single(statuses, static status => status == SignatureStatus.Valid);
        Assert.Equal(Times - 1, statuses.Count(static status => status == SignatureStatus.Replayed));
    }

    private static SignedRequest Sign(string method, V1SignatureMethod signatureMethod, Credential credential, string more = "") =>
        V1Sample.Received(method, V1Sample.Sign(method, credential, signatureMethod) + more);
}
