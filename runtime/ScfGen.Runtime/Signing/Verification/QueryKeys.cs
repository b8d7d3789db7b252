namespace ScfGen.Signing;

/// <summary>Looks for keys of a received query that a server may take for one.</summary>
internal static class QueryKeys
{
    /// <summary>Whether two keys may be equal but for their case. Most queries are through here, without being decoded.</summary>
    public static bool MayRepeat(ReadOnlySpan<char> query)
    {
        ulong marks = 0;
        while (QueryPairs.TryTake(ref query, out ReadOnlySpan<char> pair))
        {
            int equals = pair.IndexOf('=');
            ReadOnlySpan<char> key = equals < 0 ? pair : pair[..equals];
            if (key.ContainsAny('%', '+'))
            {
                return true;
            }

            // No two keys that differ in their length or their ends have one place, but by chance.
            int place = key.IsEmpty ? 0 : key.Length + (7 * (key[0] | 0x20)) + (31 * (key[^1] | 0x20));
            ulong mark = 1UL << (place & 63);
            if ((marks & mark) != 0)
            {
                return true;
            }

            marks |= mark;
        }

        return false;
    }

    /// <summary>
    /// Finds keys that differ in the case of ASCII letters only. Schemes sort them by their bytes, and many servers read them as one key, whose values
    /// would then be in an order that no signature covers. It is worth asking where <see cref="MayRepeat"/> says so.
    /// </summary>
    public static UriProblem? FindVariants(ReadOnlySpan<char> query)
    {
        var parts = new QueryParts(query, stackalloc QueryPart[QueryParts.UsualCount]);
        try
        {
            parts.Sort<WithoutCase>();
            QueryPair previous = default;
            bool isFirst = true;
            foreach (QueryPart part in parts.All)
            {
                QueryPair pair = part.Of(query);
                if (!isFirst && WithoutCase.Compare(previous, pair) == 0 && DecodedText.Compare(previous.Key, pair.Key) != 0)
                {
                    return new UriProblem(SignaturePlaces.Query, "The query holds two keys that differ only in the case of ASCII letters, which servers read as one.");
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

    private readonly struct WithoutCase : IPairOrder
    {
        public static int Compare(QueryPair left, QueryPair right)
        {
            ReadOnlySpan<char> leftKey = left.Key;
            ReadOnlySpan<char> rightKey = right.Key;
            while (true)
            {
                int ofLeft = Lower(DecodedText.TakeByte(ref leftKey));
                int ofRight = Lower(DecodedText.TakeByte(ref rightKey));
                if (ofLeft != ofRight || ofLeft < 0)
                {
                    return ofLeft - ofRight;
                }
            }
        }

        private static int Lower(int value) => value is >= 'A' and <= 'Z' ? value | 0x20 : value;
    }
}
