namespace ScfGen;

/// <summary>Options of a <see cref="FunctionComputeHttpClient"/>.</summary>
public sealed record FunctionComputeClientOptions : FunctionClientOptions
{
    /// <summary>How calls are signed. Default: ACS3-HMAC-SHA256.</summary>
    public FunctionComputeScheme Scheme { get; set; }

    /// <summary>
    /// Whether the host and the content type are signed as well, so that a signature is good for one address only. Default: no, as in the
    /// document's samples, since a proxy or a custom domain may change both. Only with <see cref="FunctionComputeScheme.Acs3"/>.
    /// </summary>
    public bool SignsHostAndContentType { get; set; }
}
