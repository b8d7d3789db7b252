using System;
using System.Collections.Generic;

namespace ScfGen.Generator.Spec;

/// <summary>Finds what a misspelled name should probably be.</summary>
internal static class Suggestions
{
    /// <summary>Finds the candidate that is nearest to a name, if one is near enough to be meant.</summary>
    public static string? Nearest(string name, IEnumerable<string> candidates)
    {
        // More than a third of the letters wrong is another word.
        int limit = Math.Max(1, name.Length / 3);
        string? nearest = null;
        foreach (string candidate in candidates)
        {
            if (candidate == name || candidate.Length == 0)
            {
                continue;
            }

            int distance = string.Equals(name, candidate, StringComparison.OrdinalIgnoreCase) ? 0 : Distance(name, candidate, limit);
            if (distance <= limit)
            {
                nearest = candidate;
                limit = distance - 1;
                if (limit < 0)
                {
                    break;
                }
            }
        }

        return nearest;
    }

    /// <summary>The sentence that asks whether a candidate is meant; empty for none.</summary>
    public static string DidYouMean(string? candidate) => candidate is null ? "" : $"; did you mean '{candidate}'?";

    // Levenshtein distance with adjacent transpositions; gives up beyond the limit.
    private static int Distance(string a, string b, int limit)
    {
        if (Math.Abs(a.Length - b.Length) > limit || a.Length > 200)
        {
            return int.MaxValue;
        }

        int[] beforePrevious = new int[b.Length + 1];
        int[] previous = new int[b.Length + 1];
        int[] current = new int[b.Length + 1];
        for (int j = 0; j <= b.Length; j++)
        {
            previous[j] = j;
        }

        for (int i = 1; i <= a.Length; i++)
        {
            current[0] = i;
            for (int j = 1; j <= b.Length; j++)
            {
                int cost = char.ToUpperInvariant(a[i - 1]) == char.ToUpperInvariant(b[j - 1]) ? 0 : 1;
                current[j] = Math.Min(Math.Min(current[j - 1], previous[j]) + 1, previous[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    current[j] = Math.Min(current[j], beforePrevious[j - 2] + 1);
                }
            }

            (beforePrevious, previous, current) = (previous, current, beforePrevious);
        }

        return previous[b.Length];
    }
}
