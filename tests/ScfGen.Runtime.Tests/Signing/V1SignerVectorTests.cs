using System.Globalization;
using ScfGen.Signing;

namespace ScfGen.Runtime.Tests;

/// <summary>The signer gives what the official SDK gives, and the verifier takes what it sends.</summary>
public sealed class V1SignerVectorTests
{
    // What the signer adds on its own.
    private static readonly string[] s_added = ["Action", "Nonce", "Region", "SecretId", "SignatureMethod", "Timestamp", "Token", "Version"];

    // With values such as "a&b=c", which the scheme does not tell from further parameters.
    private static readonly string[] s_ambiguous = ["reserved characters", "GET of reserved characters", "keys that differ in case"];

    public static TheoryData<string> Vectors => VectorFiles.V1.Names;

    [Theory]
    [MemberData(nameof(Vectors))]
    public void Sign_OfAVector_GivesThePackagesSignature(string name)
    {
        ParameterVector vector = VectorFiles.V1[name];
        Dictionary<string, string> all = vector.Parameters.ToDictionary(pair => pair.Name, pair => pair.Value, StringComparer.Ordinal);
        using RequestParameters parameters = RequestParameters.From(new JsonParameters(vector.Request));
        foreach (string common in (string[])["RequestClient", "Language"])
        {
            if (all.TryGetValue(common, out string? value))
            {
                parameters.Add(common, value);
            }
        }

        V1Steps steps = Signer(vector, all).Explain(
            vector.Credential,
            Time(all),
            vector.Method,
            new Uri("https://" + vector.Host),
            parameters,
            all["Action"],
            all["Version"],
            all.GetValueOrDefault("Region"));

        Assert.Equal(vector.StringToSign, steps.StringToSign);
        Assert.Equal(vector.Signature, steps.Signature);
        Assert.Equal(V1Sample.Decode(vector.Sent), V1Sample.Decode(steps.Parameters));
    }

    [Theory]
    [MemberData(nameof(Vectors))]
    public void ComputeSignature_OfAllParameters_GivesThePackagesSignature(string name)
    {
        ParameterVector vector = VectorFiles.V1[name];
        Dictionary<string, string> all = vector.Parameters.ToDictionary(pair => pair.Name, pair => pair.Value, StringComparer.Ordinal);
        using RequestParameters parameters = V1Sample.Parameters([.. vector.Parameters.Select(pair => (pair.Name, pair.Value))]);

        string signature = Signer(vector, all).ComputeSignature(vector.Credential, vector.Method, new Uri("https://" + vector.Host), parameters);

        Assert.Equal(vector.Signature, signature);
    }

    [Theory]
    [MemberData(nameof(Vectors))]
    public void RequestParameters_OfAVector_AreThePackages(string name)
    {
        ParameterVector vector = VectorFiles.V1[name];
        using RequestParameters parameters = RequestParameters.From(new JsonParameters(vector.Request));

        Assert.Equal(
            vector.Parameters.Where(pair => !s_added.Contains(pair.Name) && pair.Name is not ("RequestClient" or "Language")),
            UrlParts.Decode(parameters.ToQuery()));
    }

    [Theory]
    [MemberData(nameof(Vectors))]
    public void Verify_OfWhatThePackageSends_IsValidUnlessItIsAmbiguous(string name)
    {
        ParameterVector vector = VectorFiles.V1[name];
        Dictionary<string, string> all = vector.Parameters.ToDictionary(pair => pair.Name, pair => pair.Value, StringComparer.Ordinal);

        SignedRequest received = V1Sample.Received(vector.Method, vector.Sent, vector.Host);
        var time = new ManualTime(Time(all));

        Assert.Equal("Valid", V1Sample.LenientVerifier(time, vector.Credential).Verify(received).ToString());
        Assert.Equal(s_ambiguous.Contains(name) ? "parameters" : null, V1Sample.Verifier(time, vector.Credential).Verify(received).Place);
    }

    private static V1Signer Signer(ParameterVector vector, Dictionary<string, string> all)
    {
        long nonce = long.Parse(all["Nonce"], CultureInfo.InvariantCulture);
        return new V1Signer(
            vector.SignatureMethod == "HmacSHA256" ? V1SignatureMethod.HmacSha256 : V1SignatureMethod.HmacSha1,
            new V1SigningOptions { Nonce = () => nonce, NamesHmacSha1 = all.ContainsKey("SignatureMethod") });
    }

    private static DateTimeOffset Time(Dictionary<string, string> all) =>
        DateTimeOffset.FromUnixTimeSeconds(long.Parse(all["Timestamp"], CultureInfo.InvariantCulture));
}
