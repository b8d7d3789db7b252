using ScfGen.Signing;

namespace ScfGen.Runtime.Tests;

/// <summary>A few keys may take turns without costing more than one does.</summary>
public sealed class AlternatingKeysTests
{
    private static readonly Dictionary<string, Credential> s_keys =
        Enumerable.Range(1, 6).Select(static i => new Credential($"AKID{i}", $"SecretKey{i}")).ToDictionary(static key => key.SecretId);

    private static readonly DateTimeOffset s_time = DocumentSample.Time;
    private static readonly SignatureVerifierOptions s_options = new() { TimeProvider = new ManualTime(s_time) };

    [Theory]
    [InlineData("tc3")]
    [InlineData("cloudbase")]
    [InlineData("acs3")]
    [InlineData("fc")]
    public void VerifyingWithFourKeysInTurn_AllocatesTheIdentifiersOnly(string scheme)
    {
        SignatureVerifier verifier = Verifier(scheme);
        Credential[] keys = [.. s_keys.Values.Take(4)];
        SignedRequest[] requests = [.. keys.Select(key => Sign(scheme, key))];
        bool isValid = true;

        double bytes = Tc3AllocationMeter.BytesPerCall(() =>
        {
            foreach (SignedRequest request in requests)
            {
                isValid &= verifier.Verify(request).IsValid;
            }
        });

        Assert.True(isValid);
        Assert.Equal(keys.Sum(static key => Tc3AllocationMeter.SizeOf(key.SecretId)), bytes);
    }

    [Theory]
    [InlineData("tc3")]
    [InlineData("cloudbase")]
    [InlineData("acs3")]
    [InlineData("fc")]
    public void VerifyingWithMoreKeysThanAreKeptAtHand_FindsEachRight(string scheme)
    {
        SignatureVerifier verifier = Verifier(scheme);
        SignedRequest[] requests = [.. s_keys.Values.Select(key => Sign(scheme, key))];
        for (int i = 0; i < 30; i++)
        {
            SignatureVerdict verdict = verifier.Verify(requests[i % requests.Length]);
            Assert.Equal(s_keys.Keys.ElementAt(i % requests.Length), verdict.KeyId);
        }
    }

    private static SignatureVerifier Verifier(string scheme) => scheme switch
    {
        "tc3" => new Tc3SignatureVerifier("scf", Find, s_options),
        "cloudbase" => new CloudBaseSignatureVerifier(Find, s_options),
        "acs3" => new Acs3SignatureVerifier(Find, options: s_options),
        _ => new FcSignatureVerifier(Find, options: s_options),
    };

    private static Credential? Find(string id) => s_keys.GetValueOrDefault(id);

    private static SignedRequest Sign(string scheme, Credential key)
    {
        var uri = new Uri("https://hello.example/hello?foo=bar");
        switch (scheme)
        {
            case "tc3":
                return new Tc3TestRequest().SignTc3(key, s_time, "scf").ToSigned();
            case "cloudbase":
                return new Tc3TestRequest().SignCloudBase(key, s_time).ToSigned();
            case "acs3":
                Acs3Signature acs3 = new Acs3Signer().Sign(key, s_time, "GET", uri);
                return Received(("Authorization", acs3.Authorization), ("x-acs-date", acs3.Date), ("x-acs-security-token", acs3.SecurityToken!));
            default:
                FcSignature fc = new FcSigner().Sign(key, s_time, "GET", uri);
                return Received(("Authorization", fc.Authorization), ("Date", fc.Date));
        }
    }

    private static SignedRequest Received(params (string Name, string Value)[] headers)
    {
        var byName = headers.ToDictionary(static header => header.Name, static header => header.Value, StringComparer.OrdinalIgnoreCase);
        return new SignedRequest("GET", "/hello", "foo=bar", default, name => byName.GetValueOrDefault(name));
    }
}
