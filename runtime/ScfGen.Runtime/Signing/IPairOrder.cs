namespace ScfGen.Signing;

/// <summary>An order of the pairs of a query.</summary>
internal interface IPairOrder
{
    /// <summary>Compares two pairs by what decides their order.</summary>
    static abstract int Compare(QueryPair left, QueryPair right);
}
