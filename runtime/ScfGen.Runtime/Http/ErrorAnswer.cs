using System.Text.Json;

namespace ScfGen.Http;

/// <summary>Looks for an error's code and message in an answer, in the shapes that gateways use. What a function itself answers may be anything.</summary>
internal readonly record struct ErrorAnswer(string? Code, string? Message, string? RequestId)
{
    private const int MaxDepth = 3;

    /// <summary>Reads an answer; what is no JSON, or is cut off, gives what was found up to there.</summary>
    public static ErrorAnswer Read(ReadOnlySpan<byte> utf8, Secrets secrets)
    {
        string? code = null;
        string? message = null;
        string? requestId = null;
        try
        {
            var reader = new Utf8JsonReader(ByteOrderMark.Skip(utf8));
            while (reader.Read())
            {
                if (reader.TokenType != JsonTokenType.PropertyName || reader.CurrentDepth > MaxDepth)
                {
                    continue;
                }

                if (IsOne(ref reader, "Code"u8, "code"u8, "ErrorCode"u8, "errorCode"u8))
                {
                    code ??= Text(ref reader) is { } text ? Excerpt.Word(text, secrets) : null;
                }
                else if (IsOne(ref reader, "Message"u8, "message"u8, "ErrorMessage"u8, "errorMessage"u8))
                {
                    message ??= Text(ref reader) is { } text ? Excerpt.OneLine(text, secrets) : null;
                }
                else if (IsOne(ref reader, "RequestId"u8, "requestId"u8, "RequestID"u8, "request_id"u8))
                {
                    requestId ??= Text(ref reader) is { } text ? Excerpt.Word(text, secrets) : null;
                }
            }
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // The answer is no JSON from there on, or no UTF-8.
        }

        return new ErrorAnswer(code, message, requestId);
    }

    private static bool IsOne(ref Utf8JsonReader reader, ReadOnlySpan<byte> a, ReadOnlySpan<byte> b, ReadOnlySpan<byte> c, ReadOnlySpan<byte> d) =>
        reader.ValueTextEquals(a) || reader.ValueTextEquals(b) || reader.ValueTextEquals(c) || reader.ValueTextEquals(d);

    private static string? Text(ref Utf8JsonReader reader)
    {
        reader.Read();
        return reader.TokenType == JsonTokenType.String && reader.GetString() is { Length: > 0 } text ? text : null;
    }
}
