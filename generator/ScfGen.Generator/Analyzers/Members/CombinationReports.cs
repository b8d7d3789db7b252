using System.Linq;
using Microsoft.CodeAnalysis;
using ScfGen.Generator.Analyzers.Operations;
using ScfGen.Generator.Analyzers.Values;

namespace ScfGen.Generator.Analyzers.Members;

/// <summary>Reports values of several members that do not go together.</summary>
internal static class CombinationReports
{
    private const long SecondsOfHour = 60 * 60;
    private const long SecondsOfDay = 24 * SecondsOfHour;

    public static void Sum(ReportContext context, MemberRule rule, KnownObject known)
    {
        string limit = DisplayText.Count(rule.Number);
        foreach ((IOperation place, decimal sum) in SumCheck.Find(rule, known, context.CancellationToken))
        {
            string shown = IsSensitive(rule) ? "these numbers" : DisplayText.Number(sum);
            Report(context, rule, place, $"{Names(rule)} cannot be {shown} together{rule.Condition}, only up to {limit}");
        }
    }

    public static void Distance(ReportContext context, MemberRule rule, KnownObject known)
    {
        foreach ((IOperation place, string first, string second) in TimesCheck.Find(rule, known, context.CancellationToken))
        {
            string shown = IsSensitive(rule) ? "these times" : $"{DisplayText.Quote(first)} and {DisplayText.Quote(second)}";
            Report(context, rule, place, $"{Names(rule)} cannot be {shown}{rule.Condition}, only up to {Duration(rule.Number)} apart");
        }
    }

    public static void Order(ReportContext context, MemberRule rule, KnownObject known)
    {
        foreach ((IOperation place, string first, string second) in TimesCheck.Find(rule, known, context.CancellationToken))
        {
            (string later, string earlier) = IsSensitive(rule) ? ("this time", "") : (DisplayText.Quote(second), ", which is " + DisplayText.Quote(first));
            Report(
                context, rule, place, $"{rule.Members[1].Text} cannot be {later}{rule.Condition}, only later than {rule.Members[0].Text}{earlier}");
        }
    }

    private static void Report(ReportContext context, MemberRule rule, IOperation place, string clause) =>
        MemberReport.Report(context, rule, place.Syntax.GetLocation(), MemberReport.NoProperties, clause);

    private static bool IsSensitive(MemberRule rule) => rule.Members.Any(static path => path.IsSensitive);

    private static string Names(MemberRule rule) => string.Join(" and ", rule.Members.Select(static path => path.Text));

    private static string Duration(long seconds) =>
        seconds % SecondsOfDay == 0 ? Count(seconds / SecondsOfDay, "day")
        : seconds % SecondsOfHour == 0 ? Count(seconds / SecondsOfHour, "hour")
        : Count(seconds, "second");

    private static string Count(long count, string unit) => DisplayText.Count(count) + " " + unit + (count == 1 ? "" : "s");
}
