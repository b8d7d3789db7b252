namespace ScfGen.Signing;

/// <summary>How a scheme signs the pairs of a query.</summary>
internal interface IQueryForm : IPairOrder
{
    /// <summary>What stands between two pairs.</summary>
    static abstract byte Separator { get; }

    /// <summary>Appends a pair.</summary>
    /// <returns>Why it cannot be signed; null where it was appended.</returns>
    static abstract UriProblem? Append(ref Utf8Builder to, scoped QueryPair pair);
}
