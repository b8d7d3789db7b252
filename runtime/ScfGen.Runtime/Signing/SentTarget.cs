namespace ScfGen.Signing;

/// <summary>The path and the query of a URI to sign, as HttpClient sends them.</summary>
internal static class SentTarget
{
    /// <summary>Refuses a URI that is relative, and one with a path or a query that could not be sent as it is signed.</summary>
    /// <returns>The path and the query with its question mark.</returns>
    public static string Check(Uri uri)
    {
        ArgumentNullException.ThrowIfNull(uri);
        if (!uri.IsAbsoluteUri)
        {
            throw new ArgumentException("The URI is relative. Give the whole address, since its host is signed.", nameof(uri));
        }

        // A Uri encodes these by itself, unless it is made without any check of its path and query.
        string pathAndQuery = uri.PathAndQuery;
        if (!AsciiText.IsVisible(pathAndQuery))
        {
            throw new ArgumentException(
                "The path or the query holds a line break, a space or another character that no address may hold. Percent-encode it.", nameof(uri));
        }

        return pathAndQuery;
    }

    /// <summary>Takes the path apart from the query, whose question mark is left out.</summary>
    public static void Split(string pathAndQuery, out ReadOnlySpan<char> path, out ReadOnlySpan<char> query)
    {
        int mark = pathAndQuery.IndexOf('?');
        path = mark < 0 ? pathAndQuery : pathAndQuery.AsSpan(0, mark);
        query = mark < 0 ? default : pathAndQuery.AsSpan(mark + 1);
    }

    public static string PathOf(Uri uri) => uri.AbsolutePath is { Length: > 0 } path ? path : "/";

    /// <summary>Gives the query without its question mark.</summary>
    public static ReadOnlySpan<char> QueryOf(Uri uri)
    {
        ReadOnlySpan<char> query = uri.Query;
        return query.IsEmpty ? query : query[1..];
    }
}
