using System.Net;
using System.Text;

namespace ScfGen.Runtime.Tests;

/// <summary>Messages that the library makes have the HTTP version that a user's own HttpClient is set to; those that a user makes keep theirs.</summary>
public sealed class OwnClientVersionTests
{
    private static readonly Uri s_address = new("https://function.example");

    [Theory]
    [InlineData("POST", ApiSignatureMethod.Tc3HmacSha256)]
    [InlineData("GET", ApiSignatureMethod.Tc3HmacSha256)]
    [InlineData("POST", ApiSignatureMethod.HmacSha256)]
    public async Task CallOfTheApi_HasTheVersionOfTheClient(string method, ApiSignatureMethod signature)
    {
        using var network = new VersionHandler();
        using HttpClient http = Create(network);
        ApiClientOptions options = EchoClient.OptionsFor(s_address) with { HttpClient = http, RequestMethod = new HttpMethod(method), SignatureMethod = signature };
        using var client = new EchoClient(options, EchoClient.AnySchemeService);

        await client.EchoAsync();

        Assert.Equal((HttpVersion.Version20, HttpVersionPolicy.RequestVersionExact), Assert.Single(network.Versions));
    }

    [Theory]
    [InlineData(FunctionComputeScheme.Acs3)]
    [InlineData(FunctionComputeScheme.Anonymous)]
    public async Task CallOfAFunction_HasTheVersionOfTheClient(FunctionComputeScheme scheme)
    {
        using var network = new VersionHandler();
        using HttpClient http = Create(network);
        using FunctionComputeHttpClient client = For(http, scheme);

        await client.PostStringAsync("x", "text");
        await (await client.GetStreamAsync("x")).DisposeAsync();

        Assert.Equal(2, network.Versions.Count);
        Assert.All(network.Versions, static sent => Assert.Equal((HttpVersion.Version20, HttpVersionPolicy.RequestVersionExact), sent));
    }

    [Fact]
    public async Task MessageOfTheUser_KeepsItsVersion()
    {
        using var network = new VersionHandler();
        using HttpClient http = Create(network);
        using FunctionComputeHttpClient client = For(http, FunctionComputeScheme.Acs3);
        using var request = new HttpRequestMessage(HttpMethod.Get, "x") { Version = HttpVersion.Version11, VersionPolicy = HttpVersionPolicy.RequestVersionOrLower };

        using HttpResponseMessage response = await client.SendAsync(request);

        Assert.Equal((HttpVersion.Version11, HttpVersionPolicy.RequestVersionOrLower), Assert.Single(network.Versions));
    }

    private static HttpClient Create(HttpMessageHandler network) => new(network)
    {
        DefaultRequestVersion = HttpVersion.Version20,
        DefaultVersionPolicy = HttpVersionPolicy.RequestVersionExact,
    };

    private static FunctionComputeHttpClient For(HttpClient http, FunctionComputeScheme scheme) => new(s_address, new FunctionComputeClientOptions
    {
        Credentials = new StaticCredentialsProvider(EchoClient.Credential),
        Scheme = scheme,
        HttpClient = http,
    });

    private sealed class VersionHandler : HttpMessageHandler
    {
        public List<(Version Version, HttpVersionPolicy Policy)> Versions { get; } = [];

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Versions.Add((request.Version, request.VersionPolicy));
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK)
            {
                RequestMessage = request,
                Content = new StringContent(EchoClient.Success, Encoding.UTF8, "application/json"),
            });
        }
    }
}
