using System.Globalization;
using System.Security.Cryptography;

namespace ScfGen.Runtime.Tests;

/// <summary>CloudBase's page on top of "Signature v3": the service tcb, the real path, and time and token behind the signature.</summary>
internal static class ReferenceCloudBase
{
    public static string CanonicalRequest(string method, string url, IEnumerable<(string Name, string Value)> headers, byte[] body)
    {
        string lines = string.Concat(headers
            .Select(header => (Name: header.Name.ToLowerInvariant(), Value: header.Value.ToLowerInvariant().Trim()))
            .OrderBy(header => header.Name, StringComparer.Ordinal)
            .Select(header => header.Name + ":" + header.Value + "\n"));
        return method + "\n"
            + UrlParts.Of(url).Path + "\n"
            + UrlParts.Of(url).Query + "\n"
            + lines + "\n"
            + ReferenceTc3.SignedHeaders(headers) + "\n"
            + Convert.ToHexStringLower(SHA256.HashData(body));
    }

    public static string StringToSign(long seconds, string canonicalRequest) => ReferenceTc3.StringToSign("tcb", seconds, canonicalRequest);

    public static string Authorization(
        Credential credential, long seconds, string method, string url, IReadOnlyList<(string Name, string Value)> headers, byte[] body)
    {
        string toSign = StringToSign(seconds, CanonicalRequest(method, url, headers, body));
        string scope = toSign.Split('\n')[2];
        string signed = "TC3-HMAC-SHA256" + " "
            + "Credential=" + credential.SecretId + "/" + scope + ", "
            + "SignedHeaders=" + ReferenceTc3.SignedHeaders(headers) + ", "
            + "Signature=" + ReferenceTc3.Signature(credential.SecretKey, "tcb", seconds, toSign)
            + ", Timestamp=" + seconds.ToString(CultureInfo.InvariantCulture);
        return credential.Token is null ? signed : signed + ", Token=" + credential.Token;
    }
}
