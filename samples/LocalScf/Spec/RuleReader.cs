using System.Text.Json;

namespace LocalScf.Spec;

/// <summary>Reads the rules of an action or a type from the spec file.</summary>
internal static class RuleReader
{
    public static List<RuleSpec> ReadAll(JsonElement owner) =>
        owner.TryGetProperty("rules", out JsonElement rules) ? [.. rules.EnumerateArray().Select(Read)] : [];

    private static RuleSpec Read(JsonElement rule) => new()
    {
        Exclusive = SpecReader.Strings(rule, "exclusive"),
        Requires = SpecReader.Strings(rule, "requires"),
        Forbids = Values(rule, "forbids"),
        When = Values(rule, "when"),
        WhenSet = rule.TryGetProperty("whenSet", out JsonElement path) ? path.GetString() : null,
        Says = rule.TryGetProperty("says", out JsonElement says) ? says.GetString()! : "A rule about these parameters is broken.",
    };

    private static Dictionary<string, string> Values(JsonElement rule, string name) =>
        SpecReader.Named(rule, name).ToDictionary(entry => entry.Name, entry => entry.Value.ToString(), StringComparer.Ordinal);
}
