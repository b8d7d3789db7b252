namespace ScfGen.Signing;

/// <summary>
/// The query of an ACS3 canonical request: sorted by key, each value decoded as a form's and encoded again by RFC 3986. A key stands as it
/// is, so it must be one that needs no encoding: the published page encodes keys, most packages do not. A key may come once: the document's
/// samples do not agree which of several values is signed.
/// </summary>
internal readonly struct Acs3Query : IQueryForm
{
    private static readonly UriProblem s_repeatedKey = new(
        SignaturePlaces.Query,
        "The query holds a key twice, and implementations sign different ones of its values. Give each key once, or put the values into the body.");

    public static byte Separator => (byte)'&';

    /// <summary>Appends a query as it is sent, without the question mark.</summary>
    /// <returns>Why it cannot be signed; null where it was appended.</returns>
    public static UriProblem? AppendSorted(ref Utf8Builder to, ReadOnlySpan<char> query) =>
        SortedQuery.Append<Acs3Query>(ref to, query, s_repeatedKey);

    public static int Compare(QueryPair left, QueryPair right) => left.Key.SequenceCompareTo(right.Key);

    public static UriProblem? Append(ref Utf8Builder to, scoped QueryPair pair)
    {
        ReadOnlySpan<char> key = pair.Key;
        if (key.IsEmpty || PercentEncoding.HasReserved(key))
        {
            return new UriProblem(
                SignaturePlaces.Query,
                "The query holds a key that is empty or has other characters than letters, digits and -._~, which implementations sign in different ways. Name it otherwise, or put it into the body.");
        }

        if (pair.HasEquals && !PercentEncoding.HasReserved(pair.Value))
        {
            to.Append(pair.Text);
            return null;
        }

        to.Append(key);
        to.Append((byte)'=');
        return TryAppendValue(ref to, pair.Value) ? null : UriProblem.NoEscape(SignaturePlaces.Query);
    }

    private static bool TryAppendValue(ref Utf8Builder to, scoped ReadOnlySpan<char> value)
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
