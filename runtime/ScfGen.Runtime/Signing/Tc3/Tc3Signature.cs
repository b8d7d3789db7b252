namespace ScfGen.Signing;

/// <summary>The headers that a TC3-HMAC-SHA256 signature adds to a request.</summary>
/// <param name="Authorization">Value of the header <c>Authorization</c>.</param>
/// <param name="Timestamp">Value of the header <c>X-TC-Timestamp</c>: seconds since 1970-01-01 UTC.</param>
/// <param name="Token">Value of the header <c>X-TC-Token</c>, or <see langword="null"/> for a long-term key.</param>
public readonly record struct Tc3Signature(string Authorization, string Timestamp, string? Token)
{
    /// <summary>Gives the timestamp only, since the other parts do not belong in a log.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"TC3-HMAC-SHA256 at {Timestamp} (hidden)";
}
