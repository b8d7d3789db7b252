using ScfGen.Http;

namespace ScfGen;

/// <summary>
/// Calls a function in Alibaba Cloud's Function Compute through its HTTP trigger: signed, or anonymously. Make one and keep it; it is safe for
/// concurrent use and holds the connections. To sign a request that another client sends, use <see cref="FunctionClient.SignAsync"/>.
/// </summary>
public sealed class FunctionComputeHttpClient : FunctionClient
{
    /// <summary>Creates a client.</summary>
    /// <param name="address">The trigger's address, such as <c>https://demo-abc.cn-shanghai.fcapp.run</c>.</param>
    /// <param name="options">The options; <see langword="null"/> for the defaults.</param>
    /// <exception cref="ArgumentException">The address or an option is out of range or contradicts another.</exception>
    public FunctionComputeHttpClient(Uri address, FunctionComputeClientOptions? options = null)
        : base(address, options ??= new FunctionComputeClientOptions(), CreateHandler(options), "https://demo-abc.cn-shanghai.fcapp.run")
    {
    }

    private static SigningHandler? CreateHandler(FunctionComputeClientOptions options)
    {
        if (options.SignsHostAndContentType && options.Scheme != FunctionComputeScheme.Acs3)
        {
            throw new ArgumentException(
                $"{nameof(options.SignsHostAndContentType)} is for {nameof(FunctionComputeScheme)}.{nameof(FunctionComputeScheme.Acs3)} only. Leave it out, or choose that scheme.", nameof(options));
        }

        ICredentialsProvider credentials = options.Credentials ?? new AlibabaEnvironmentCredentialsProvider();
        return options.Scheme switch
        {
            FunctionComputeScheme.Acs3 =>
                new Acs3SigningHandler(credentials, timeProvider: options.TimeProvider) { SignsHostAndContentType = options.SignsHostAndContentType },
            FunctionComputeScheme.Fc => new FcSigningHandler(credentials, timeProvider: options.TimeProvider),
            FunctionComputeScheme.Anonymous => null,
            _ => throw new ArgumentException($"{nameof(FunctionComputeClientOptions.Scheme)} is no known scheme.", nameof(options)),
        };
    }
}
