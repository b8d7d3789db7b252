namespace ScfGen.Runtime.Tests;

/// <summary>A client whose requests are checked, made by hand.</summary>
internal sealed class StoreClient : ApiClient
{
    private static readonly ApiService s_service = new("store", "2018-04-16", new Uri("https://store.tencentcloudapi.com"));
    private static readonly ApiOperation s_store = new("Store", RequiresRegion: true, IsIdempotent: true);

    public StoreClient(ApiClientOptions options)
        : base(s_service, options)
    {
    }

    public Task<EchoResponse> StoreAsync(StoreRequest request) =>
        SendAsync<StoreRequest, EchoResponse>(s_store, request, null, CancellationToken.None);
}
