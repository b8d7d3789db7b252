namespace ScfGen.Signing;

/// <summary>The text that an FC signature covers, which signing and verifying have in common.</summary>
internal static class FcStringToSign
{
    /// <summary>Appends the lines before the path.</summary>
    /// <param name="to">Where to.</param>
    /// <param name="method">The HTTP method.</param>
    /// <param name="contentMd5">The header <c>Content-MD5</c>, or null.</param>
    /// <param name="contentType">The header <c>Content-Type</c>, or null.</param>
    /// <param name="date">The header <c>Date</c>.</param>
    /// <param name="headers">The headers whose names begin with <c>x-fc-</c>.</param>
    public static void AppendHead(
        ref Utf8Builder to, string method, string? contentMd5, string? contentType, string date, ReadOnlySpan<SignedHeader> headers)
    {
        MethodName.Append(ref to, method);
        to.Append((byte)'\n');
        AppendLine(ref to, contentMd5);
        AppendLine(ref to, contentType);
        AppendLine(ref to, date);
        foreach (SignedHeader header in headers)
        {
            AppendHeader(ref to, header);
        }
    }

    /// <summary>Appends the line of a header.</summary>
    public static void AppendHeader(ref Utf8Builder to, SignedHeader header)
    {
        to.AppendLower(header.Name);
        to.Append((byte)':');
        AppendLine(ref to, header.Value);
    }

    /// <summary>
    /// Appends the last lines: the path without its percent-encoding, and for HTTP triggers the query's parameters without theirs, one on each
    /// line, sorted.
    /// </summary>
    /// <returns>Why the path or the query cannot be signed; null where they were appended.</returns>
    public static UriProblem? AppendResource(ref Utf8Builder to, ReadOnlySpan<char> path, ReadOnlySpan<char> query, bool isHttpTrigger)
    {
        if (path.IsEmpty)
        {
            to.Append((byte)'/');
        }
        else if (!FcText.TryAppendDecoded(ref to, path, isForm: false))
        {
            return UriProblem.NoEscape(SignaturePlaces.Path);
        }

        if (!isHttpTrigger)
        {
            return null;
        }

        to.Append((byte)'\n');
        return SortedQuery.Append<FcLine>(ref to, query);
    }

    private static void AppendLine(ref Utf8Builder to, string? value)
    {
        to.AppendTrimmed(value);
        to.Append((byte)'\n');
    }
}
