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

    private static bool Holds(RuleModel rule, RuleSetting[] settings) => (rule.When, rule.Is) switch
    {
        (null, _) => true,
        ({ } when, null) => IsSet(when, settings),
        ({ } when, { } value) => TextOf(when, settings) == value,
    };

    private static bool IsBroken(RuleModel rule, RuleSetting[] settings) => rule.Kind switch
    {
        RuleKind.Exclusive => rule.Members.Count(member => IsSet(member, settings)) > 1,
        RuleKind.Requires => rule.Members.Any(member => !IsSet(member, settings)),
        _ => TextOf(rule.Members[0], settings) == rule.Value,
    };

    private static bool IsSet(MemberPath path, RuleSetting[] settings) => settings.Any(setting => setting.Path == path && setting.IsSet);

    private static string? TextOf(MemberPath path, RuleSetting[] settings) => settings.FirstOrDefault(setting => setting.Path == path)?.Text;
}
