using System.Security.Cryptography;
using System.Text;

namespace ScfGen.Runtime.Tests;

/// <summary>The older scheme of Function Compute with strings and one-shot hashes.</summary>
internal static class ReferenceFc
{
    public static string StringToSign(string method, string url, IReadOnlyList<(string Name, string Value)> headers, bool isHttpTrigger)
    {
        string text = method + "\n"
            + Value(headers, "content-md5") + "\n"
            + Value(headers, "content-type") + "\n"
            + Value(headers, "date") + "\n"
            + string.Concat(headers
                .Select(header => (Name: header.Name.ToLowerInvariant(), Value: header.Value.Trim()))
                .Where(header => header.Name.StartsWith("x-fc-", StringComparison.Ordinal))
                .OrderBy(header => header.Name, StringComparer.Ordinal)
                .Select(header => header.Name + ":" + header.Value + "\n"))
            + Uri.UnescapeDataString(UrlParts.Of(url).Path);
        if (!isHttpTrigger)
        {
            return text;
        }

        // The package's order is that of UTF-16, and the product's that of UTF-8. They differ between characters above U+FFFF and those from
        // U+E000 on, which the scheme leaves open and no vector has.
        IEnumerable<string> parameters = UrlParts.Decode(UrlParts.Of(url).Query).Select(parameter => parameter.Name + "=" + parameter.Value);
        return text + "\n" + string.Join('\n', parameters.Order(StringComparer.Ordinal));
    }

    public static string Authorization(
        Credential credential, string method, string url, IReadOnlyList<(string Name, string Value)> headers, bool isHttpTrigger)
    {
        string toSign = StringToSign(method, url, headers, isHttpTrigger);
        byte[] signature = HMACSHA256.HashData(Encoding.UTF8.GetBytes(credential.SecretKey), Encoding.UTF8.GetBytes(toSign));
        return "FC" + " " + credential.SecretId + ":" + Convert.ToBase64String(signature);
    }

    private static string Value(IReadOnlyList<(string Name, string Value)> headers, string name) =>
        headers
            .Where(header => string.Equals(header.Name, name, StringComparison.OrdinalIgnoreCase))
            .Select(header => header.Value.Trim())
            .SingleOrDefault("");
}
