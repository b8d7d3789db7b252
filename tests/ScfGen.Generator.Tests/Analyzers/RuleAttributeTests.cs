using System.Globalization;
using System.Reflection;
using System.Text.Json;

namespace ScfGen.Generator.Tests;

/// <summary>The generated classes carry what the spec says of their members together.</summary>
public sealed class RuleAttributeTests
{
    private static readonly JsonElement s_spec = JsonSerializer.Deserialize<JsonElement>(ShippedSpec.Text);

    [Fact]
    public void EveryClass_CarriesItsRules()
    {
        string[] problems =
        [
            .. from owner in RequestMembers.Shipped.Select(static member => (member.OwnerName, Place: member.Place[..member.Place.IndexOf('.', StringComparison.Ordinal)])).Distinct()
               let expected = Join(Rules(owner.Place).SelectMany(OfSpec))
               let actual = Join(ShippedSpec.Compiled.Type(owner.OwnerName).GetCustomAttributes<MemberRuleAttribute>().Select(OfAttribute))
               where expected != actual
               select $"{owner.Place}: expected {expected}; carries {actual}",
        ];

        Expect.None(problems);
        Assert.Contains(RequestMembers.Shipped, static member => ShippedSpec.Compiled.Type(member.OwnerName).IsDefined(typeof(MemberLimitAttribute)));
    }

    private static IEnumerable<JsonElement> Rules(string place)
    {
        JsonElement owner = s_spec.GetProperty("actions").TryGetProperty(place, out JsonElement action) ? action : s_spec.GetProperty("types").GetProperty(place);
        return owner.TryGetProperty("rules", out JsonElement rules) ? rules.EnumerateArray().ToArray() : [];
    }

    private static IEnumerable<string> OfSpec(JsonElement rule)
    {
        string condition = Condition(rule);
        foreach (JsonProperty part in rule.EnumerateObject())
        {
            IEnumerable<string> kinds = part.Name switch
            {
                "exclusive" or "requires" or "ascending" => [$"{part.Name} {Texts(part.Value)}"],
                "sum" => [$"sum {Texts(part.Value)} {rule.GetProperty("max")}"],
                "within" => [$"within {Texts(part.Value)} {rule.GetProperty("seconds")}"],
                "forbids" or "equals" => part.Value.EnumerateObject().Select(value => $"{part.Name} {value.Name}={value.Value}"),
                "limits" => part.Value.EnumerateObject().Select(static limit => $"limits {limit.Name} {Limit(limit.Value)}"),
                _ => [],
            };
            foreach (string kind in kinds)
            {
                yield return $"{kind} {condition}: {rule.GetProperty("says")}";
            }
        }
    }

    private static string OfAttribute(MemberRuleAttribute rule)
    {
        string kind = rule switch
        {
            ExclusiveMembersAttribute exclusive => $"exclusive {string.Join(' ', exclusive.Members)}",
            RequiredMembersAttribute needed => $"requires {string.Join(' ', needed.Members)}",
            ForbiddenValueAttribute forbidden => $"forbids {forbidden.Member}={forbidden.Value}",
            RequiredValueAttribute only => $"equals {only.Member}={only.Value}",
            MemberSumAttribute sum => string.Create(CultureInfo.InvariantCulture, $"sum {string.Join(' ', sum.Members)} {sum.Max}"),
            TimesWithinAttribute times => string.Create(CultureInfo.InvariantCulture, $"within {times.First} {times.Second} {times.Seconds}"),
            AscendingTimesAttribute times => $"ascending {times.First} {times.Second}",
            MemberLimitAttribute limit => $"limits {limit.Member} {Sizes(limit)} {limit.Pattern} {limit.PatternSays} {limit.Format}",
            _ => rule.GetType().Name,
        };
        return $"{kind} {rule.When} {rule.Is}: {rule.Says}";
    }

    private static string Condition(JsonElement rule)
    {
        if (rule.TryGetProperty("whenSet", out JsonElement set))
        {
            return $"{set} ";
        }

        return rule.TryGetProperty("when", out JsonElement when) ? when.EnumerateObject().Select(static value => $"{value.Name} {value.Value}").Single() : " ";
    }

    private static string Limit(JsonElement limit)
    {
        string? format = limit.TryGetProperty("format", out JsonElement named) ? named.GetString() : null;
        string sizes = $"{Size(limit, "length", int.MaxValue)} {Size(limit, "bytes", long.MaxValue)} {Size(limit, "items", long.MaxValue)}";
        return limit.TryGetProperty("pattern", out JsonElement pattern)
            ? $"{sizes} {pattern.GetProperty("regex")} {pattern.GetProperty("says")} {format}"
            : $"{sizes}   {format}";
    }

    private static string Size(JsonElement limit, string key, long none)
    {
        JsonElement size = limit.TryGetProperty(key, out JsonElement found) ? found : JsonSerializer.Deserialize<JsonElement>("{}");
        long min = size.TryGetProperty("min", out JsonElement least) ? least.GetInt64() : 0;
        long max = size.TryGetProperty("max", out JsonElement most) ? most.GetInt64() : none;
        return string.Create(CultureInfo.InvariantCulture, $"{min} {max}");
    }

    private static string Sizes(MemberLimitAttribute limit) => string.Create(
        CultureInfo.InvariantCulture,
        $"{limit.MinLength} {limit.MaxLength} {limit.MinBytes} {limit.MaxBytes} {limit.MinItems} {limit.MaxItems}");

    private static string Texts(JsonElement texts) => string.Join(' ', texts.EnumerateArray().Select(static text => text.GetString()));

    private static string Join(IEnumerable<string> rules) => string.Join("; ", rules.Order(StringComparer.Ordinal));
}
