namespace LocalScf.Auth;

/// <summary>The parts of an Authorization header of signature v3.</summary>
internal sealed record AuthorizationHeader(string SecretId, string Date, string Service, string SignedHeaders, string Signature)
{
    public const string Algorithm = "TC3-HMAC-SHA256";

    private const string Terminator = "tc3_request";

    public string Scope => $"{Date}/{Service}/{Terminator}";

    public string[] SignedHeaderNames => SignedHeaders.Split(';');

    /// <summary>Reads the header; null when it does not have the form that the document describes.</summary>
    public static AuthorizationHeader? Parse(string text)
    {
        if (!text.StartsWith(Algorithm + " ", StringComparison.Ordinal))
        {
            return null;
        }

        var parts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (string part in text[(Algorithm.Length + 1)..].Split(',', StringSplitOptions.TrimEntries))
        {
            int equals = part.IndexOf('=', StringComparison.Ordinal);
            if (equals < 1 || equals == part.Length - 1 || !parts.TryAdd(part[..equals], part[(equals + 1)..]))
            {
                return null;
            }
        }

        return parts.Count == 3
            && parts.TryGetValue("Credential", out string? credential)
            && parts.TryGetValue("SignedHeaders", out string? signedHeaders)
            && parts.TryGetValue("Signature", out string? signature)
            && credential.Split('/') is [var secretId, var date, var service, Terminator]
                ? new AuthorizationHeader(secretId, date, service, signedHeaders, signature)
                : null;
    }
}
