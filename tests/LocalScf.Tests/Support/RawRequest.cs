using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace LocalScf.Tests;

/// <summary>A request that a test makes by itself, signed step by step as the document's page on signature v3 says.</summary>
internal sealed class RawRequest
{
    public string? Action { get; init; } = "ListNamespaces";

    public string? Version { get; init; } = "2018-04-16";

    public string? Region { get; init; } = "ap-guangzhou";

    public byte[] Bytes { get; init; } = "{}"u8.ToArray();

    public string Body
    {
        init => Bytes = Encoding.UTF8.GetBytes(value);
    }

    public string ContentType { get; init; } = "application/json";

    public DateTimeOffset Time { get; init; } = DateTimeOffset.UtcNow;

    public string SecretId { get; init; } = LocalScfOptions.DefaultSecretId;

    public string SecretKey { get; init; } = LocalScfOptions.DefaultSecretKey;

    public string? Token { get; init; }

    public string ScopeService { get; init; } = "scf";

    public string? ScopeDate { get; init; }

    /// <summary>Whether X-TC-Action is signed besides the two headers that must be.</summary>
    public bool SignsAction { get; init; }

    /// <summary>What stands in the header Authorization instead of the right signature.</summary>
    public string? Authorization { get; init; }

    /// <summary>Spoils the message after it was signed.</summary>
    public Action<HttpRequestMessage>? Tamper { get; init; }

    public HttpRequestMessage ToMessage(Uri endpoint)
    {
        string timestamp = Time.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var message = new HttpRequestMessage(HttpMethod.Post, endpoint) { Content = new ByteArrayContent(Bytes) };
        message.Content.Headers.TryAddWithoutValidation("Content-Type", ContentType);
        Add(message, "X-TC-Action", Action);
        Add(message, "X-TC-Version", Version);
        Add(message, "X-TC-Region", Region);
        Add(message, "X-TC-Token", Token);
        Add(message, "X-TC-Timestamp", timestamp);
        Add(message, "Authorization", Authorization ?? Sign(endpoint.Authority, timestamp));
        Tamper?.Invoke(message);
        return message;
    }

    private static void Add(HttpRequestMessage message, string name, string? value)
    {
        if (value is not null)
        {
            message.Headers.TryAddWithoutValidation(name, value);
        }
    }

    private string Sign(string host, string timestamp)
    {
        // Step 1: the canonical request.
        string headers = $"content-type:{Canonical(ContentType)}\nhost:{Canonical(host)}\n";
        string names = "content-type;host";
        if (SignsAction)
        {
            headers += $"x-tc-action:{Canonical(Action!)}\n";
            names += ";x-tc-action";
        }

        string request = $"POST\n/\n\n{headers}\n{names}\n{Sha256(Bytes)}";

        // Step 2: the string to sign.
        string date = ScopeDate ?? Time.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        string scope = $"{date}/{ScopeService}/tc3_request";
        string toSign = $"TC3-HMAC-SHA256\n{timestamp}\n{scope}\n{Sha256(Encoding.UTF8.GetBytes(request))}";

        // Step 3: the signature.
        byte[] secretDate = Hmac(Encoding.UTF8.GetBytes("TC3" + SecretKey), date);
        byte[] secretService = Hmac(secretDate, ScopeService);
        byte[] secretSigning = Hmac(secretService, "tc3_request");
        string signature = Convert.ToHexStringLower(Hmac(secretSigning, toSign));

        // Step 4: the header.
        return $"TC3-HMAC-SHA256 Credential={SecretId}/{scope}, SignedHeaders={names}, Signature={signature}";
    }

    private static string Canonical(string value) => value.Trim().ToLowerInvariant();

    private static string Sha256(byte[] data) => Convert.ToHexStringLower(SHA256.HashData(data));

    private static byte[] Hmac(byte[] key, string text) => HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text));
}
