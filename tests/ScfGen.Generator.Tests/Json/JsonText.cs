using System.Text.Json;
using ScfGen.Generator.Json;

namespace ScfGen.Generator.Tests;

/// <summary>Spells a document in one way, whichever reader read it; numbers stay as they were spelled, duplicates stay where they were.</summary>
internal static class JsonText
{
    public static string Quote(string text) => "\"" + JsonEncodedText.Encode(text).ToString() + "\"";

    public static string Of(JsonNode node) => node switch
    {
        JsonObject section => "{" + string.Join(',', section.Members.Select(static member => Quote(member.Name) + ":" + Of(member.Value))) + "}",
        JsonArray array => "[" + string.Join(',', array.Items.Select(static item => Of(item))) + "]",
        JsonString text => Quote(text.Value),
        JsonNumber number => number.Text,
        JsonBoolean truth => truth.Value ? "true" : "false",
        JsonNull => "null",
        _ => "(missing)",
    };

    public static string Of(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object =>
            "{" + string.Join(',', element.EnumerateObject().Select(static member => Quote(member.Name) + ":" + Of(member.Value))) + "}",
        JsonValueKind.Array => "[" + string.Join(',', element.EnumerateArray().Select(static item => Of(item))) + "]",
        JsonValueKind.String => Quote(element.GetString()!),
        _ => element.GetRawText(),
    };
}
