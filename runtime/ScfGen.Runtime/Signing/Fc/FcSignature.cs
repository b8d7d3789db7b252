namespace ScfGen.Signing;

/// <summary>The headers that a signature of Function Compute's older scheme adds to a request.</summary>
/// <param name="Authorization">Value of the header <c>Authorization</c>.</param>
/// <param name="Date">Value of the header <c>Date</c>: GMT as RFC 1123 has it, such as <c>Thu, 22 Feb 2024 09:21:31 GMT</c>.</param>
/// <param name="SecurityToken">Value of the header <c>x-fc-security-token</c>, or <see langword="null"/> for a long-term key.</param>
public readonly record struct FcSignature(string Authorization, string Date, string? SecurityToken)
{
    /// <summary>Gives the date only, since the other parts do not belong in a log.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"FC at {Date} (hidden)";
}
