using System.Globalization;
using ScfGen.Generator.Model;

namespace ScfGen.Generator.Tests;

/// <summary>Makes right and wrong examples of times that must lie to each other in some way.</summary>
internal static class TimeCases
{
    private static readonly DateTime s_start = new(2026, 5, 16, 20, 0, 0);

    public static IEnumerable<RuleSetting[]> Of(RuleModel rule)
    {
        MemberPath first = rule.Members[0];
        MemberPath second = rule.Members[1];
        long seconds = rule.Number ?? 0;
        foreach (long distance in new[] { seconds - 1, seconds, seconds + 1, 0, 1, 10_000_000 }.SelectMany(static distance => new[] { distance, -distance }).Distinct())
        {
            yield return [Time(first, s_start), Time(second, s_start.AddSeconds(distance))];
            yield return [Time(second, s_start.AddSeconds(distance)), Time(first, s_start)];
        }

        // What is no time, or not known, or not there, cannot be judged.
        yield return [Time(first, s_start.AddYears(1)), new RuleSetting(second, CSharpText.Of("yesterday"), "yesterday")];
        yield return [new RuleSetting(first, CSharpText.Of(""), ""), Time(second, s_start)];
        yield return [new RuleSetting(first, $"Any<{Type(first)}>()"), Time(second, s_start)];
        yield return [Time(first, s_start), new RuleSetting(second, $"Any<{Type(second)}>()")];
    }

    private static RuleSetting Time(MemberPath path, DateTime time)
    {
        string text = time.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
        return new RuleSetting(path, CSharpText.Of(text), text);
    }

    private static string Type(MemberPath path) => path.Last.Type.Kind == TypeKind.Timestamp ? "global::ScfGen.ApiTimestamp" : "string";
}
