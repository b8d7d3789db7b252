using System.Buffers;

namespace ScfGen.Signing;

/// <summary>
/// The query of an ACS3 canonical request: sorted by key, each value decoded as a form's and encoded again by RFC 3986. A key stands as it
/// is, so it must be one that needs no encoding: the published page encodes keys, most packages do not. A key may come once: the document's
/// samples do not agree which of several values is signed.
/// </summary>
internal static class Acs3Query
{
    private const int StackParts = 16;
    private const int StackBytes = 256;

    private static readonly SearchValues<char> s_unreserved =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~");

    public static UriProblem? Append(ref Utf8Builder to, ReadOnlySpan<char> query)
    {
        if (query.IsEmpty)
        {
            return null;
        }

        int most = query.Count('&') + 1;
        QueryPart[]? rented = null;
        Span<QueryPart> parts = most <= StackParts ? stackalloc QueryPart[StackParts] : (rented = ArrayPool<QueryPart>.Shared.Rent(most));
        var text = new Utf8Builder(stackalloc byte[StackBytes]);
        try
        {
            int count = 0;
            while (!query.IsEmpty)
            {
                int end = query.IndexOf('&');
                ReadOnlySpan<char> pair = end < 0 ? query : query[..end];
                query = end < 0 ? default : query[(end + 1)..];
                if (pair.IsEmpty)
                {
                    continue;
                }

                int start = text.Written.Length;
                if (TryAppendPair(ref text, pair, out int keyLength) is { } problem)
                {
                    return problem;
                }

                parts[count++] = new QueryPart(start, keyLength, text.Written.Length - start);
            }

            parts = parts[..count];
            QueryPart.Sort(parts, text.Written);
            for (int i = 0; i < parts.Length; i++)
            {
                if (i > 0)
                {
                    if (parts[i].SortedBy(text.Written).SequenceEqual(parts[i - 1].SortedBy(text.Written)))
                    {
                        return new UriProblem(
                            SignaturePlaces.Query, "The query holds a key twice, and implementations sign different ones of its values. Give each key once, or put the values into the body.");
                    }

                    to.Append((byte)'&');
                }

                to.Append(text.Written.Slice(parts[i].Start, parts[i].Length));
            }

            return null;
        }
        finally
        {
            text.Dispose();
            if (rented is not null)
            {
                ArrayPool<QueryPart>.Shared.Return(rented);
            }
        }
    }

    private static UriProblem? TryAppendPair(ref Utf8Builder to, ReadOnlySpan<char> pair, out int keyLength)
    {
        int equals = pair.IndexOf('=');
        ReadOnlySpan<char> key = equals < 0 ? pair : pair[..equals];
        keyLength = key.Length;
        if (key.IsEmpty || key.ContainsAnyExcept(s_unreserved))
        {
            return new UriProblem(
                SignaturePlaces.Query,
                "The query holds a key that is empty or has other characters than letters, digits and -._~, which implementations sign in different ways. Name it otherwise, or put it into the body.");
        }

        to.Append(key);
        to.Append((byte)'=');
        return equals < 0 || TryAppendValue(ref to, pair[(equals + 1)..]) ? null : UriProblem.NoEscape(SignaturePlaces.Query);
    }

    private static bool TryAppendValue(ref Utf8Builder to, ReadOnlySpan<char> value)
    {
        while (!value.IsEmpty)
        {
            int plain = value.IndexOfAny('%', '+');
            PercentEncoding.Append(ref to, plain < 0 ? value : value[..plain]);
            if (plain < 0)
            {
                return true;
            }

            value = value[plain..];
            if (value[0] == '+')
            {
                to.Append("%20"u8);
                value = value[1..];
            }
            else if (PercentEscape.TryRead(value, out byte escaped))
            {
                PercentEncoding.Append(ref to, new ReadOnlySpan<byte>(in escaped));
                value = value[PercentEscape.Length..];
            }
            else
            {
                return false;
            }
        }

        return true;
    }
}
