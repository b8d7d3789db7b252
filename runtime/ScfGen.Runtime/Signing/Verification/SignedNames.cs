namespace ScfGen.Signing;

/// <summary>The list SignedHeaders of a received signature: names in lower case, separated by semicolons, in any order.</summary>
internal static class SignedNames
{
    /// <summary>The most headers that one signature may name.</summary>
    public const int Max = 64;

    /// <summary>Judges a list before any header is looked up, since who sends it decides how many that are.</summary>
    /// <returns>The refusal; null for a list that has its form.</returns>
    public static SignatureVerdict? Check(ReadOnlySpan<char> names)
    {
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
                return null;
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

    public static SignatureVerdict Malformed(string problem) => SignatureVerdict.Malformed(SignaturePlaces.SignedHeaders, problem);
}
