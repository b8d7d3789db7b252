namespace ScfGen;

/// <summary>Options of one call; what is not set is taken from the client's <see cref="ApiClientOptions"/>.</summary>
/// <remarks>
/// Headers of one's own are not among them: a handler in <see cref="ApiClientOptions.Handlers"/> sets them, and <see cref="ApiClientOptions.SignedHeaders"/>
/// has them signed.
/// </remarks>
public sealed record ApiCallOptions
{
    /// <summary>The region that the call is about, such as <c>ap-guangzhou</c>.</summary>
    public string? Region { get; init; }

    /// <summary>How long the whole call may take; <see cref="System.Threading.Timeout.InfiniteTimeSpan"/> for no limit.</summary>
    public TimeSpan? Timeout { get; init; }

    /// <summary>The language of error messages: <c>en-US</c> or <c>zh-CN</c>.</summary>
    public string? Language { get; init; }
}
