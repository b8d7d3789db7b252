using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ScfGen.Runtime.Tests;

/// <summary>The signature as the document's four steps put it, with strings and one-shot hashes, to hold the product against.</summary>
internal static class ReferenceTc3
{
    public static string CanonicalRequest(string method, string query, IEnumerable<(string Name, string Value)> headers, byte[] body)
    {
        (string Name, string Value)[] sorted = Sort(headers);
        string lines = string.Concat(sorted.Select(header => header.Name + ":" + header.Value + "\n"));
        return method + "\n" + "/" + "\n" + query + "\n" + lines + "\n" + SignedHeaders(headers) + "\n" + Hex(SHA256.HashData(body));
    }

    public static string SignedHeaders(IEnumerable<(string Name, string Value)> headers) =>
        string.Join(";", Sort(headers).Select(header => header.Name));

    public static string StringToSign(string service, long seconds, string canonicalRequest) =>
        "TC3-HMAC-SHA256" + "\n"
        + seconds.ToString(CultureInfo.InvariantCulture) + "\n"
        + Scope(service, seconds) + "\n"
        + Hex(SHA256.HashData(Encoding.UTF8.GetBytes(canonicalRequest)));

    public static string Signature(string secretKey, string service, long seconds, string stringToSign)
    {
        byte[] secretDate = Hmac(Encoding.UTF8.GetBytes("TC3" + secretKey), Date(seconds));
        byte[] secretService = Hmac(secretDate, service);
        byte[] secretSigning = Hmac(secretService, "tc3_request");
        return Hex(Hmac(secretSigning, stringToSign));
    }

    public static string Authorization(
        Credential credential, string service, long seconds, string method, string query, IReadOnlyList<(string Name, string Value)> headers, byte[] body)
    {
        string toSign = StringToSign(service, seconds, CanonicalRequest(method, query, headers, body));
        return "TC3-HMAC-SHA256" + " "
            + "Credential=" + credential.SecretId + "/" + Scope(service, seconds) + ", "
            + "SignedHeaders=" + SignedHeaders(headers) + ", "
            + "Signature=" + Signature(credential.SecretKey, service, seconds, toSign);
    }

    private static string Scope(string service, long seconds) => Date(seconds) + "/" + service + "/" + "tc3_request";

    private static string Date(long seconds)
    {
        DateTime day = DateTime.UnixEpoch + TimeSpan.FromSeconds(seconds);
        return string.Create(CultureInfo.InvariantCulture, $"{day.Year:D4}-{day.Month:D2}-{day.Day:D2}");
    }

    private static (string Name, string Value)[] Sort(IEnumerable<(string Name, string Value)> headers) =>
    [
        .. headers
            .Select(header => (Name: header.Name.ToLowerInvariant(), Value: header.Value.ToLowerInvariant().Trim()))
            .OrderBy(header => header.Name, StringComparer.Ordinal),
    ];

    private static byte[] Hmac(byte[] key, string message) => HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(message));

    private static string Hex(byte[] bytes) => Convert.ToHexStringLower(bytes);
}
