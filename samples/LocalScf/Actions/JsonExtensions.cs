using System.Text.Json;
using System.Text.Json.Nodes;

namespace LocalScf.Actions;

/// <summary>Short ways to read parameters that are objects, and to build results.</summary>
internal static class JsonExtensions
{
    /// <summary>A member's text; null when it is absent.</summary>
    public static string? TextOf(this JsonElement owner, string name) =>
        owner.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    /// <summary>A member's items; none when it is absent.</summary>
    public static List<JsonElement> ItemsOf(this JsonElement owner, string name) =>
        owner.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray()] : [];

    /// <summary>A node for a kept element.</summary>
    public static JsonNode? ToNode(this JsonElement? element)
    {
        if (element is not JsonElement value)
        {
            return null;
        }

        return value.ValueKind == JsonValueKind.Array ? JsonArray.Create(value) : JsonObject.Create(value);
    }

    public static JsonArray ToJsonArray(this IEnumerable<JsonObject> items)
    {
        var array = new JsonArray();
        foreach (JsonObject item in items)
        {
            array.Add((JsonNode?)item);
        }

        return array;
    }

    public static JsonArray ToJsonArray(this IEnumerable<string> items)
    {
        var array = new JsonArray();
        foreach (string item in items)
        {
            array.Add((JsonNode?)item);
        }

        return array;
    }
}
