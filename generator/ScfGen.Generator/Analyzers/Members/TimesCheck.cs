using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using ScfGen.Checks;

namespace ScfGen.Generator.Analyzers.Members;

/// <summary>Finds times that do not go with each other.</summary>
internal static class TimesCheck
{
    /// <summary>
    /// Finds the times that break the rule whatever the other one may be: those of the member that is set last, or else those of the other member.
    /// </summary>
    public static IReadOnlyList<(IOperation Place, string First, string Second)> Find(MemberRule rule, KnownObject known, CancellationToken cancellationToken)
    {
        MemberSetting first = known.Find(rule.Members[0]);
        MemberSetting second = known.Find(rule.Members[1]);
        (IOperation Place, string? Text)[] firstTimes = Times(first, cancellationToken);
        (IOperation Place, string? Text)[] secondTimes = Times(second, cancellationToken);
        var ofFirst = new List<(IOperation Place, string First, string Second)>();
        var ofSecond = new List<(IOperation Place, string First, string Second)>();
        if (AllText(secondTimes) is { } allSecond)
        {
            ofFirst.AddRange(firstTimes
                .Where(time => time.Text is { } text && allSecond.All(other => IsBroken(rule, text, other)))
                .Select(time => (time.Place, time.Text ?? "", allSecond[0])));
        }

        if (AllText(firstTimes) is { } allFirst)
        {
            ofSecond.AddRange(secondTimes
                .Where(time => time.Text is { } text && allFirst.All(other => IsBroken(rule, other, text)))
                .Select(time => (time.Place, allFirst[0], time.Text ?? "")));
        }

        bool isFirstLast = first.Assignment?.SpanStart > second.Assignment?.SpanStart;
        return ofFirst.Count > 0 && (isFirstLast || ofSecond.Count == 0) ? ofFirst : ofSecond;
    }

    private static (IOperation Place, string? Text)[] Times(MemberSetting setting, CancellationToken cancellationToken) =>
        setting.Value is { } value
            ? PossibleValue.All(value, cancellationToken).Select(static possible => (possible.Place, possible.Constant.Value as string)).ToArray()
            : [];

    // Null where one of them may be anything, or nothing.
    private static string[]? AllText((IOperation Place, string? Text)[] times)
    {
        string[] texts = times.Select(static time => time.Text).OfType<string>().ToArray();
        return texts.Length > 0 && texts.Length == times.Length ? texts : null;
    }

    private static bool IsBroken(MemberRule rule, string first, string second)
    {
        bool? holds = rule.Kind == MemberRuleKind.AscendingTimes
            ? TimePairCheck.Ascends(first, second)
            : TimePairCheck.ApartAtMost(first, second, rule.Number);
        return holds == false;
    }
}
