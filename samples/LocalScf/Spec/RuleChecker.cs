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

    public static void Check(RuleTarget target, RuleSpec rule, ParameterErrors errors)
    {
        if (!Applies(target, rule))
        {
            return;
        }

        CheckExclusive(target, rule, errors);
        CheckRequired(target, rule, errors);
        CheckForbidden(target, rule, errors);
        CheckDemanded(target, rule, errors);
        CheckLimits(target, rule, errors);
        ComparisonChecker.Check(target, rule, errors);
    }

    private static bool Applies(RuleTarget target, RuleSpec rule) =>
        (rule.WhenSet is null || target.Find(rule.WhenSet) is not null)
        && rule.When.All(condition => target.Find(condition.Key)?.ToString() == condition.Value);

    private static void CheckExclusive(RuleTarget target, RuleSpec rule, ParameterErrors errors)
    {
        List<string> given = rule.Exclusive.FindAll(member => target.Find(member) is not null);
        if (given.Count > 1)
        {
            string preferred = $"InvalidParameterValue.{given[0].Split('.')[0]}";
            throw errors.BadValue(target.PathOf(given[1]), $"{rule.Says} Given are {string.Join(" and ", given)}.", preferred);
        }
    }

    private static void CheckRequired(RuleTarget target, RuleSpec rule, ParameterErrors errors)
    {
        if (rule.Requires.Find(member => target.Find(member) is null) is string absent)
        {
            throw errors.BrokenRule(
                s_codesForAbsent.GetValueOrDefault(absent, "MissingParameter"),
                otherwise: "MissingParameter",
                $"The parameter {target.PathOf(absent)} is missing. {rule.Says}");
        }
    }

    private static void CheckForbidden(RuleTarget target, RuleSpec rule, ParameterErrors errors)
    {
        foreach ((string member, string value) in rule.Forbids)
        {
            if (target.Find(member)?.ToString() == value)
            {
                string culprit = Culprit(rule, member);
                throw errors.BadValue(target.PathOf(culprit), rule.Says, s_codesForForbidden.GetValueOrDefault(culprit));
            }
        }
    }

    private static void CheckDemanded(RuleTarget target, RuleSpec rule, ParameterErrors errors)
    {
        foreach ((string member, string value) in rule.Demands)
        {
            if (target.Find(member) is JsonElement given && given.ToString() != value)
            {
                throw errors.BadValue(target.PathOf(Culprit(rule, member)), rule.Says);
            }
        }
    }

    private static void CheckLimits(RuleTarget target, RuleSpec rule, ParameterErrors errors)
    {
        foreach ((string member, ConstraintSpec limits) in rule.Limits)
        {
            if (target.Find(member) is JsonElement given && ConstraintChecker.Check(given, limits) is Violation violation)
            {
                throw errors.BadValue(
                    target.PathOf(member), $"{rule.Says} {violation.Says}", violation.PreferredCode, violation.FallbackCode);
            }
        }
    }

    // What is at fault is what turned the rule on, if anything did.
    private static string Culprit(RuleSpec rule, string member) => rule.WhenSet ?? member;
}
