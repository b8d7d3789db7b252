namespace ScfGen.Signing;

/// <summary>
/// Looks for a key whose values arrive in another order than they are signed in. The lines that FC signs are sorted, so that it does not cover
/// which of them was first.
/// </summary>
internal static class FcRepeatedKeys
{
    /// <summary>Whether the values of each key arrive in the order in which they are signed.</summary>
    public static bool AreInOrder(ReadOnlySpan<char> query)
    {
        var parts = new QueryParts(query, stackalloc QueryPart[QueryParts.UsualCount]);
        try
        {
            parts.Sort<FcLine>();
            return AreInOrder(parts.All, query);
        }
        finally
        {
            parts.Dispose();
        }
    }

    // The lines of one key stand together. Each must have arrived behind all of its key that are smaller; equal ones may change places.
    private static bool AreInOrder(ReadOnlySpan<QueryPart> sorted, ReadOnlySpan<char> query)
    {
        int lastSmaller = -1;
        int last = -1;
        QueryPair previous = default;
        foreach (QueryPart part in sorted)
        {
            QueryPair pair = part.Of(query);
            if (DecodedText.Compare(previous.Key, pair.Key) != 0)
            {
                lastSmaller = last = -1;
            }
            else if (DecodedText.Compare(previous.Text, pair.Text) != 0)
            {
                lastSmaller = last;
            }

            if (part.Start < lastSmaller)
            {
                return false;
            }

            last = Math.Max(last, part.Start);
            previous = pair;
        }

        return true;
    }
}
