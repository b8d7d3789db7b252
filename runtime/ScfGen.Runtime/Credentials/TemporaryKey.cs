using System.Text.Json;
using ScfGen.Http;
using ScfGen.Json;

namespace ScfGen;

/// <summary>
/// The members that answers with temporary credentials have: those of the instance metadata service at the top, those of STS in
/// <c>Response</c>, <c>Credentials</c> and <c>Error</c>.
/// </summary>
internal sealed class TemporaryKey
{
    private const long MaxUnixSeconds = 253_402_300_799;

    private string? _secretId;
    private string? _secretKey;
    private string? _token;
    private long? _expiredTime;

    private TemporaryKey()
    {
    }

    /// <summary>The result of the metadata service, <c>Success</c> if all is well, or the error code of STS.</summary>
    public string? Code { get; private set; }

    /// <summary>The message of an error.</summary>
    public string? Message { get; private set; }

    public string? RequestId { get; private set; }

    /// <summary>Reads an answer; null where it is no JSON object.</summary>
    public static TemporaryKey? Read(ReadOnlySpan<byte> utf8)
    {
        var result = new TemporaryKey();
        var reader = new Utf8JsonReader(ByteOrderMark.Skip(utf8));
        try
        {
            reader.Read();
            result.ReadObject(ref reader);
            reader.Read();
            return result;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // Not handed on: the reader's exceptions quote the text.
            return null;
        }
    }

    /// <summary>Makes the credential, or says why there is none.</summary>
    /// <exception cref="FormatException">The message is the reason.</exception>
    public ExpiringCredential ToCredential()
    {
        string missing = string.Join(
            ", ",
            new[]
            {
                string.IsNullOrEmpty(_secretId) ? "TmpSecretId" : null,
                string.IsNullOrEmpty(_secretKey) ? "TmpSecretKey" : null,
                string.IsNullOrEmpty(_token) ? "Token" : null,
                _expiredTime is > 0 and <= MaxUnixSeconds ? null : "ExpiredTime",
            }.Where(static name => name is not null));
        if (missing.Length > 0)
        {
            throw new FormatException($"the answer has no valid {missing}");
        }

        try
        {
            return new ExpiringCredential(
                new Credential(_secretId!, _secretKey!, _token), DateTimeOffset.FromUnixTimeSeconds(_expiredTime.GetValueOrDefault()));
        }
        catch (ArgumentException e)
        {
            throw new FormatException($"the answer holds no valid credential: {e.Message}");
        }
    }

    private void ReadObject(ref Utf8JsonReader reader)
    {
        JsonRead.ObjectStart(ref reader);
        while (JsonRead.NextMember(ref reader, out ReadOnlySpan<byte> name))
        {
            if (name.SequenceEqual("TmpSecretId"u8))
            {
                _secretId = JsonRead.ReadString(ref reader);
            }
            else if (name.SequenceEqual("TmpSecretKey"u8))
            {
                _secretKey = JsonRead.ReadString(ref reader);
            }
            else if (name.SequenceEqual("Token"u8))
            {
                _token = JsonRead.ReadString(ref reader);
            }
            else if (name.SequenceEqual("ExpiredTime"u8))
            {
                _expiredTime = JsonRead.ReadInt64(ref reader);
            }
            else if (name.SequenceEqual("Code"u8))
            {
                Code = JsonRead.ReadString(ref reader);
            }
            else if (name.SequenceEqual("Message"u8))
            {
                Message = JsonRead.ReadString(ref reader);
            }
            else if (name.SequenceEqual("RequestId"u8))
            {
                RequestId = JsonRead.ReadString(ref reader);
            }
            else if (reader.TokenType == JsonTokenType.StartObject
                && (name.SequenceEqual("Response"u8) || name.SequenceEqual("Credentials"u8) || name.SequenceEqual("Error"u8)))
            {
                ReadObject(ref reader);
            }
            else
            {
                reader.Skip();
            }
        }
    }
}
