namespace ScfGen.Signing;

/// <summary>An order of the pairs of a query.</summary>
internal interface IPairOrder
{
    /// <summary>Compares two pairs as they are sent by what decides their order.</summary>
    static abstract int Compare(ReadOnlySpan<char> left, ReadOnlySpan<char> right);
}
