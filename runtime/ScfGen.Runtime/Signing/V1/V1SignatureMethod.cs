namespace ScfGen.Signing;

/// <summary>The methods of signature v1 (document pages "Common Params" and "Signature").</summary>
public enum V1SignatureMethod
{
    /// <summary>HmacSHA1: HMAC with SHA-1, which services take unless told otherwise.</summary>
    HmacSha1,

    /// <summary>HmacSHA256: HMAC with SHA-256.</summary>
    HmacSha256,
}
