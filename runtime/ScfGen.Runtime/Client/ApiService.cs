namespace ScfGen;

/// <summary>What a generated client knows of its service.</summary>
/// <param name="Name">The service's name in the credential scope, such as <c>scf</c>.</param>
/// <param name="Version">The API version, such as <c>2018-04-16</c>.</param>
/// <param name="Endpoint">The documented endpoint.</param>
public sealed record ApiService(string Name, string Version, Uri Endpoint)
{
    /// <summary>How the service takes requests.</summary>
    public ApiSchemes Schemes { get; init; } = ApiSchemes.Tc3Post;

    /// <summary>The largest GET request, in bytes of its query. Default: 32 KiB.</summary>
    public int MaxGetBytes { get; init; } = 32 * 1024;

    /// <summary>The largest body of a POST request with signature v1, in bytes. Default: 1 MiB.</summary>
    public int MaxV1PostBytes { get; init; } = 1024 * 1024;
}
