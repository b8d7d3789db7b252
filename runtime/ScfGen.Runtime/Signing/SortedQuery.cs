using System.Buffers;

namespace ScfGen.Signing;

/// <summary>Appends a query as schemes sign it: each pair in the scheme's form, sorted, with a separator between them.</summary>
internal static class SortedQuery
{
    private const int StackParts = 16;

    /// <summary>Appends a pair in the form of a scheme, and tells how much of its beginning decides the order.</summary>
    /// <returns>Why the pair cannot be signed; null where it was appended.</returns>
    public delegate UriProblem? PairWriter(ref Utf8Builder to, scoped ReadOnlySpan<char> pair, out int sortedLength);

    /// <summary>Appends a query.</summary>
    /// <param name="to">Where to.</param>
    /// <param name="query">The query as sent, without the question mark.</param>
    /// <param name="separator">What stands between two pairs.</param>
    /// <param name="write">Writes a pair.</param>
    /// <param name="ofRepetition">The problem of two pairs that are equal in what decides their order; null where there may be such.</param>
    /// <returns>Why the query cannot be signed; null where it was appended.</returns>
    public static UriProblem? Append(ref Utf8Builder to, ReadOnlySpan<char> query, byte separator, PairWriter write, UriProblem? ofRepetition)
    {
        if (query.IsEmpty)
        {
            return null;
        }

        int most = query.Count('&') + 1;
        QueryPart[]? rented = null;
        Span<QueryPart> parts = most <= StackParts ? stackalloc QueryPart[StackParts] : (rented = ArrayPool<QueryPart>.Shared.Rent(most));
        try
        {
            return Append(ref to, query, separator, write, ofRepetition, parts);
        }
        finally
        {
            if (rented is not null)
            {
                ArrayPool<QueryPart>.Shared.Return(rented);
            }
        }
    }

    private static UriProblem? Append(
        ref Utf8Builder to, ReadOnlySpan<char> query, byte separator, PairWriter write, UriProblem? ofRepetition, scoped Span<QueryPart> parts)
    {
        int begin = to.Length;
        int count = 0;
        while (QueryPairs.TryTake(ref query, out ReadOnlySpan<char> pair))
        {
            if (count > 0)
            {
                to.Append(separator);
            }

            int start = to.Length;
            if (write(ref to, pair, out int sortedLength) is { } problem)
            {
                return problem;
            }

            parts[count++] = new QueryPart(start - begin, sortedLength, to.Length - start);
        }

        Span<byte> text = to.WrittenFrom(begin);
        parts = parts[..count];
        QueryPart.Arrange(parts, text, separator);
        return ofRepetition is not null && HaveRepetition(parts, text) ? ofRepetition : null;
    }

    private static bool HaveRepetition(ReadOnlySpan<QueryPart> sorted, ReadOnlySpan<byte> text)
    {
        for (int i = 1; i < sorted.Length; i++)
        {
            if (sorted[i].SortedBy(text).SequenceEqual(sorted[i - 1].SortedBy(text)))
            {
                return true;
            }
        }

        return false;
    }
}
