namespace ScfGen.Signing;

/// <summary>
/// The intermediate values of a signature of Function Compute's older scheme, to compare with a server's. They hold no secret key, but the
/// string to sign holds the security token of temporary credentials: do not log it.
/// </summary>
/// <param name="StringToSign">Step 1: what is signed.</param>
/// <param name="Signature">Step 2: the signature, in Base64.</param>
/// <param name="Authorization">Step 3: the header's value.</param>
public sealed record FcSteps(string StringToSign, string Signature, string Authorization)
{
    /// <summary>Says what this is, and nothing of its values.</summary>
    /// <returns>A fixed text.</returns>
    public override string ToString() => "Steps of an FC signature (hidden)";
}
