namespace ScfGen.Signing;

/// <summary>Appends a query as schemes sign it: its pairs sorted, each in the scheme's form.</summary>
internal static class SortedQuery
{
    /// <summary>Appends a query.</summary>
    /// <param name="to">Where to.</param>
    /// <param name="query">The query as sent, without the question mark.</param>
    /// <param name="ofRepetition">The problem of two pairs that are equal in what decides their order; null where there may be such.</param>
    /// <returns>Why the query cannot be signed; null where it was appended.</returns>
    public static UriProblem? Append<TForm>(ref Utf8Builder to, ReadOnlySpan<char> query, UriProblem? ofRepetition = null)
        where TForm : struct, IQueryForm
    {
        if (query.IsEmpty)
        {
            return null;
        }

        var parts = new QueryParts(query, stackalloc QueryPart[QueryParts.UsualCount]);
        try
        {
            parts.Sort<TForm>();
            QueryPair previous = default;
            bool isFirst = true;
            foreach (QueryPart part in parts.All)
            {
                QueryPair pair = part.Of(query);
                if (!isFirst)
                {
                    if (ofRepetition is not null && TForm.Compare(previous, pair) == 0)
                    {
                        return ofRepetition;
                    }

                    to.Append(TForm.Separator);
                }

                if (TForm.Append(ref to, pair) is { } problem)
                {
                    return problem;
                }

                previous = pair;
                isFirst = false;
            }

            return null;
        }
        finally
        {
            parts.Dispose();
        }
    }
}
