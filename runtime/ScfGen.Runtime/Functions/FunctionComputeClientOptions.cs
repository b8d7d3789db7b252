namespace ScfGen;

/// <summary>Options of a <see cref="FunctionComputeHttpClient"/>.</summary>
public sealed record FunctionComputeClientOptions : FunctionClientOptions
{
    /// <summary>How calls are signed. Default: ACS3-HMAC-SHA256.</summary>
    public FunctionComputeScheme Scheme { get; set; }
}
