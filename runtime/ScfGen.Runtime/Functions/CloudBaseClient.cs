using ScfGen.Http;

namespace ScfGen;

/// <summary>
/// Calls the HTTP API of a Tencent CloudBase environment (document page on signature v3 of the HTTP API). Make one and keep it; it is safe for
/// concurrent use and holds the connections.
/// </summary>
public sealed class CloudBaseClient : FunctionClient
{
    /// <summary>Creates a client for an environment.</summary>
    /// <param name="environmentId">The environment's ID, the first label of <c>https://{id}.api.tcloudbasegateway.com</c>.</param>
    /// <param name="options">The options; <see langword="null"/> for the defaults.</param>
    /// <exception cref="ArgumentException">The ID or an option is out of range or contradicts another.</exception>
    public CloudBaseClient(string environmentId, CloudBaseClientOptions? options = null)
        : this(AddressOf(environmentId), options)
    {
    }

    /// <summary>Creates a client for an address.</summary>
    /// <param name="address">The address of the environment's gateway, which the paths of calls are added to.</param>
    /// <param name="options">The options; <see langword="null"/> for the defaults.</param>
    /// <exception cref="ArgumentException">The address or an option is out of range or contradicts another.</exception>
    public CloudBaseClient(Uri address, CloudBaseClientOptions? options = null)
        : base(address, options ??= new CloudBaseClientOptions(), CreateHandler(options), "https://my-environment.api.tcloudbasegateway.com")
    {
    }

    private static CloudBaseSigningHandler CreateHandler(CloudBaseClientOptions options)
    {
        ArgumentNullException.ThrowIfNull(options.SignedHeaders);
        return new(options.Credentials ?? DefaultCredentialsProvider.Shared, options.TimeProvider, CheckMaxRequestBytes(options), options.SignedHeaders);
    }

    private static Uri AddressOf(string environmentId)
    {
        ArgumentException.ThrowIfNullOrEmpty(environmentId);
        foreach (char c in environmentId)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c != '-')
            {
                throw new ArgumentException("The environment's ID holds a character other than letters, digits and hyphens.", nameof(environmentId));
            }
        }

        return Uri.TryCreate($"https://{environmentId}.api.tcloudbasegateway.com", UriKind.Absolute, out Uri? address)
            ? address
            : throw new ArgumentException("The environment's ID cannot be the first label of a host name.", nameof(environmentId));
    }
}
