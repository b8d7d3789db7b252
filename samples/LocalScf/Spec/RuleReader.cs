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
        Demands = Values(rule, "equals"),
        Limits = SpecReader.Named(rule, "limits")
            .ToDictionary(entry => entry.Name, entry => MemberReader.ReadConstraints(entry.Value), StringComparer.Ordinal),
        Sum = SpecReader.Strings(rule, "sum") is { Count: > 0 } addends ? new SumSpec(addends, rule.GetProperty("max").GetInt64()) : null,
        Within = SpecReader.Strings(rule, "within") is { Count: > 0 } times
            ? new TimeDistanceSpec(times, rule.GetProperty("seconds").GetInt64())
            : null,
        Ascending = SpecReader.Strings(rule, "ascending"),
        When = Values(rule, "when"),
        WhenSet = rule.TryGetProperty("whenSet", out JsonElement path) ? path.GetString() : null,
        Says = rule.TryGetProperty("says", out JsonElement says) ? says.GetString()! : "A rule about these parameters is broken.",
    };

    private static Dictionary<string, string> Values(JsonElement rule, string name) =>
        SpecReader.Named(rule, name).ToDictionary(entry => entry.Name, entry => entry.Value.ToString(), StringComparer.Ordinal);
}
