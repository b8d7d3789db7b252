using System;
using System.Collections.Generic;
using System.Linq;

namespace ScfGen.Generator.Analyzers.Values;

/// <summary>What may be meant by a handler that is wrong.</summary>
internal static class HandlerCandidates
{
    private static readonly char[] s_separators = ['.', ':', '/', '\\', '#', ' ', '\t', '\r', '\n'];
    private static readonly string[] s_fileExtensions = ["py", "js", "mjs", "cjs", "ts", "php", "go"];

    public static IEnumerable<string> For(string text)
    {
        // Of example.Hello:: the method is missing, and of ::main the class: nothing tells them.
        string trimmed = text.Trim();
        if (trimmed.StartsWith(":", StringComparison.Ordinal) || trimmed.EndsWith(":", StringComparison.Ordinal))
        {
            yield break;
        }

        string[] parts = [.. text.Split(s_separators, StringSplitOptions.RemoveEmptyEntries).Select(WithoutStrayCharacters).Where(static part => part.Length > 0)];
        if (parts.Length == 2)
        {
            yield return parts[0] + "." + parts[1];
        }
        else if (parts.Length == 3 && s_fileExtensions.Contains(parts[1], StringComparer.OrdinalIgnoreCase))
        {
            yield return parts[0] + "." + parts[2];
        }

        // Of Java, whose class may be in a package.
        if (parts.Length > 2 && text.Contains(":"))
        {
            yield return string.Join(".", parts.Take(parts.Length - 1)) + "::" + parts[parts.Length - 1];
        }
    }

    // A letter of another alphabet belongs to a word, which would be another one without it.
    private static string WithoutStrayCharacters(string part) =>
        new([.. part.Where(static c => char.IsLetterOrDigit(c) || c is '_' or '-')]);
}
