using System.Globalization;
using ScfGen.Generator.Model;

namespace ScfGen.Generator.Tests;

/// <summary>Makes right and wrong examples of numbers that may be so large together.</summary>
internal static class SumCases
{
    public static IEnumerable<RuleSetting[]> Of(RuleModel rule)
    {
        long max = rule.Number!.Value;
        MemberPath first = rule.Members[0];
        foreach (long sum in new[] { max - 1, max, max + 1 })
        {
            yield return [Number(first, sum)];
            foreach (MemberPath second in rule.Members.Where(member => member != first))
            {
                yield return [Number(first, 1), Number(second, sum - 1)];
                yield return [Number(second, sum), Number(first, 0)];
                yield return [Number(first, sum + 5), Number(second, -5)];
                yield return [Number(second, sum)];
                yield return [new RuleSetting(first, "null"), Number(second, sum)];
            }
        }

        foreach (MemberPath second in rule.Members.Where(member => member != first))
        {
            yield return [Number(first, long.MaxValue), Number(second, long.MaxValue)];
            yield return [new RuleSetting(first, "Any<long>()"), Number(second, max)];
        }
    }

    private static RuleSetting Number(MemberPath path, long number)
    {
        string text = number.ToString(CultureInfo.InvariantCulture);
        return new RuleSetting(path, text, text);
    }
}
