namespace ScfGen.Signing;

/// <summary>What signature v1 makes of a request's parameters.</summary>
/// <param name="Parameters">
/// All parameters with the signature, encoded: the query of a GET without its question mark, or the form of a POST.
/// </param>
/// <param name="Timestamp">The parameter <c>Timestamp</c>: seconds since 1970-01-01 UTC.</param>
/// <param name="Nonce">The parameter <c>Nonce</c>: a positive random number.</param>
public readonly record struct V1Signature(string Parameters, long Timestamp, long Nonce)
{
    /// <summary>Gives the timestamp only, since the other parts do not belong in a log.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => FormattableString.Invariant($"Signature v1 at {Timestamp} (hidden)");
}
