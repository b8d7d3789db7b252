using System.Security.Cryptography;
using System.Text;

namespace ScfGen.Runtime.Tests;

/// <summary>ACS3-HMAC-SHA256 with strings and one-shot hashes. Parameters of one name are all signed, in their order.</summary>
internal static class ReferenceAcs3
{
    /// <summary>The signature of a request to an HTTP trigger, which does not cover the body.</summary>
    public static string HttpTrigger(Credential credential, string method, string url, IReadOnlyList<(string Name, string Value)> headers) =>
        Authorization(credential, headers, StringToSign(CanonicalRequest(method, url, headers, "")));

    /// <summary>The signature of a request to the OpenAPI; x-acs-content-sha256 is among the headers.</summary>
    public static string OpenApi(
        Credential credential, string method, string url, IReadOnlyList<(string Name, string Value)> headers, byte[] body) =>
        Authorization(credential, headers, StringToSign(CanonicalRequest(method, url, headers, Payload(body))));

    public static string Payload(byte[] body) => Convert.ToHexStringLower(SHA256.HashData(body));

    public static string CanonicalRequest(string method, string url, IReadOnlyList<(string Name, string Value)> headers, string payload)
    {
        string path = UrlParts.Of(url).Path
            .Replace("$", "%24", StringComparison.Ordinal)
            .Replace("+", "%20", StringComparison.Ordinal)
            .Replace("*", "%2A", StringComparison.Ordinal)
            .Replace("%7E", "~", StringComparison.Ordinal);
        string query = string.Join('&', UrlParts.Decode(UrlParts.Of(url).Query)
            .OrderBy(parameter => parameter.Name, StringComparer.Ordinal)
            .Select(parameter => parameter.Name + "=" + Uri.EscapeDataString(parameter.Value)));
        string lines = string.Concat(Signed(headers).Select(header => header.Name + ":" + header.Value + "\n"));
        return method + "\n" + path + "\n" + query + "\n" + lines + "\n" + SignedHeaders(headers) + "\n" + payload;
    }

    public static string StringToSign(string canonicalRequest) =>
        "ACS3-HMAC-SHA256" + "\n" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(canonicalRequest)));

    private static string Authorization(Credential credential, IReadOnlyList<(string Name, string Value)> headers, string toSign)
    {
        byte[] signature = HMACSHA256.HashData(Encoding.UTF8.GetBytes(credential.SecretKey), Encoding.UTF8.GetBytes(toSign));
        return "ACS3-HMAC-SHA256" + " "
            + "Credential=" + credential.SecretId + ","
            + "SignedHeaders=" + SignedHeaders(headers) + ","
            + "Signature=" + Convert.ToHexStringLower(signature);
    }

    private static string SignedHeaders(IReadOnlyList<(string Name, string Value)> headers) =>
        string.Join(';', Signed(headers).Select(header => header.Name));

    private static IEnumerable<(string Name, string Value)> Signed(IReadOnlyList<(string Name, string Value)> headers) =>
        headers
            .Select(header => (Name: header.Name.ToLowerInvariant(), Value: header.Value.Trim()))
            .Where(header => header.Name is "host" or "content-type" || header.Name.StartsWith("x-acs-", StringComparison.Ordinal))
            .OrderBy(header => header.Name, StringComparer.Ordinal);
}
