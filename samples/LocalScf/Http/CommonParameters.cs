using LocalScf.Spec;

namespace LocalScf.Http;

/// <summary>What each request carries beside the parameters of its action.</summary>
internal static class CommonParameters
{
    /// <summary>Their names in HmacSHA1 and HmacSHA256, which put them among the others. Official packages send the last two.</summary>
    public static HashSet<string> Names { get; } = new(StringComparer.Ordinal)
    {
        "Action", "Version", "Region",
        "Timestamp", "Nonce", "SecretId", "Signature", "SignatureMethod", "Token",
        "Language", "RequestClient",
    };

    /// <summary>Whether the headers are those of TC3-HMAC-SHA256. X-TC-TraceId alone is none: official packages send it with every signature.</summary>
    public static bool AreInHeaders(IHeaderDictionary headers) =>
        headers.ContainsKey("Authorization")
        || headers.Keys.Any(static name => name.StartsWith("X-TC-", StringComparison.OrdinalIgnoreCase) && !name.Equals("X-TC-TraceId", StringComparison.OrdinalIgnoreCase));

    public static string? Header(IHeaderDictionary headers, string name)
    {
        string value = headers[name].ToString().Trim();
        return value.Length == 0 ? null : value;
    }

    /// <summary>The key that a header Authorization names; empty where it names none.</summary>
    public static string SecretIdOf(string? authorization)
    {
        const string Before = "Credential=";
        ReadOnlySpan<char> text = authorization;
        int start = text.IndexOf(Before, StringComparison.Ordinal);
        if (start < 0)
        {
            return "";
        }

        text = text[(start + Before.Length)..];
        int end = text.IndexOfAny('/', ',');
        return end < 0 ? "" : text[..end].ToString();
    }

    /// <summary>Checks what must be among the parameters, where errors that speak of headers would lead astray.</summary>
    public static void CheckPresence(ApiRequest request, ServiceSpec spec)
    {
        if (!request.IsV1)
        {
            return;
        }

        string action = request.Action ?? throw Missing("Action");
        if (request.Version is null)
        {
            throw Missing("Version");
        }

        if (request.Region is null && spec.Actions.TryGetValue(action, out ActionSpec? known) && known.IsRegionRequired)
        {
            throw Missing("Region");
        }
    }

    private static ApiError Missing(string name) => new("MissingParameter", $"The parameter {name} is missing.");
}
