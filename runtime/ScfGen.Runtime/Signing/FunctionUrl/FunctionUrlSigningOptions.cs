namespace ScfGen.Signing;

/// <summary>How requests to a function URL are signed. A signer takes a copy: later changes have no effect on it.</summary>
/// <remarks>
/// The document shows only POST to <c>/</c> without a query. What the gateway recomputes for another path or a query is not documented.
/// A request to <c>/</c> without a query has the same signature either way.
/// </remarks>
public sealed record FunctionUrlSigningOptions
{
    /// <summary>
    /// Whether the real path and query are signed. Default: no; <c>/</c> and an empty query are signed whatever is called, as in the document.
    /// Set it where the gateway refuses the default, or where what verifies is a server of your own: only then the path and the query
    /// are protected by the signature.
    /// </summary>
    public bool SignsRealPath { get; set; }
}
