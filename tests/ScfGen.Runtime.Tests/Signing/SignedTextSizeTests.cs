using ScfGen.Signing;

namespace ScfGen.Runtime.Tests;

/// <summary>Requests that do not fit into what signers keep on the stack are signed as small ones are.</summary>
public sealed class SignedTextSizeTests
{
    private static readonly Credential s_long = new(new string('A', 700), "SecretKeyOfTheTestsOnly987654321", new string('t', 3000));

    // More than are sorted by insertion, more than stand on the stack, and in the worst order.
    private static readonly string[] s_pairs = [.. Enumerable.Range(0, 40).Reverse().Select(static i => $"key{i:00}={new string('v', i)}")];

    private static readonly Uri s_uri = new("https://demo.cn-shanghai.fcapp.run/path?" + string.Join('&', s_pairs));

    [Fact]
    public void Acs3_SignsLongValues()
    {
        SignedHeader[] headers = [.. Enumerable.Range(0, 30).Reverse().Select(static i => new SignedHeader($"X-Acs-Extra-{i:00}", $" v{i} "))];

        Acs3Steps steps = new Acs3Signer().Explain(s_long, V1Sample.Time, "GET", s_uri, headers);

        string[] lines = steps.CanonicalRequest.Split('\n');
        Assert.Equal(string.Join('&', s_pairs.Order(StringComparer.Ordinal)), lines[2]);
        Assert.Equal(Enumerable.Range(0, 30).Select(static i => $"x-acs-extra-{i:00}:v{i}"), lines[4..34]);
        Assert.Equal($"x-acs-security-token:{s_long.Token}", lines[34]);
        Assert.Equal(
            $"ACS3-HMAC-SHA256 Credential={s_long.SecretId},SignedHeaders={lines[36]},Signature={steps.Signature}", steps.Authorization);
    }

    [Fact]
    public void Fc_SignsLongValues()
    {
        SignedHeader[] headers = [.. Enumerable.Range(0, 30).Reverse().Select(static i => new SignedHeader($"X-Fc-Extra-{i:00}", $" v{i} "))];

        FcSteps steps = new FcSigner().Explain(s_long, V1Sample.Time, "GET", s_uri, headers);

        string[] lines = steps.StringToSign.Split('\n');
        Assert.Equal(Enumerable.Range(0, 30).Select(static i => $"x-fc-extra-{i:00}:v{i}"), lines[4..34]);
        Assert.Equal($"x-fc-security-token:{s_long.Token}", lines[34]);
        Assert.Equal(s_pairs.Order(StringComparer.Ordinal), lines[36..]);
        Assert.Equal($"FC {s_long.SecretId}:{steps.Signature}", steps.Authorization);
    }
}
