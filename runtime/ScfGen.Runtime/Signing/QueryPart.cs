namespace ScfGen.Signing;

/// <summary>The place of a pair in a query.</summary>
internal readonly record struct QueryPart(int Start, int Length)
{
    public ReadOnlySpan<char> Of(ReadOnlySpan<char> query) => query.Slice(Start, Length);
}
