using System.Text.Json;
using System.Text.Unicode;

namespace LocalScf.Http;

/// <summary>Turns the body of a request into the object of its parameters.</summary>
internal static class ParameterReader
{
    private static readonly JsonDocumentOptions s_options = new() { AllowDuplicateProperties = false };

    public static JsonDocument Read(ApiRequest request)
    {
        if (!Utf8.IsValid(request.Body))
        {
            throw new ApiError("InvalidParameter", "The body is not text in UTF-8.");
        }

        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(request.Body, s_options);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            throw new ApiError("InvalidParameter", "The body is not JSON, or an object in it has a member twice.");
        }

        if (document.RootElement.ValueKind == JsonValueKind.Object && IsText(request.Body, document.RootElement))
        {
            return document;
        }

        document.Dispose();
        throw new ApiError(
            "InvalidParameter", "The body must be a JSON object with the action's parameters, and its strings must be text.");
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
