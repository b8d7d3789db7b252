using System.Buffers;

namespace ScfGen.Signing;

/// <summary>
/// Looks for a key whose values arrive in another order than they are signed in. The lines that FC signs are sorted, so that it does not cover
/// which of them was first.
/// </summary>
internal static class FcRepeatedKeys
{
    private const int StackParts = 16;
    private const int StackBytes = 256;

    /// <summary>Whether the values of each key arrive in the order in which they are signed. What cannot be signed at all is in order here.</summary>
    public static bool AreInOrder(ReadOnlySpan<char> query)
    {
        if (!MayBeThere(query))
        {
            return true;
        }

        int most = query.Count('&') + 1;
        QueryPart[]? rented = null;
        Span<QueryPart> lines = most <= StackParts ? stackalloc QueryPart[StackParts] : (rented = ArrayPool<QueryPart>.Shared.Rent(most));
        var encoded = new Utf8Builder(stackalloc byte[StackBytes]);
        var text = new Utf8Builder(stackalloc byte[StackBytes]);
        try
        {
            encoded.Append(query);
            ReadOnlySpan<byte> rest = encoded.Written;
            int count = 0;
            while (QueryPairs.TryTake(ref rest, out ReadOnlySpan<byte> pair))
            {
                int start = text.Written.Length;
                if (!FormReader.TryDecode(pair, text.Reserve(pair.Length), out int length))
                {
                    return true;
                }

                text.Advance(length);
                lines[count++] = new QueryPart(start, length, length);
            }

            lines = lines[..count];
            QueryPart.Sort(lines, text.Written);
            return AreInOrder(lines, text.Written);
        }
        finally
        {
            encoded.Dispose();
            text.Dispose();
            if (rented is not null)
            {
                ArrayPool<QueryPart>.Shared.Return(rented);
            }
        }
    }

    // Most queries are through here, without being decoded: no two keys have one length and the same ends.
    private static bool MayBeThere(ReadOnlySpan<char> query)
    {
        ulong marks = 0;
        while (QueryPairs.TryTake(ref query, out ReadOnlySpan<char> pair))
        {
            ReadOnlySpan<char> key = pair[..Math.Max(pair.IndexOf('='), 0)];
            if (key.ContainsAny('%', '+'))
            {
                return true;
            }

            int place = key.IsEmpty ? 0 : key.Length + (7 * key[0]) + (31 * key[^1]);
            ulong mark = 1UL << (place & 63);
            if ((marks & mark) != 0)
            {
                return true;
            }

            marks |= mark;
        }

        return false;
    }

    // The lines of one key stand together. Each must have arrived behind all of its key that are smaller; equal ones may change places.
    private static bool AreInOrder(ReadOnlySpan<QueryPart> sorted, ReadOnlySpan<byte> text)
    {
        int lastSmaller = -1;
        int last = -1;
        ReadOnlySpan<byte> previous = default;
        foreach (QueryPart part in sorted)
        {
            ReadOnlySpan<byte> line = part.SortedBy(text);
            int equals = previous.IndexOf((byte)'=');
            if (equals < 0 || !line.StartsWith(previous[..(equals + 1)]))
            {
                lastSmaller = last = -1;
            }
            else if (!line.SequenceEqual(previous))
            {
                lastSmaller = last;
            }

            if (part.Start < lastSmaller)
            {
                return false;
            }

            last = Math.Max(last, part.Start);
            previous = line;
        }

        return true;
    }
}
