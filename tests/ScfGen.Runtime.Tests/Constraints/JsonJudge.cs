using System.Text.Json;

namespace ScfGen.Runtime.Tests;

/// <summary>What System.Text.Json thinks of a text.</summary>
internal static class JsonJudge
{
    public static bool IsJson(string text, out bool isStringMap)
    {
        isStringMap = false;
        try
        {
            using JsonDocument document = JsonDocument.Parse(text);
            isStringMap = document.RootElement.ValueKind == JsonValueKind.Object
                && document.RootElement.EnumerateObject().All(static member => member.Value.ValueKind == JsonValueKind.String);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
