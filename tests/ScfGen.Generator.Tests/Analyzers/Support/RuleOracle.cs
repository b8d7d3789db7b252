using System.Globalization;
using ScfGen.Generator.Model;

namespace ScfGen.Generator.Tests;

/// <summary>Judges members that are set together by what the spec says, without anything of the checks.</summary>
internal static class RuleOracle
{
    /// <summary>The IDs of the rules of a class that an object creation breaks.</summary>
    public static string Broken(ClassModel owner, RuleSetting[] settings) => string.Join(
        ' ',
        owner.Rules
            .Where(rule => Holds(rule, settings) && IsBroken(rule, settings))
            .Select(static rule => rule.Kind == RuleKind.Exclusive ? "SCF1006" : "SCF1007")
            .Distinct()
            .Order(StringComparer.Ordinal));

    /// <summary>Whether a rule's condition is known to be there.</summary>
    public static bool Holds(RuleModel rule, RuleSetting[] settings) => (rule.When, rule.Is) switch
    {
        (null, _) => true,
        ({ } when, null) => IsSet(when, settings),
        ({ } when, { } value) => TextOf(when, settings) == value,
    };

    private static bool IsBroken(RuleModel rule, RuleSetting[] settings) => rule.Kind switch
    {
        RuleKind.Exclusive => rule.Members.Count(member => IsSet(member, settings)) > 1,
        RuleKind.Requires => rule.Members.Any(member => !IsSet(member, settings)),
        RuleKind.Forbids => TextOf(rule.Members[0], settings) == rule.Value,
        RuleKind.Equal => TextOf(rule.Members[0], settings) is { } text && text != rule.Value,
        RuleKind.Sum => Sum(rule, settings) > rule.Number,
        RuleKind.Within => Distance(rule, settings) is { } distance && distance.Duration() > TimeSpan.FromSeconds(rule.Number!.Value),
        RuleKind.Ascending => Distance(rule, settings) <= TimeSpan.Zero,
        _ => false,
    };

    // Null where one of the numbers is not known.
    private static decimal? Sum(RuleModel rule, RuleSetting[] settings)
    {
        decimal sum = 0;
        foreach (RuleSetting setting in settings.Where(setting => setting.IsSet && rule.Members.Contains(setting.Path)))
        {
            if (setting.Text is null)
            {
                return null;
            }

            sum += decimal.Parse(setting.Text, CultureInfo.InvariantCulture);
        }

        return sum;
    }

    private static TimeSpan? Distance(RuleModel rule, RuleSetting[] settings) =>
        Time(TextOf(rule.Members[1], settings)) - Time(TextOf(rule.Members[0], settings));

    private static DateTime? Time(string? text) =>
        DateTime.TryParseExact(text, "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTime time) ? time : null;

    private static bool IsSet(MemberPath path, RuleSetting[] settings) => settings.Any(setting => setting.Path == path && setting.IsSet);

    private static string? TextOf(MemberPath path, RuleSetting[] settings) => settings.FirstOrDefault(setting => setting.Path == path)?.Text;
}
