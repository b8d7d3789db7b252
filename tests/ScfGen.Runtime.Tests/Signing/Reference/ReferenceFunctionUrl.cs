using System.Security.Cryptography;

namespace ScfGen.Runtime.Tests;

/// <summary>The function URL document's sample programs in one: TC3 for the service scf, over "/" and no query, or over what is called.</summary>
internal static class ReferenceFunctionUrl
{
    public static string CanonicalRequest(
        string method, string url, bool signsRealPath, IEnumerable<(string Name, string Value)> headers, byte[] body)
    {
        string path = signsRealPath ? UrlParts.Of(url).Path : "/";
        string query = signsRealPath ? UrlParts.Of(url).Query : "";
        string lines = string.Concat(headers
            .Select(header => (Name: header.Name.ToLowerInvariant(), Value: header.Value.ToLowerInvariant().Trim()))
            .OrderBy(header => header.Name, StringComparer.Ordinal)
            .Select(header => header.Name + ":" + header.Value + "\n"));
        return method + "\n" + path + "\n" + query + "\n" + lines + "\n" + ReferenceTc3.SignedHeaders(headers) + "\n"
            + Convert.ToHexStringLower(SHA256.HashData(body));
    }

    public static string StringToSign(long seconds, string canonicalRequest) => ReferenceTc3.StringToSign("scf", seconds, canonicalRequest);

    public static string Authorization(
        Credential credential,
        long seconds,
        string method,
        string url,
        bool signsRealPath,
        IReadOnlyList<(string Name, string Value)> headers,
        byte[] body)
    {
        string toSign = StringToSign(seconds, CanonicalRequest(method, url, signsRealPath, headers, body));
        string scope = toSign.Split('\n')[2];
        return "TC3-HMAC-SHA256" + " "
            + "Credential=" + credential.SecretId + "/" + scope + ", "
            + "SignedHeaders=" + ReferenceTc3.SignedHeaders(headers) + ", "
            + "Signature=" + ReferenceTc3.Signature(credential.SecretKey, "scf", seconds, toSign);
    }
}
