namespace ScfGen.Signing;

/// <summary>Looks for what the string to sign of a received request does not tell apart.</summary>
internal static class FcAmbiguity
{
    /// <summary>
    /// Finds what makes one signature stand for two requests: a path that begins with something else than a slash, as the lines before it do; a
    /// space, a control character or a letter beyond ASCII that is not encoded; a line feed, which ends a path or a parameter in the string to sign;
    /// in a key a sign of equality, in a path a slash; keys that differ only in case; and values of one key that arrive in another order than they
    /// are signed in.
    /// </summary>
    public static UriProblem? Find(ReadOnlySpan<char> path, ReadOnlySpan<char> query)
    {
        if (path.IsEmpty || path[0] != '/')
        {
            return new UriProblem(SignaturePlaces.Path, "The path does not begin with a slash.");
        }

        // Such a character is signed like its encoded form, and not sorted like it.
        if (!AsciiText.IsVisible(path))
        {
            return UriProblem.NotEncoded(SignaturePlaces.Path);
        }

        if (!AsciiText.IsVisible(query))
        {
            return UriProblem.NotEncoded(SignaturePlaces.Query);
        }

        if (path.Contains('%') && FindEscapeInPath(path) is { } inPath)
        {
            return inPath;
        }

        if (query.Contains('%') && FindEscapeInQuery(query) is { } inQuery)
        {
            return inQuery;
        }

        if (!QueryKeys.MayRepeat(query))
        {
            return null;
        }

        if (QueryKeys.FindVariants(query) is { } variants)
        {
            return variants;
        }

        return FcRepeatedKeys.AreInOrder(query)
            ? null
            : new UriProblem(
                SignaturePlaces.Query, "The query holds a key several times, and its values do not arrive in the ordinal order in which they are signed.");
    }

    private static UriProblem? FindEscapeInPath(ReadOnlySpan<char> path)
    {
        if (HasLineFeed(path))
        {
            return UriProblem.LineBreak(SignaturePlaces.Path);
        }

        return path.Contains("%2F", StringComparison.OrdinalIgnoreCase)
            ? new UriProblem(SignaturePlaces.Path, "The path holds an encoded slash, which the scheme does not tell from one that separates.")
            : null;
    }

    private static UriProblem? FindEscapeInQuery(ReadOnlySpan<char> query)
    {
        if (HasLineFeed(query))
        {
            return UriProblem.LineBreak(SignaturePlaces.Query);
        }

        while (QueryPairs.TryTake(ref query, out ReadOnlySpan<char> pair))
        {
            int equals = pair.IndexOf('=');
            if (pair[..Math.Max(equals, 0)].Contains("%3D", StringComparison.OrdinalIgnoreCase))
            {
                return new UriProblem(SignaturePlaces.Query, "The query holds a key with an encoded sign of equality.");
            }
        }

        return null;
    }

    private static bool HasLineFeed(ReadOnlySpan<char> text) => text.Contains("%0A", StringComparison.OrdinalIgnoreCase);
}
