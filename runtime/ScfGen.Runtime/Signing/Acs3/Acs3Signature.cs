namespace ScfGen.Signing;

/// <summary>The headers that an ACS3-HMAC-SHA256 signature adds to a request. Each that is not <see langword="null"/> is sent, also an empty one.</summary>
/// <param name="Authorization">Value of the header <c>Authorization</c>.</param>
/// <param name="Date">Value of the header <c>x-acs-date</c>: UTC in ISO 8601, to the second, such as <c>2024-02-22T09:21:31Z</c>.</param>
/// <param name="SecurityToken">
/// Value of the header <c>x-acs-security-token</c>. For a long-term key it is empty with <see cref="Acs3Mode.HttpTrigger"/>, as that mode's
/// document asks for, and <see langword="null"/> with <see cref="Acs3Mode.OpenApi"/>.
/// </param>
/// <param name="ContentSha256">
/// Value of the header <c>x-acs-content-sha256</c>: the body's SHA-256 in lower-case hexadecimal digits; <see langword="null"/> with
/// <see cref="Acs3Mode.HttpTrigger"/>.
/// </param>
/// <param name="Nonce">Value of the header <c>x-acs-signature-nonce</c>; <see langword="null"/> with <see cref="Acs3Mode.HttpTrigger"/>.</param>
public readonly record struct Acs3Signature(string Authorization, string Date, string? SecurityToken, string? ContentSha256, string? Nonce)
{
    /// <summary>Gives the date only, since the other parts do not belong in a log.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"ACS3-HMAC-SHA256 at {Date} (hidden)";
}
