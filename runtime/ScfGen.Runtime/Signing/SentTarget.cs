namespace ScfGen.Signing;

/// <summary>The path and the query of a URI to sign, as HttpClient sends them.</summary>
internal static class SentTarget
{
    /// <summary>Refuses a URI that is relative, and one with a path or a query that could not be sent as it is signed.</summary>
    public static void Check(Uri uri)
    {
        ArgumentNullException.ThrowIfNull(uri);
        if (!uri.IsAbsoluteUri)
        {
            throw new ArgumentException("The URI is relative. Give the whole address, since its host is signed.", nameof(uri));
        }

        // A Uri encodes these by itself, unless it is made without any check of its path and query.
        if (!AsciiText.IsVisible(uri.PathAndQuery))
        {
            throw new ArgumentException(
                "The path or the query holds a line break, a space or another character that no address may hold. Percent-encode it.", nameof(uri));
        }
    }

    public static string PathOf(Uri uri) => uri.AbsolutePath is { Length: > 0 } path ? path : "/";

    /// <summary>Gives the query without its question mark.</summary>
    public static ReadOnlySpan<char> QueryOf(Uri uri)
    {
        ReadOnlySpan<char> query = uri.Query;
        return query.IsEmpty ? query : query[1..];
    }
}
