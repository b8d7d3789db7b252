namespace ScfGen.Signing;

/// <summary>What a verifier found.</summary>
public enum SignatureStatus
{
    /// <summary>Nothing was verified.</summary>
    None,

    /// <summary>The signature is right, and its time is within the allowed skew.</summary>
    Valid,

    /// <summary>A part of the signature is missing or does not have its form; <see cref="SignatureVerdict.Place"/> names it.</summary>
    Malformed,

    /// <summary>The key lookup does not know the key's identifier.</summary>
    UnknownKey,

    /// <summary>The request's time is further in the past than the allowed skew.</summary>
    Expired,

    /// <summary>The request's time is further in the future than the allowed skew.</summary>
    Skewed,

    /// <summary>The signature, or the token that goes with the key, is not the expected one; <see cref="SignatureVerdict.Place"/> tells which.</summary>
    Mismatch,

    /// <summary>The same signature was accepted before (with <see cref="SignatureVerifierOptions.RefusesReplays"/>).</summary>
    Replayed,
}
