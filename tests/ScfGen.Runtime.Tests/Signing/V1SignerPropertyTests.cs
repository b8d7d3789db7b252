using FsCheck;
using FsCheck.Fluent;
using ScfGen.Signing;

namespace ScfGen.Runtime.Tests;

/// <summary>On any request the signer gives what the reference gives, and the verifier takes that and nothing that differs from it.</summary>
public sealed class V1SignerPropertyTests
{
    private static readonly Credential[] s_credentials =
    [
        V1Sample.WithoutToken,
        new("AKIDother", "k"),
        new("AKIDlong", new string('K', 100), "a-token+/="),
    ];

    [Fact]
    public void Sign_OfAnyRequest_GivesTheReferencesText()
    {
        // Kept over all samples, so that keys are taken from earlier requests, too.
        var signers = new Dictionary<V1SignatureMethod, V1Signer>
        {
            [V1SignatureMethod.HmacSha1] = new(V1SignatureMethod.HmacSha1, V1Sample.FixedNonce),
            [V1SignatureMethod.HmacSha256] = new(V1SignatureMethod.HmacSha256, V1Sample.FixedNonce),
        };

        Prop.ForAll(Samples().ToArbitrary(), sample => Sign(signers[sample.SignatureMethod], sample) == Reference(sample)).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Verify_OfAnySignedRequest_IsValidAndOfAnyOtherIsNot() =>
        Prop.ForAll(Samples().ToArbitrary(), sample =>
        {
            string sent = Sign(new V1Signer(sample.SignatureMethod, V1Sample.FixedNonce), sample);
            return Verify(sample, sent) == SignatureStatus.Valid && Changes(sample, sent).All(change => Verify(change.Sample, change.Sent) != SignatureStatus.Valid);
        }).QuickCheckThrowOnFailure();

    private static IEnumerable<(Sample Sample, string Sent)> Changes(Sample sample, string sent)
    {
        yield return (sample with { Method = sample.Method == "GET" ? "POST" : "GET" }, sent);
        yield return (sample with { Method = "PUT" }, sent);
        yield return (sample with { Host = sample.Host + "m" }, sent);
        yield return (sample with { Path = sample.Path + "x" }, sent);
        yield return (sample with { Credential = new Credential(sample.Credential.SecretId, sample.Credential.SecretKey + "x", sample.Credential.Token) }, sent);
        yield return (sample with { Credential = new Credential(sample.Credential.SecretId, sample.Credential.SecretKey, "another-token") }, sent);
        yield return (sample, sent + "&More=1");
        yield return (sample, sent + "&Nonce=1");

        string[] pairs = sent.Split('&');
        for (int i = 0; i < pairs.Length; i++)
        {
            string[] others = [.. pairs];
            others[i] = pairs[i] + "1";
            yield return (sample, string.Join('&', others));
            others[i] = "x" + pairs[i];
            yield return (sample, string.Join('&', others));
            yield return (sample, string.Join('&', pairs.Where((_, place) => place != i)));
        }
    }

    private static SignatureStatus Verify(Sample sample, string sent) =>
        V1Sample.Verifier(null, sample.Credential).Verify(V1Sample.Received(sample.Method, sent, sample.Host, sample.Path)).Status;

    private static string Sign(V1Signer signer, Sample sample)
    {
        using RequestParameters parameters = V1Sample.Parameters(sample.Parameters);
        var uri = new Uri($"https://{sample.Host}{sample.Path}");
        string signed = signer.Sign(sample.Credential, V1Sample.Time, sample.Method, uri, parameters, "Act", "1", sample.Region).Parameters;
        string explained = signer.Explain(sample.Credential, V1Sample.Time, sample.Method, uri, parameters, "Act", "1", sample.Region).Parameters;
        return signed == explained ? signed : $"Sign gives {signed} and Explain gives {explained}";
    }

    private static string Reference(Sample sample)
    {
        string method = sample.SignatureMethod == V1SignatureMethod.HmacSha1 ? "HmacSHA1" : "HmacSHA256";
        (string Name, string Value)[] all =
        [
            .. sample.Parameters,
            ("Action", "Act"),
            ("Version", "1"),
            ("Nonce", "11886"),
            ("Timestamp", "1465185768"),
            ("SecretId", sample.Credential.SecretId),
            ("SignatureMethod", method),
            .. sample.Region is { } region ? [("Region", region)] : Array.Empty<(string, string)>(),
            .. sample.Credential.Token is { } token ? [("Token", token)] : Array.Empty<(string, string)>(),
        ];
        (string Name, string Value)[] sorted = [.. all.OrderBy(pair => pair.Name, StringComparer.Ordinal)];

        // The reference has the document's path, which is fixed.
        string toSign = ReferenceV1.StringToSign(sample.Method, sample.Host + sample.Path[..^1], sorted);
        return ReferenceV1.Sent(sorted, ReferenceV1.Signature(method, sample.Credential.SecretKey, toSign));
    }

    private static Gen<Sample> Samples() =>
        from signatureMethod in Gen.Elements(V1SignatureMethod.HmacSha1, V1SignatureMethod.HmacSha256)
        from credential in Gen.Elements(s_credentials)
        from method in Gen.Elements("GET", "POST")
        from host in Gen.Elements("scf.tencentcloudapi.com", "scf.example:8443")
        from path in Gen.Elements("/", "/a/", "/%20/")
        from region in Gen.Elements("", "ap-guangzhou")
        from count in Gen.Choose(0, 20)
        from names in Gen.ArrayOf(Text(1, 20), count)
        from values in Gen.ArrayOf(Text(0, 60), count)
        select new Sample(
            signatureMethod,
            credential,
            method,
            host,
            path,
            region.Length == 0 ? null : region,
            [.. names.Distinct(StringComparer.Ordinal).Zip(values, (name, value) => (Name: "p" + name, Value: value))]);

    // The letter keeps the names apart from common parameters. Ampersands and signs of equality are left out here, since the scheme itself
    // does not tell a value with them from two parameters.
    private static Gen<string> Text(int min, int max) =>
        from length in Gen.Choose(min, max)
        from parts in Gen.ArrayOf(Gen.Elements("a", "Z", "0", ".", "-", "_", "~", "+", "*", " ", "%", "/", "?", "\n", "é", "函", "😀"), length)
        select string.Concat(parts);

    private sealed record Sample(
        V1SignatureMethod SignatureMethod,
        Credential Credential,
        string Method,
        string Host,
        string Path,
        string? Region,
        (string Name, string Value)[] Parameters);
}
