using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using ScfGen.Generator.Analyzers.Operations;

namespace ScfGen.Generator.Analyzers.Members;

/// <summary>Finds numbers that are too large together.</summary>
internal static class SumCheck
{
    /// <summary>
    /// Finds the values that make the sum too large whatever the other members may be: those of the member that is set last, or of the nearest one
    /// before it that has such values.
    /// </summary>
    public static IReadOnlyList<(IOperation Place, decimal Sum)> Find(MemberRule rule, KnownObject known, CancellationToken cancellationToken)
    {
        var members = new List<(IOperation Place, decimal? Number)[]>();
        foreach (MemberSetting setting in rule.Members.Select(known.Find).OrderByDescending(static setting => setting.Assignment?.SpanStart ?? 0))
        {
            if (setting.State == MemberState.NotSet)
            {
                continue;
            }

            if (setting.Value is not { } value)
            {
                return [];
            }

            members.Add([.. PossibleValue.All(value, cancellationToken).Select(static possible => (possible.Place, Number(possible.Constant)))]);
        }

        for (int i = 0; i < members.Count; i++)
        {
            if (LeastBesides(members, i) is not { } others)
            {
                continue;
            }

            var found = new List<(IOperation Place, decimal Sum)>();
            foreach ((IOperation place, decimal? number) in members[i])
            {
                if (number + others > rule.Number)
                {
                    found.Add((place, number.GetValueOrDefault() + others));
                }
            }

            if (found.Count > 0)
            {
                return found;
            }
        }

        return [];
    }

    // The least that the other members add; null where one of them may be anything.
    private static decimal? LeastBesides(List<(IOperation Place, decimal? Number)[]> members, int index)
    {
        decimal sum = 0;
        for (int i = 0; i < members.Count; i++)
        {
            if (i == index)
            {
                continue;
            }

            if (members[i].Length == 0 || members[i].Any(static possible => possible.Number is null))
            {
                return null;
            }

            sum += members[i].Min(static possible => possible.Number.GetValueOrDefault());
        }

        return sum;
    }

    // A member that is null is not set, and counts as nothing.
    private static decimal? Number(Optional<object?> constant)
    {
        if (constant is { HasValue: true, Value: null })
        {
            return 0;
        }

        return constant.HasValue && Numbers.TryRead(constant.Value, out decimal number) && Math.Abs(number) <= long.MaxValue ? number : null;
    }
}
