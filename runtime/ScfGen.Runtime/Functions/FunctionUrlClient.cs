using ScfGen.Http;
using ScfGen.Signing;

namespace ScfGen;

/// <summary>
/// Calls an SCF function through its function URL, with CAM authentication (document page "Function URL Authentication and Authorization
/// Configuration"). Make one and keep it; it is safe for concurrent use and holds the connections.
/// </summary>
public sealed class FunctionUrlClient : FunctionClient
{
    /// <summary>Creates a client.</summary>
    /// <param name="address">The function URL, such as <c>https://1250000000-abcdefgh-cq.scf.tencentcs.com</c>.</param>
    /// <param name="uin">The UIN of the root account, which is sent with each call.</param>
    /// <param name="options">The options; <see langword="null"/> for the defaults.</param>
    /// <exception cref="ArgumentException">The address, the UIN or an option is out of range or contradicts another.</exception>
    public FunctionUrlClient(Uri address, string uin, FunctionUrlClientOptions? options = null)
        : base(address, options ??= new FunctionUrlClientOptions(), CreateHandler(uin, options), "https://1250000000-abcdefgh-cq.scf.tencentcs.com")
    {
    }

    private static FunctionUrlSigningHandler CreateHandler(string uin, FunctionUrlClientOptions options)
    {
        ArgumentNullException.ThrowIfNull(options.SignedHeaders);
        return new(
            uin,
            options.Credentials ?? DefaultCredentialsProvider.Shared,
            new FunctionUrlSigningOptions { SignsRealPath = options.SignsRealPath },
            options.TimeProvider,
            CheckMaxRequestBytes(options),
            options.SignedHeaders);
    }
}
