using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ScfGen.Benchmarks.ByHand;

/// <summary>Signature v1 step by step as the document has it: sorted strings put together, signed, encoded and put together again.</summary>
internal static class FormByHand
{
    public static byte[] Make(
        string secretId, string secretKey, string host, string action, string version, string region, long timestamp, long nonce, KeyValuePair<string, string>[] parameters)
    {
        var all = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["Action"] = action,
            ["Nonce"] = nonce.ToString(CultureInfo.InvariantCulture),
            ["Region"] = region,
            ["SecretId"] = secretId,
            ["SignatureMethod"] = "HmacSHA256",
            ["Timestamp"] = timestamp.ToString(CultureInfo.InvariantCulture),
            ["Version"] = version,
        };
        foreach ((string name, string value) in parameters)
        {
            all.Add(name, value);
        }

        string stringToSign = $"POST{host}/?" + string.Join('&', all.Select(static pair => $"{pair.Key}={pair.Value}"));
        byte[] hash = HMACSHA256.HashData(Encoding.UTF8.GetBytes(secretKey), Encoding.UTF8.GetBytes(stringToSign));
        string form = string.Join('&', all.Select(static pair => $"{pair.Key}={Uri.EscapeDataString(pair.Value)}"));
        return Encoding.UTF8.GetBytes($"{form}&Signature={Uri.EscapeDataString(Convert.ToBase64String(hash))}");
    }
}
