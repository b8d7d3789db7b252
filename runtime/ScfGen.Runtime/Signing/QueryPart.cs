namespace ScfGen.Signing;

/// <summary>The place of a pair in a query.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="KeyLength">The length of its key; that of the pair where it has no sign of equality.</param>
/// <param name="Length">The length of the pair.</param>
internal readonly record struct QueryPart(int Start, int KeyLength, int Length)
{
    public QueryPair Of(ReadOnlySpan<char> query) => new(query.Slice(Start, Length), KeyLength);
}
