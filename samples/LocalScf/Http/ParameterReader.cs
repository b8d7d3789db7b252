using System.Text.Json;
using System.Text.Unicode;
using LocalScf.Spec;

namespace LocalScf.Http;

/// <summary>Turns what a request carries into the object of its parameters.</summary>
internal sealed class ParameterReader(ServiceSpec spec)
{
    private static readonly JsonDocumentOptions s_options = new() { AllowDuplicateProperties = false };

    private readonly ParameterJson _json = new(spec);

    public static JsonDocument Read(byte[] json)
    {
        if (!Utf8.IsValid(json))
        {
            throw new ApiError("InvalidParameter", "The body is not text in UTF-8.");
        }

        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(json, s_options);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            throw new ApiError("InvalidParameter", "The body is not JSON, or an object in it has a member twice.");
        }

        if (document.RootElement.ValueKind == JsonValueKind.Object && IsText(json, document.RootElement))
        {
            return document;
        }

        document.Dispose();
        throw new ApiError(
            "InvalidParameter", "The body must be a JSON object with the action's parameters, and its strings must be text.");
    }

    /// <summary>The parameters as JSON, however they were sent. What a JSON body holds is not looked at yet.</summary>
    public byte[] ToJson(ApiRequest request, ActionSpec action)
    {
        if (request.Parameters is { } parameters)
        {
            return _json.Write(request.IsV1 ? parameters.Without(CommonParameters.Names) : parameters, action);
        }

        return request.IsMultipart
            ? throw new ApiError(
                "UnsupportedProtocol", $"{action.Name} takes application/json: no action of the service takes multipart/form-data.")
            : request.Body;
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
