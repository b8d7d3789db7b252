using System.Text.Json;

namespace LocalScf.Http;

/// <summary>Turns the body of a request into the object of its parameters.</summary>
internal static class ParameterReader
{
    public static JsonDocument Read(ApiRequest request)
    {
        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(request.Body);
        }
        catch (JsonException e)
        {
            throw new ApiError("InvalidParameter", $"The body is not JSON: the fault is in line {e.LineNumber + 1}, byte {e.BytePositionInLine + 1}.");
        }

        string? fault = document.RootElement.ValueKind != JsonValueKind.Object ? "The body must be a JSON object with the action's parameters."
            : !IsText(request.Body, document.RootElement) ? "The body has an escape sequence that is half a character."
            : null;
        if (fault is null)
        {
            return document;
        }

        document.Dispose();
        throw new ApiError("InvalidParameter", fault);
    }

    // JSON allows half a surrogate pair as an escape, which no string can hold: reading it later would fail in the middle of an action.
    private static bool IsText(ReadOnlySpan<byte> body, JsonElement root)
    {
        if (body.IndexOf("\\u"u8) < 0)
        {
            return true;
        }

        try
        {
            Visit(root);
            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    private static void Visit(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (JsonProperty property in element.EnumerateObject())
                {
                    _ = property.Name;
                    Visit(property.Value);
                }

                break;
            case JsonValueKind.Array:
                foreach (JsonElement item in element.EnumerateArray())
                {
                    Visit(item);
                }

                break;
            case JsonValueKind.String:
                _ = element.GetString();
                break;
        }
    }
}
