using System;
using System.Globalization;
using ScfGen.Generator.Diagnostics;
using ScfGen.Generator.Json;
using ScfGen.Generator.Model;

namespace ScfGen.Generator.Spec;

/// <summary>The values that rules compare members with.</summary>
internal sealed partial class SpecReader
{
    private const string ComparableTypes = "a single text, number or truth value";

    private static bool HasText(TypeReference type) => type is { IsArray: false, Kind: not (TypeKind.Class or TypeKind.Binary) };

    /// <summary>Reads a value that a rule compares a member with, in the one spelling that its type has; null where there is none.</summary>
    private string? ValueOf(JsonMember valued, MemberPath path, string key)
    {
        if (!Suits(valued.Name, valued.NameSpan, key, HasText(path.Last.Type), ComparableTypes) || Spelled(valued.Value) is not { } spelled)
        {
            return null;
        }

        TypeKind kind = path.Last.Type.Kind;
        string? text = kind switch
        {
            TypeKind.Boolean => Truth(spelled),
            TypeKind.Integer => Whole(spelled),
            TypeKind.Float => Broken(spelled),
            _ => valued.Value is JsonString ? spelled : null,
        };
        if (text is null)
        {
            _issues.Add(Rules.InvalidValue, valued.Value.Span, valued.Name, Shown(valued.Value, spelled), "the member is " + InWords(kind));
        }

        return text;
    }

    private string? Spelled(JsonNode value)
    {
        switch (value)
        {
            case JsonString text:
                return text.Value;
            case JsonNumber number:
                return number.Text;
            case JsonBoolean boolean:
                return boolean.Value ? "true" : "false";
            case JsonMissing:
                return null;
            default:
                _issues.Add(Rules.WrongKind, value.Span, "the value", "a string, a number, true or false", value.KindName);
                return null;
        }
    }

    private static string? Truth(string text) =>
        text.Equals("true", StringComparison.OrdinalIgnoreCase) ? "true"
        : text.Equals("false", StringComparison.OrdinalIgnoreCase) ? "false"
        : null;

    private static string? Whole(string text) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number)
        && decimal.Truncate(number) == number && number >= long.MinValue && number <= long.MaxValue
            ? ((long)number).ToString(CultureInfo.InvariantCulture)
            : null;

    // As ValueText of the runtime spells it.
    private static string? Broken(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) && !double.IsNaN(number) && !double.IsInfinity(number)
            ? (number.Equals(0d) ? 0d : number).ToString("R", CultureInfo.InvariantCulture)
            : null;

    private static string Shown(JsonNode value, string spelled) => value is JsonString ? $"'{spelled}'" : spelled;

    private static string InWords(TypeKind kind) => kind switch
    {
        TypeKind.Boolean => "true or false",
        TypeKind.Integer => "a whole number",
        TypeKind.Float => "a number",
        _ => "a text",
    };
}
