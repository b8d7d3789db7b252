using System.Text.Json;
using System.Text.Json.Nodes;

namespace ScfGen.Generator.Tests;

/// <summary>What a member must be as long as another one has a value.</summary>
/// <param name="Member">The member, with what the spec says of it by itself.</param>
/// <param name="Condition">The other member.</param>
/// <param name="Value">The other member's value as the spec spells it.</param>
/// <param name="Limit">What the spec says of the member under the condition.</param>
internal sealed record ConditionalLimit(RequestMember Member, RequestMember Condition, string Value, JsonElement Limit)
{
    // 128 KB have to be reached.
    private const long Longest = 200_000;

    public string Place => $"{Member.Place} when {Condition.Name} is {Value}";

    /// <summary>Finds those of a spec.</summary>
    public static IEnumerable<ConditionalLimit> Of(string spec)
    {
        var members = RequestMembers.Of(spec).ToDictionary(static member => member.Place);
        JsonElement root = JsonSerializer.Deserialize<JsonElement>(spec);
        return
            from owner in root.GetProperty("actions").EnumerateObject().Concat(root.GetProperty("types").EnumerateObject())
            where owner.Value.TryGetProperty("rules", out _)
            from rule in owner.Value.GetProperty("rules").EnumerateArray()
            where rule.TryGetProperty("limits", out _)
            from limit in rule.GetProperty("limits").EnumerateObject()
            let condition = rule.GetProperty("when").EnumerateObject().Single()
            select new ConditionalLimit(
                members[$"{owner.Name}.{limit.Name}"], members[$"{owner.Name}.{condition.Name}"], condition.Value.GetString()!, limit.Value);
    }

    /// <summary>Values on each side of the limit, which are good in every other respect where that is possible.</summary>
    public IEnumerable<MemberValue> Values() => BoundaryValues.Of(Member with { Definition = Merged() }, Longest);

    /// <summary>The rules that a value breaks, by their IDs.</summary>
    public string Broken(MemberValue value, bool isUnderCondition) => string.Join(
        ' ',
        SpecOracle.Broken(Member.Definition, value)
            .Concat(isUnderCondition ? SpecOracle.Broken(Limit, value) : [])
            .Distinct()
            .Order(StringComparer.Ordinal));

    private JsonElement Merged()
    {
        JsonObject merged = JsonNode.Parse(Member.Definition.GetRawText())!.AsObject();
        foreach (JsonProperty part in Limit.EnumerateObject())
        {
            merged[part.Name] = JsonNode.Parse(part.Value.GetRawText());
        }

        return JsonSerializer.Deserialize<JsonElement>(merged);
    }
}
