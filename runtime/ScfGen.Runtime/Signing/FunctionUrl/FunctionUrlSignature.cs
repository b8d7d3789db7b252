namespace ScfGen.Signing;

/// <summary>The headers that a signature adds to a request to a function URL.</summary>
/// <param name="Authorization">Value of the header <c>Authorization</c>.</param>
/// <param name="Timestamp">Value of the header <c>X-Scf-Cam-Timestamp</c>: seconds since 1970-01-01 UTC.</param>
/// <param name="Token">Value of the header <c>X-Scf-Cam-Token</c>, or <see langword="null"/> for a long-term key.</param>
public readonly record struct FunctionUrlSignature(string Authorization, string Timestamp, string? Token)
{
    /// <summary>Gives the timestamp only, since the other parts do not belong in a log.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"Function URL signature at {Timestamp} (hidden)";
}
