using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace ScfGen.Generator.Analyzers.Usage;

/// <summary>Compares texts with error codes as the runtime does.</summary>
internal static class ErrorCodeMatching
{
    /// <summary>Whether a text matches any of some codes.</summary>
    public static bool Any(ImmutableHashSet<string> codes, string text, CodeMatch match) => match switch
    {
        CodeMatch.Whole => codes.Contains(text),
        CodeMatch.Prefix => codes.Any(code => code.StartsWith(text, StringComparison.Ordinal) && (code.Length == text.Length || code[text.Length] == '.')),
        _ => codes.Any(code => CategoryOf(code) == text),
    };

    /// <summary>The texts that do, in an order that is always the same.</summary>
    public static IEnumerable<string> Candidates(ImmutableHashSet<string> codes, CodeMatch match)
    {
        IEnumerable<string> texts = match switch
        {
            CodeMatch.Whole => codes,
            CodeMatch.Prefix => codes.Concat(codes.Select(CategoryOf)).Distinct(),
            _ => codes.Select(CategoryOf).Distinct(),
        };
        return texts.OrderBy(static text => text, StringComparer.Ordinal);
    }

    private static string CategoryOf(string code)
    {
        int dot = code.IndexOf('.');
        return dot < 0 ? code : code.Substring(0, dot);
    }
}
