using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace ScfGen.Generator.Analyzers.Values;

/// <summary>What may be meant by a text that does not match its pattern: the text with as little left out or replaced as may suffice.</summary>
internal static class PatternCandidates
{
    private const int MaxLength = 500;
    private const int MaxCharacters = 8;

    private static readonly string[] s_separators = ["-", "_", ""];
    private static readonly char[] s_edges = ['-', '_'];

    public static IEnumerable<string> For(string text)
    {
        // Who writes 1st does not mean st: what a text begins with stays, be it a word or a number.
        string beginning = Beginning(text);
        return All(text).Where(candidate => Beginning(candidate).StartsWith(beginning, StringComparison.Ordinal));
    }

    private static IEnumerable<string> All(string text)
    {
        string trimmed = text.Trim();
        yield return trimmed;
        if (trimmed.Length is 0 or > MaxLength)
        {
            yield break;
        }

        yield return Replace(trimmed, "-", char.IsWhiteSpace);
        yield return Replace(trimmed, "_", char.IsWhiteSpace);
        foreach (char stray in trimmed.Where(static c => !char.IsLetterOrDigit(c)).Distinct().Take(MaxCharacters))
        {
            yield return Replace(trimmed, "", c => c == stray);
        }

        foreach (string separator in s_separators)
        {
            string plain = Replace(trimmed, separator, IsUnusual);
            yield return plain;
            yield return plain.Trim(s_edges);
        }
    }

    // The first letters and digits that stand together.
    private static string Beginning(string text) =>
        new([.. text.SkipWhile(static c => !char.IsLetterOrDigit(c)).TakeWhile(char.IsLetterOrDigit)]);

    private static bool IsUnusual(char c) => c is not ((>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '-' or '_');

    // A run of characters becomes one replacement.
    private static string Replace(string text, string replacement, Func<char, bool> isReplaced)
    {
        var result = new StringBuilder(text.Length);
        bool inRun = false;
        foreach (char c in text)
        {
            bool replaced = isReplaced(c);
            if (!replaced)
            {
                result.Append(c);
            }
            else if (!inRun)
            {
                result.Append(replacement);
            }

            inRun = replaced;
        }

        return result.ToString();
    }
}
