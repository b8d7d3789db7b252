namespace ScfGen.Signing;

/// <summary>A parameter of a query as FC signs it: a line without percent-encoding, sorted by its bytes.</summary>
internal readonly struct FcLine : IQueryForm
{
    public static byte Separator => (byte)'\n';

    public static int Compare(QueryPair left, QueryPair right) => DecodedText.Compare(left.Text, right.Text);

    public static UriProblem? Append(ref Utf8Builder to, scoped QueryPair pair)
    {
        if (!pair.HasEquals)
        {
            return new UriProblem(
                SignaturePlaces.Query, "The query holds a key without a sign of equality, which implementations sign in different ways. Write \"key=\" for an empty value.");
        }

        int start = to.Length;
        if (!FcText.TryAppendDecoded(ref to, pair.Text, isForm: true))
        {
            return UriProblem.NoEscape(SignaturePlaces.Query);
        }

        ReadOnlySpan<byte> line = to.Written[start..];
        return line[0] == (byte)'x' && line.StartsWith("x-fc-expires="u8)
            ? new UriProblem(SignaturePlaces.Query, "The query holds x-fc-expires, which belongs to addresses that are signed in their query.")
            : null;
    }
}
