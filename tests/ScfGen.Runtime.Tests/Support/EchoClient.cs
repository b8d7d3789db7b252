namespace ScfGen.Runtime.Tests;

/// <summary>A client as the generator would write it, made by hand.</summary>
internal sealed class EchoClient : ApiClient
{
    public const string ServiceName = "scf";
    public const string Success = """{"Response":{"Name":"done","Count":3,"RequestId":"r-1"}}""";

    private static readonly ApiOperation s_echo = new("Echo", RequiresRegion: true, IsIdempotent: true);
    private static readonly ApiOperation s_echoAnywhere = new("EchoAnywhere", RequiresRegion: false, IsIdempotent: true);

    public EchoClient(ApiClientOptions options, ApiService? service = null)
        : base(service ?? Service, options)
    {
    }

    /// <summary>A service whose spec says nothing of how it takes requests.</summary>
    public static ApiService Service { get; } = new(ServiceName, "2018-04-16", new Uri("https://scf.tencentcloudapi.com"));

    /// <summary>A service that takes requests in every way.</summary>
    public static ApiService AnySchemeService { get; } = Service with { Schemes = ApiSchemes.Tc3Post | ApiSchemes.Tc3Get | ApiSchemes.V1 };

    public static Credential Credential { get; } = new("AKIDofTheTestsOnly0123456789", "SecretKeyOfTheTestsOnly987654321", "SessionTokenOfTheTestsOnly+abc=");

    public static ApiClientOptions OptionsFor(LoopbackServer server) => OptionsFor(server.Address);

    public static ApiClientOptions OptionsFor(Uri endpoint) => new()
    {
        Endpoint = endpoint,
        Region = "ap-guangzhou",
        Credentials = new StaticCredentialsProvider(Credential),
    };

    public static EchoClient For(LoopbackServer server) => new(OptionsFor(server));

    public Task<EchoResponse> EchoAsync(EchoRequest? request = null, ApiCallOptions? callOptions = null, CancellationToken cancellationToken = default) =>
        SendAsync<EchoRequest, EchoResponse>(s_echo, request ?? new EchoRequest(), callOptions, cancellationToken);

    public Task<EchoResponse> EchoAnywhereAsync() =>
        SendAsync<EchoRequest, EchoResponse>(s_echoAnywhere, new EchoRequest(), null, CancellationToken.None);
}
