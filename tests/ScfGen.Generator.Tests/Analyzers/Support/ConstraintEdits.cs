using System.Text.Json.Nodes;

namespace ScfGen.Generator.Tests;

/// <summary>Makes every constraint of a spec another one.</summary>
internal static class ConstraintEdits
{
    private static readonly Dictionary<string, string> s_formats = new()
    {
        ["handler"] = "json",
        ["cron7"] = "date-time",
        ["cron-trigger"] = "json",
        ["date-time"] = "cron7",
        ["json"] = "json-string-map",
        ["json-string-map"] = "json",
        ["base64"] = "json",
    };

    public static string EditAll(string spec)
    {
        JsonObject root = JsonNode.Parse(spec)!.AsObject();
        foreach ((string _, JsonNode? action) in root["actions"]!.AsObject())
        {
            EditAll(action!["input"]!.AsObject());
            RuleEdits.EditAll(action["rules"] as JsonArray);
        }

        foreach ((string _, JsonNode? type) in root["types"]!.AsObject())
        {
            EditAll(type!["members"]!.AsObject());
            RuleEdits.EditAll(type["rules"] as JsonArray);
        }

        return root.ToJsonString();
    }

    /// <summary>Edits everything that restricts the value of a member.</summary>
    public static void Edit(JsonObject member)
    {
        EditRange(member["range"] as JsonObject);
        EditSize(member["length"] as JsonObject);
        EditSize(member["bytes"] as JsonObject);
        EditSize(member["items"] as JsonObject);
        EditSize(member["totalBytes"] as JsonObject);
        if (member["pattern"] is JsonObject pattern)
        {
            pattern["regex"] = "^x*$";
        }

        if (member["format"] is { } format)
        {
            member["format"] = s_formats[format.GetValue<string>()];
        }
    }

    private static void EditAll(JsonObject members)
    {
        foreach ((string _, JsonNode? node) in members)
        {
            Edit(node!.AsObject());
        }
    }

    private static void EditRange(JsonObject? range)
    {
        if (range is null)
        {
            return;
        }

        decimal? step = Number(range, "step");
        Move(range, "min", -(step ?? 1));
        Move(range, "max", step ?? 1);
        range.Remove("also");
        if (step is { } distance && range["min"] is null && range["max"] is null)
        {
            range["step"] = distance * 10;
        }
    }

    private static void EditSize(JsonObject? limits)
    {
        if (limits is null)
        {
            return;
        }

        Move(limits, "min", 1);
        if (Number(limits, "max") > BoundaryValues.LongestLiteral)
        {
            // To be reached by a literal.
            limits["max"] = 1000;
        }
        else
        {
            Move(limits, "max", 4);
        }
    }

    private static void Move(JsonObject limits, string key, decimal distance)
    {
        if (Number(limits, key) is { } limit)
        {
            limits[key] = limit + distance;
        }
    }

    private static decimal? Number(JsonObject limits, string key) => limits[key]?.GetValue<decimal>();
}
