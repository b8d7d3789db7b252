namespace ScfGen.Signing;

/// <summary>The list SignedHeaders of a received signature: names in lower case, separated by semicolons, in any order.</summary>
internal static class SignedNames
{
    /// <summary>The most headers that one signature may name.</summary>
    public const int Max = 64;

    /// <summary>Judges a list before any header is looked up, since who sends it decides how many that are.</summary>
    /// <param name="list">The list.</param>
    /// <param name="required">The names, in lower case, that must be in it.</param>
    /// <returns>The refusal; null for a list that has its form, and all of these names.</returns>
    public static SignatureVerdict? Check(ReadOnlySpan<char> list, string[] required)
    {
        ReadOnlySpan<char> names = list;
        if (names.Count(';') >= Max)
        {
            return Malformed("SignedHeaders names too many headers.");
        }

        while (true)
        {
            ReadOnlySpan<char> name = Take(ref names, out bool isLast);
            if (!HeaderRules.IsName(name) || AsciiText.HasUpper(name))
            {
                return Malformed("SignedHeaders must be names of headers in lower case, separated by semicolons.");
            }

            if (isLast)
            {
                return CheckRequired(list, required);
            }

            if (Contains(names, name))
            {
                return Malformed("SignedHeaders names a header twice.");
            }
        }
    }

    public static bool Contains(ReadOnlySpan<char> names, ReadOnlySpan<char> name)
    {
        bool isLast;
        do
        {
            if (Take(ref names, out isLast).SequenceEqual(name))
            {
                return true;
            }
        }
        while (!isLast);
        return false;
    }

    /// <summary>Takes the first name off a list.</summary>
    public static ReadOnlySpan<char> Take(scoped ref ReadOnlySpan<char> names, out bool isLast)
    {
        int end = names.IndexOf(';');
        isLast = end < 0;
        ReadOnlySpan<char> name = isLast ? names : names[..end];
        names = isLast ? default : names[(end + 1)..];
        return name;
    }

    /// <summary>Copies names of headers in lower case.</summary>
    /// <exception cref="ArgumentException">One is no name of a header.</exception>
    public static string[] ToLower(IReadOnlyList<string> names)
    {
        string[] lower = [.. names];
        for (int i = 0; i < lower.Length; i++)
        {
            HeaderRules.CheckName(lower[i]);
            lower[i] = lower[i].ToLowerInvariant();
        }

        return lower;
    }

    public static SignatureVerdict Malformed(string problem) => SignatureVerdict.Malformed(SignaturePlaces.SignedHeaders, problem);

    private static SignatureVerdict? CheckRequired(ReadOnlySpan<char> list, string[] required)
    {
        foreach (string name in required)
        {
            if (!Contains(list, name))
            {
                return Malformed($"SignedHeaders does not name {name}, which the server requires.");
            }
        }

        return null;
    }
}
