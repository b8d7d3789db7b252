using System.Buffers;
using System.Text;
using ScfGen.Signing;

namespace ScfGen.Runtime.Tests;

/// <summary>The three things that a signer gives - a text, bytes and the signature alone - agree.</summary>
public sealed class V1SignerFormsTests
{
    [Theory]
    [InlineData(V1SignatureMethod.HmacSha1, "")]
    [InlineData(V1SignatureMethod.HmacSha256, "plain")]
    [InlineData(V1SignatureMethod.HmacSha256, "{\"key\": \"a=1&b=2\", \"name\": \"函数\"}")]
    public void TextBytesAndSignature_Agree(V1SignatureMethod method, string value)
    {
        using RequestParameters parameters = V1Sample.Parameters(("Zone", "1"), ("Event", value), ("Name $", "a b"));
        var signer = new V1Signer(method, V1Sample.FixedNonce);
        var bytes = new ArrayBufferWriter<byte>();

        string text = signer.Sign(
            V1Sample.Credential, V1Sample.Time, "POST", V1Sample.Endpoint, parameters, "Invoke", "2018-04-16", "ap-guangzhou").Parameters;
        signer.WriteSigned(V1Sample.Credential, V1Sample.Time, "POST", V1Sample.Endpoint, parameters, bytes, "Invoke", "2018-04-16", "ap-guangzhou");
        List<(string Name, string Value)> sent = [.. text.Split('&').Select(static pair => pair.Split('=')).Select(static pair => (Uri.UnescapeDataString(pair[0]), Uri.UnescapeDataString(pair[1])))];
        using RequestParameters complete = V1Sample.Parameters([.. sent]);

        Assert.Equal(text, Encoding.ASCII.GetString(bytes.WrittenSpan));
        Assert.Equal(sent[^1], ("Signature", signer.ComputeSignature(V1Sample.Credential, "POST", V1Sample.Endpoint, complete)));
    }

    [Fact]
    public void LargeForm_IsWhole()
    {
        string value = string.Concat(Enumerable.Range(0, 20_000).Select(static i => i % 3 == 0 ? "函" : "ab "));
        using RequestParameters parameters = V1Sample.Parameters(("Event", value));
        var bytes = new ArrayBufferWriter<byte>();

        new V1Signer(V1SignatureMethod.HmacSha256, V1Sample.FixedNonce)
            .WriteSigned(V1Sample.Credential, V1Sample.Time, "POST", V1Sample.Endpoint, parameters, bytes, "Invoke", "2018-04-16");

        Assert.Contains($"&Event={Uri.EscapeDataString(value)}&", Encoding.ASCII.GetString(bytes.WrittenSpan), StringComparison.Ordinal);
    }

    [Fact]
    public void BadInput_IsRefusedByEachWay()
    {
        using RequestParameters parameters = V1Sample.Parameters(("Limit", "20"), ("Limit", "30"));
        var signer = new V1Signer(V1SignatureMethod.HmacSha256, V1Sample.FixedNonce);
        var bytes = new ArrayBufferWriter<byte>();

        Assert.Throws<ArgumentException>(() => signer.ComputeSignature(V1Sample.Credential, "PUT", V1Sample.Endpoint, parameters));
        Assert.Throws<InvalidOperationException>(() => signer.ComputeSignature(V1Sample.Credential, "POST", V1Sample.Endpoint, parameters));
        Assert.Throws<ArgumentNullException>(
            () => signer.WriteSigned(V1Sample.Credential, V1Sample.Time, "POST", V1Sample.Endpoint, parameters, destination: null!));
        Assert.Throws<InvalidOperationException>(
            () => signer.WriteSigned(V1Sample.Credential, V1Sample.Time, "POST", V1Sample.Endpoint, parameters, bytes, "Invoke"));
        Assert.Equal(0, bytes.WrittenCount);
    }

    [Theory]
    [InlineData("SecretId", "AKIDanother", "SecretId")]
    [InlineData("SecretId", null, "SecretId")]
    [InlineData("Token", "a-token", "Token")]
    [InlineData("SignatureMethod", "HmacSHA1", "SignatureMethod must be HmacSHA256")]
    [InlineData("SignatureMethod", null, "SignatureMethod must be HmacSHA256")]
    public void SignatureThatNoServerTakes_IsNotComputed(string name, string? value, string told)
    {
        var all = new Dictionary<string, string>
        {
            ["Action"] = "Invoke",
            ["SecretId"] = V1Sample.WithoutToken.SecretId,
            ["SignatureMethod"] = "HmacSHA256",
        };
        all.Remove(name);
        if (value is not null)
        {
            all.Add(name, value);
        }

        using RequestParameters parameters = V1Sample.Parameters([.. all.Select(static pair => (pair.Key, pair.Value))]);

        var refusal = Assert.Throws<InvalidOperationException>(
            () => new V1Signer(V1SignatureMethod.HmacSha256).ComputeSignature(V1Sample.WithoutToken, "POST", V1Sample.Endpoint, parameters));
        Assert.Contains(told, refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(V1Sample.WithoutToken.SecretId, refusal.Message, StringComparison.Ordinal);
    }
}
