namespace ScfGen.Signing;

/// <summary>The pairs of a query or form, which ampersands separate.</summary>
internal static class QueryPairs
{
    /// <summary>Takes the next pair that is not empty off a text.</summary>
    /// <returns>False where there is none left.</returns>
    public static bool TryTake(ref ReadOnlySpan<char> rest, out ReadOnlySpan<char> pair)
    {
        do
        {
            int end = rest.IndexOf('&');
            pair = end < 0 ? rest : rest[..end];
            rest = end < 0 ? default : rest[(end + 1)..];
        }
        while (pair.IsEmpty && !rest.IsEmpty);
        return !pair.IsEmpty;
    }

    /// <inheritdoc cref="TryTake(ref ReadOnlySpan{char}, out ReadOnlySpan{char})"/>
    public static bool TryTake(ref ReadOnlySpan<byte> rest, out ReadOnlySpan<byte> pair)
    {
        do
        {
            int end = rest.IndexOf((byte)'&');
            pair = end < 0 ? rest : rest[..end];
            rest = end < 0 ? default : rest[(end + 1)..];
        }
        while (pair.IsEmpty && !rest.IsEmpty);
        return !pair.IsEmpty;
    }
}
