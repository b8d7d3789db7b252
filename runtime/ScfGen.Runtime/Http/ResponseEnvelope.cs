using System.Text.Json;
using ScfGen.Json;

namespace ScfGen.Http;

/// <summary>Reads the envelope that every answer comes in: <c>{"Response": {…, "RequestId": "…"}}</c>.</summary>
internal static class ResponseEnvelope
{
    /// <exception cref="EnvelopeException">The text is JSON, but not such an envelope; the message says why.</exception>
    /// <exception cref="JsonException">The text is no JSON.</exception>
    public static TResponse Read<TResponse>(ReadOnlySpan<byte> utf8)
        where TResponse : ApiResponse, IJsonModel<TResponse>
    {
        utf8 = ByteOrderMark.Skip(utf8);
        var reader = new Utf8JsonReader(utf8);
        TResponse? response = null;
        try
        {
            reader.Read();
            JsonRead.ObjectStart(ref reader);
            while (JsonRead.NextMember(ref reader, out ReadOnlySpan<byte> name))
            {
                if (name.SequenceEqual("Response"u8) && reader.TokenType == JsonTokenType.StartObject)
                {
                    response = TResponse.ReadFrom(ref reader);
                }
                else
                {
                    reader.Skip();
                }
            }

            reader.Read();
        }
        catch (UnexpectedJsonKindException e)
        {
            throw new EnvelopeException($"the value of {PathTo(utf8, e.Offset)} cannot be read: {e.Message}", e);
        }

        return response ?? throw new EnvelopeException("the JSON has no member \"Response\" that is an object");
    }

    /// <summary>Finds the request's ID in an answer that cannot be read otherwise; null where there is none.</summary>
    public static string? FindRequestId(ReadOnlySpan<byte> utf8)
    {
        try
        {
            var reader = new Utf8JsonReader(ByteOrderMark.Skip(utf8));
            while (reader.Read())
            {
                // As it stands: a name with half a surrogate pair cannot be unescaped.
                if (reader.CurrentDepth == 2 && reader.TokenType == JsonTokenType.PropertyName && reader.ValueSpan.SequenceEqual("RequestId"u8))
                {
                    reader.Read();
                    return reader.TokenType == JsonTokenType.String ? Excerpt.From(reader.ValueSpan, default) : null;
                }
            }
        }
        catch (JsonException)
        {
            // The answer is no JSON from there on.
        }

        return null;
    }

    /// <summary>Finds the path of the value that starts at an offset, for a message.</summary>
    private static string PathTo(ReadOnlySpan<byte> utf8, long offset)
    {
        var reader = new Utf8JsonReader(utf8);
        var open = new Stack<string>();
        string name = "";
        while (reader.Read() && reader.TokenStartIndex < offset)
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.PropertyName:
                    name = Excerpt.From(reader.ValueSpan, default);
                    break;
                case JsonTokenType.StartObject or JsonTokenType.StartArray:
                    open.Push(name);
                    name = "";
                    break;
                case JsonTokenType.EndObject or JsonTokenType.EndArray:
                    open.Pop();
                    name = "";
                    break;
                default:
                    name = "";
                    break;
            }
        }

        string path = string.Join('.', open.Reverse().Append(name).Where(static part => part.Length > 0));
        return path.Length > 0 ? path : "the document";
    }
}
