namespace ScfGen.Signing;

/// <summary>
/// The intermediate values of a TC3-HMAC-SHA256 signature, to compare with a server's or a document's. They hold no secret key, but those of
/// CloudBase hold the token of temporary credentials: do not log them.
/// </summary>
/// <param name="CanonicalRequest">Step 1: the request in canonical form.</param>
/// <param name="HashedCanonicalRequest">SHA-256 of the canonical request, in lower-case hexadecimal digits.</param>
/// <param name="StringToSign">Step 2: what is signed.</param>
/// <param name="Signature">Step 3: the signature, in lower-case hexadecimal digits.</param>
/// <param name="Authorization">Step 4: the header's value.</param>
public sealed record Tc3Steps(
    string CanonicalRequest, string HashedCanonicalRequest, string StringToSign, string Signature, string Authorization)
{
    /// <summary>Says what this is, and nothing of its values.</summary>
    /// <returns>A fixed text.</returns>
    public override string ToString() => "Steps of a TC3-HMAC-SHA256 signature (hidden)";
}
