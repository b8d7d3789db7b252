using System.Text.Json;
using System.Text.Json.Nodes;

namespace ScfGen.Generator.Tests;

/// <summary>Makes the numbers, values and limits in the rules of a spec others.</summary>
internal static class RuleEdits
{
    public static void EditAll(JsonArray? rules)
    {
        if (rules is null)
        {
            return;
        }

        foreach (JsonNode? rule in rules)
        {
            Edit(rule!.AsObject());
        }
    }

    private static void Edit(JsonObject rule)
    {
        Add(rule, "max", 1);
        Add(rule, "seconds", 1);
        EditValues(rule["forbids"] as JsonObject);
        EditValues(rule["equals"] as JsonObject);
        if (rule["ascending"] is JsonArray times)
        {
            rule["ascending"] = new JsonArray([.. times.Reverse().Select(static time => time!.DeepClone())]);
        }

        if (rule["limits"] is JsonObject limits)
        {
            foreach ((string _, JsonNode? limit) in limits)
            {
                ConstraintEdits.Edit(limit!.AsObject());
            }
        }
    }

    private static void Add(JsonObject rule, string key, long number)
    {
        if (rule[key] is { } limit)
        {
            rule[key] = limit.GetValue<long>() + number;
        }
    }

    private static void EditValues(JsonObject? values)
    {
        if (values is null)
        {
            return;
        }

        foreach (string member in values.Select(static value => value.Key).ToArray())
        {
            JsonNode value = values[member]!;
            values[member] = value.GetValueKind() == JsonValueKind.Number
                ? JsonValue.Create(value.GetValue<long>() + 1)
                : JsonValue.Create(value.GetValue<string>() + "x");
        }
    }
}
