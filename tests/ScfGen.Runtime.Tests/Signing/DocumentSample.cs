using System.Text;

namespace ScfGen.Runtime.Tests;

/// <summary>The sample of the document page "Signature v3" with its published values. The asterisks are part of the keys.</summary>
internal static class DocumentSample
{
    public const string SecretId = "AKIDz8krbsJ5yKBZQpn74WFkmLPx3*******";
    public const string SecretKey = "Gu5t9xGARNpq86cd98joQYCN3*******";
    public const string Service = "cvm";
    public const string ContentType = "application/json; charset=utf-8";
    public const string Timestamp = "1551113065";

    public const string HashedPayload = "99d58dfbc6745f6747f36bfca17dee5e6881dc0428a0a36f96199342bc5b4907";
    public const string HashedCanonicalRequest = "2815843035062fffda5fd6f2a44ea8a34818b0dc46f024b8b3786976a3adda7a";
    public const string Signature = "c492e8e41437e97a620b728c301bb8d17e7dc0c17eeabce80c20cd70fc3a78ff";

    public const string CanonicalRequest =
        "POST\n"
        + "/\n"
        + "\n"
        + "content-type:application/json; charset=utf-8\n"
        + "host:cvm.tencentcloudapi.com\n"
        + "\n"
        + "content-type;host\n"
        + HashedPayload;

    public const string StringToSign =
        "TC3-HMAC-SHA256\n"
        + "1551113065\n"
        + "2019-02-25/cvm/tc3_request\n"
        + HashedCanonicalRequest;

    public const string Authorization =
        "TC3-HMAC-SHA256 Credential=AKIDz8krbsJ5yKBZQpn74WFkmLPx3*******/2019-02-25/cvm/tc3_request, "
        + "SignedHeaders=content-type;host, "
        + "Signature=" + Signature;

    public static byte[] Body { get; } = Encoding.UTF8.GetBytes("""{"Limit": 1, "Filters": [{"Values": ["unnamed"], "Name": "instance-name"}]}""");

    /// <summary>The body of the sample programs, which spell the Chinese name as escapes.</summary>
    public static byte[] ProgramBody { get; } =
        Encoding.UTF8.GetBytes("""{"Limit": 1, "Filters": [{"Values": ["\u672a\u547d\u540d"], "Name": "instance-name"}]}""");

    public static Uri Endpoint { get; } = new("https://cvm.tencentcloudapi.com");

    public static Credential Credential { get; } = new(SecretId, SecretKey);

    public static DateTimeOffset Time { get; } = DateTimeOffset.FromUnixTimeSeconds(1551113065);
}
