using System.Text.Json;

namespace LocalScf.Spec;

/// <summary>Checks the rules that hold numbers and times against each other.</summary>
internal static class ComparisonChecker
{
    public static void Check(RuleTarget target, RuleSpec rule, ParameterErrors errors)
    {
        CheckSum(target, rule, errors);
        CheckDistance(target, rule, errors);
        CheckOrder(target, rule, errors);
    }

    private static void CheckSum(RuleTarget target, RuleSpec rule, ParameterErrors errors)
    {
        if (rule.Sum is SumSpec sum && sum.Members.Sum(member => NumberOf(target, member)) > sum.Max)
        {
            string given = sum.Members.First(member => target.Find(member) is not null);
            throw errors.BadValue(target.PathOf(given), rule.Says, $"LimitExceeded.{sum.Members[0]}");
        }
    }

    private static void CheckDistance(RuleTarget target, RuleSpec rule, ParameterErrors errors)
    {
        if (rule.Within is TimeDistanceSpec within
            && Span(target, within.Members) is TimeSpan span
            && span.Duration() > TimeSpan.FromSeconds(within.Seconds))
        {
            throw errors.BadValue(target.PathOf(within.Members[1]), rule.Says, "InvalidParameterValue.DateTime");
        }
    }

    private static void CheckOrder(RuleTarget target, RuleSpec rule, ParameterErrors errors)
    {
        if (rule.Ascending.Count > 0 && Span(target, rule.Ascending) is TimeSpan span && span <= TimeSpan.Zero)
        {
            throw errors.BadValue(
                target.PathOf(rule.Ascending[1]),
                rule.Says,
                "InvalidParameterValue.StartTimeOrEndTime",
                "InvalidParameterValue.DateTime");
        }
    }

    // A sum of integers may be larger than any of them can be.
    private static decimal NumberOf(RuleTarget target, string member) =>
        target.Find(member) is { ValueKind: JsonValueKind.Number } value && value.TryGetInt64(out long number) ? number : 0;

    // From the first time to the second; null where one of them is not given or is no time.
    private static TimeSpan? Span(RuleTarget target, List<string> members) =>
        TimeOf(target, members[0]) is DateTimeOffset first && TimeOf(target, members[1]) is DateTimeOffset second ? second - first : null;

    private static DateTimeOffset? TimeOf(RuleTarget target, string member) =>
        target.Find(member) is { ValueKind: JsonValueKind.String } value && Times.TryParse(value.GetString()!, out DateTimeOffset time)
            ? time
            : null;
}
