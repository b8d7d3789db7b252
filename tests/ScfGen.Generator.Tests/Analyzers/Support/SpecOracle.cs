using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace ScfGen.Generator.Tests;

/// <summary>Judges values by the text of a spec, without anything of the product.</summary>
internal static class SpecOracle
{
    /// <summary>The rules that a value breaks, by their IDs and in their order.</summary>
    public static string[] Broken(JsonElement member, MemberValue value) => [.. Find(member, value).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>The rule that a constraint belongs to.</summary>
    public static string RuleOf(JsonElement member, string key) => key switch
    {
        "range" => "SCF1001",
        "pattern" => "SCF1003",
        "format" when member.GetProperty(key).GetString() == "handler" => "SCF1002",
        "format" when member.GetProperty(key).GetString() is "cron7" or "cron-trigger" => "SCF1008",
        "format" => "SCF1009",
        _ => "SCF1005",
    };

    private static IEnumerable<string> Find(JsonElement member, MemberValue value) =>
        RequestMembers.ConstraintKeys
            .Where(key => member.TryGetProperty(key, out JsonElement constraint) && IsBroken(key, constraint, value))
            .Select(key => IsObjectGoneWrong(member, key, value) ? "SCF1009" : RuleOf(member, key));

    // A cron expression may be inside of a JSON object, and that be none.
    private static bool IsObjectGoneWrong(JsonElement member, string key, MemberValue value) =>
        key == "format" && member.GetProperty(key).GetString() == "cron-trigger" && value.Value is string text && text.TrimStart().StartsWith('{') && !IsJson(text);

    private static bool IsJson(string text)
    {
        try
        {
            JsonDocument.Parse(text).Dispose();
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static bool IsBroken(string key, JsonElement constraint, MemberValue value) => (key, value.Value) switch
    {
        ("length", string text) => IsOutside(constraint, text.Length),
        ("bytes", string text) => IsOutside(constraint, Encoding.UTF8.GetByteCount(text)),
        ("pattern", string text) => !Regex.IsMatch(text, $@"\A(?:{constraint.GetProperty("regex").GetString()![1..^1]})\z", RegexOptions.CultureInvariant),
        ("format", string) => !value.IsWellFormed,
        ("items", ItemCount items) => IsOutside(constraint, items.Count),
        ("totalBytes", ItemTexts items) => IsOutside(constraint, items.Bytes),
        ("range", long or double) => !IsIn(constraint, Convert.ToDecimal(value.Value, CultureInfo.InvariantCulture)),
        _ => false,
    };

    private static bool IsIn(JsonElement range, decimal number)
    {
        if (range.TryGetProperty("also", out JsonElement also) && also.EnumerateArray().Any(other => other.GetDecimal() == number))
        {
            return true;
        }

        decimal start = range.TryGetProperty("min", out JsonElement min) ? min.GetDecimal() : 0;
        return !IsOutside(range, number) && !(range.TryGetProperty("step", out JsonElement step) && (number - start) % step.GetDecimal() != 0);
    }

    private static bool IsOutside(JsonElement limits, decimal number) =>
        (limits.TryGetProperty("min", out JsonElement min) && number < min.GetDecimal())
        || (limits.TryGetProperty("max", out JsonElement max) && number > max.GetDecimal());
}
