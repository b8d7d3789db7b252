using System.Globalization;
using System.Text.Json;

namespace ScfGen.Generator.Tests;

/// <summary>The parameters of a request as the document has them, made of its JSON in the plainest way.</summary>
internal static class FlatJson
{
    public static string QueryOf(string json)
    {
        using var document = JsonDocument.Parse(json);
        return string.Join('&', Flatten("", document.RootElement)
            .OrderBy(static pair => pair.Name, StringComparer.Ordinal)
            .Select(static pair => Uri.EscapeDataString(pair.Name) + "=" + Uri.EscapeDataString(pair.Value)));
    }

    private static IEnumerable<(string Name, string Value)> Flatten(string name, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                return value.EnumerateObject().SelectMany(member => Flatten(Inside(name, member.Name), member.Value));
            case JsonValueKind.Array:
                return value.EnumerateArray().SelectMany((item, index) => Flatten(Inside(name, index.ToString(CultureInfo.InvariantCulture)), item));
            case JsonValueKind.String:
                return [(name, value.GetString()!)];
            case JsonValueKind.Null:
                return [];
            default:
                return [(name, value.GetRawText())];
        }
    }

    private static string Inside(string outer, string name) => outer.Length == 0 ? name : outer + "." + name;
}
