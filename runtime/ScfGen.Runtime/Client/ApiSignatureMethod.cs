namespace ScfGen;

/// <summary>What the requests of a generated client are signed with.</summary>
public enum ApiSignatureMethod
{
    /// <summary>TC3-HMAC-SHA256 (signature v3), the recommended one.</summary>
    Tc3HmacSha256,

    /// <summary>HmacSHA256 (signature v1).</summary>
    HmacSha256,

    /// <summary>HmacSHA1 (signature v1), for servers that know no other. SHA-1 is broken for other uses; prefer another method.</summary>
    HmacSha1,
}
