using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ScfGen.Benchmarks.ByHand;

/// <summary>
/// Signature v3 step by step as the document has it: strings put together, and the day's key derived for each request. The body is taken as
/// bytes, which spares this contender a conversion that the document's samples make.
/// </summary>
internal static class SigningByHand
{
    private const string SignedHeaders = "content-type;host";

    public static string Authorization(
        string secretId, string secretKey, string service, string host, string contentType, ReadOnlySpan<byte> body, long timestamp)
    {
        string canonicalRequest =
            "POST\n" +
            "/\n" +
            "\n" +
            $"content-type:{contentType}\nhost:{host}\n\n" +
            SignedHeaders + "\n" +
            Convert.ToHexStringLower(SHA256.HashData(body));

        string date = DateTimeOffset.FromUnixTimeSeconds(timestamp).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        string scope = $"{date}/{service}/tc3_request";
        string stringToSign =
            "TC3-HMAC-SHA256\n" +
            timestamp.ToString(CultureInfo.InvariantCulture) + "\n" +
            scope + "\n" +
            Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(canonicalRequest)));

        byte[] key = DayKey(secretKey, date, service);
        string signature = Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(stringToSign)));
        return $"TC3-HMAC-SHA256 Credential={secretId}/{scope}, SignedHeaders={SignedHeaders}, Signature={signature}";
    }

    /// <summary>Derives the key that signs for one day and one service.</summary>
    public static byte[] DayKey(string secretKey, string date, string service)
    {
        byte[] secretDate = HMACSHA256.HashData(Encoding.UTF8.GetBytes("TC3" + secretKey), Encoding.UTF8.GetBytes(date));
        byte[] secretService = HMACSHA256.HashData(secretDate, Encoding.UTF8.GetBytes(service));
        return HMACSHA256.HashData(secretService, Encoding.UTF8.GetBytes("tc3_request"));
    }
}
