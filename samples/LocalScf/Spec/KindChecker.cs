using System.Text.Json;

namespace LocalScf.Spec;

/// <summary>Compares the JSON kind of a value with the kind that the spec gives its member.</summary>
internal static class KindChecker
{
    /// <summary>What the value should have been; null when it is right.</summary>
    public static string? Expected(JsonElement value, MemberSpec member) => member.Kind switch
    {
        ValueKind.Structure => value.ValueKind == JsonValueKind.Object ? null : "an object",
        ValueKind.Integer => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _) ? null : "an integer",
        ValueKind.Float => value.ValueKind == JsonValueKind.Number ? null : "a number",
        ValueKind.Flag when !member.IsSpelledOut => value.ValueKind is (JsonValueKind.True or JsonValueKind.False) ? null : "true or false",
        ValueKind.Flag => value.ValueKind == JsonValueKind.String ? null : "one of the strings TRUE and FALSE",
        _ => value.ValueKind == JsonValueKind.String ? null : "a string",
    };
}
