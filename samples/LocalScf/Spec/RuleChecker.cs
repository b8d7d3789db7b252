using System.Text.Json;

namespace LocalScf.Spec;

/// <summary>Checks one rule of the spec against the object that it is about.</summary>
internal static class RuleChecker
{
    // Broken rules that the document has a code for. It counts only where the action documents it.
    private static readonly Dictionary<string, string> s_codesForAbsent = new(StringComparer.Ordinal)
    {
        ["VpcConfig"] = "InvalidParameterValue.VpcNotSetWhenOpenCfs",
        ["Role"] = "InvalidParameterValue.ClsRole",
        ["StartTime"] = "InvalidParameterValue.StartTimeOrEndTime",
        ["EndTime"] = "InvalidParameterValue.StartTimeOrEndTime",
    };

    private static readonly Dictionary<string, string> s_codesForForbidden = new(StringComparer.Ordinal)
    {
        ["Namespace"] = "FailedOperation.DeleteNamespace",
        ["Name"] = "InvalidParameterValue.Alias",
    };

    public static void Check(JsonElement owner, RuleSpec rule, ParameterPath? path, ParameterErrors errors)
    {
        if (!Applies(owner, rule))
        {
            return;
        }

        CheckExclusive(owner, rule, path, errors);
        CheckRequired(owner, rule, path, errors);
        CheckForbidden(owner, rule, path, errors);
    }

    private static bool Applies(JsonElement owner, RuleSpec rule) =>
        (rule.WhenSet is null || Find(owner, rule.WhenSet) is not null)
        && rule.When.All(condition => Find(owner, condition.Key)?.ToString() == condition.Value);

    private static void CheckExclusive(JsonElement owner, RuleSpec rule, ParameterPath? path, ParameterErrors errors)
    {
        List<string> given = rule.Exclusive.FindAll(member => Find(owner, member) is not null);
        if (given.Count > 1)
        {
            string preferred = $"InvalidParameterValue.{given[0].Split('.')[0]}";
            throw errors.BadValue(Full(path, given[1]), $"{rule.Says} Given are {string.Join(" and ", given)}.", preferred);
        }
    }

    private static void CheckRequired(JsonElement owner, RuleSpec rule, ParameterPath? path, ParameterErrors errors)
    {
        if (rule.Requires.Find(member => Find(owner, member) is null) is string absent)
        {
            throw errors.BrokenRule(
                s_codesForAbsent.GetValueOrDefault(absent, "MissingParameter"),
                otherwise: "MissingParameter",
                $"The parameter {Full(path, absent)} is missing. {rule.Says}");
        }
    }

    private static void CheckForbidden(JsonElement owner, RuleSpec rule, ParameterPath? path, ParameterErrors errors)
    {
        foreach ((string member, string value) in rule.Forbids)
        {
            if (Find(owner, member)?.ToString() == value)
            {
                // What is at fault is what turned the rule on, if anything did.
                string culprit = rule.WhenSet ?? member;
                throw errors.BadValue(Full(path, culprit), rule.Says, s_codesForForbidden.GetValueOrDefault(culprit));
            }
        }
    }

    private static ParameterPath Full(ParameterPath? path, string member)
    {
        ParameterPath? full = path;
        foreach (string name in member.Split('.'))
        {
            full = new ParameterPath(full, name);
        }

        return full!;
    }

    private static JsonElement? Find(JsonElement owner, string path)
    {
        JsonElement value = owner;
        foreach (string name in path.Split('.'))
        {
            if (value.ValueKind != JsonValueKind.Object
                || !value.TryGetProperty(name, out JsonElement next)
                || next.ValueKind == JsonValueKind.Null)
            {
                return null;
            }

            value = next;
        }

        return value;
    }
}
