using System.Net;
using System.Net.Http.Headers;
using ScfGen;

namespace LocalScf.Tests;

/// <summary>An HTTP trigger's schemes leave the body out, unless its hash is among what is signed: then it must be the body's.</summary>
public sealed class SignedBodyTests
{
    private const string Sha256OfSigned = "4a3cdfae6f291c8f544daea5b72905cf9e74c1ed427d831ad0d7ca00c73c794d";
    private const string Md5OfSigned = "Q8qU3WRtu6p4A0kY1hBD6Q==";

    [Theory]
    [InlineData(FunctionComputeScheme.Acs3)]
    [InlineData(FunctionComputeScheme.Fc)]
    public async Task BodyThatIsSigned_IsTaken(FunctionComputeScheme scheme)
    {
        await using TestServer scf = await TestServer.StartAsync();
        using var sending = new ChangingHandler(static _ => { });
        using FunctionComputeHttpClient client = Client(scf, scheme, sending);
        using HttpRequestMessage request = Request();
        using HttpResponseMessage response = await client.SendAsync(request);
        Assert.Equal("signed", await response.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData(FunctionComputeScheme.Acs3)]
    [InlineData(FunctionComputeScheme.Fc)]
    public async Task BodyChangedAfterSigning_DoesNotRun(FunctionComputeScheme scheme)
    {
        bool hasRun = false;
        await using TestServer scf = await TestServer.StartAsync(options => options.HttpFunctions.HttpTrigger = _ =>
        {
            hasRun = true;
            return Task.CompletedTask;
        });
        using var forging = new ChangingHandler(static request => request.Content = Content("forged"));
        using FunctionComputeHttpClient client = Client(scf, scheme, forging);
        using HttpRequestMessage request = Request();
        using HttpResponseMessage response = await client.SendAsync(request);
        await FunctionClient.EnsureSuccessAsync(response).FailsWithStatusAsync(HttpStatusCode.Forbidden, "SignatureNotMatch");
        Assert.False(hasRun);
    }

    // Each scheme covers the one and passes over the other.
    private static HttpRequestMessage Request()
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "pay") { Content = Content("signed") };
        request.Headers.Add("x-acs-content-sha256", Sha256OfSigned);
        return request;
    }

    private static StringContent Content(string body)
    {
        var content = new StringContent(body, new MediaTypeHeaderValue("text/plain"));
        content.Headers.ContentMD5 = Convert.FromBase64String(Md5OfSigned);
        return content;
    }

    private static FunctionComputeHttpClient Client(TestServer scf, FunctionComputeScheme scheme, HttpMessageHandler sending) =>
        new(scf.Server.HttpTriggerEndpoint, new FunctionComputeClientOptions
        {
            Scheme = scheme,
            Credentials = new StaticCredentialsProvider(FlatClient.DefaultCredential),
            PrimaryHandler = sending,
            Timeout = Timeout.InfiniteTimeSpan,
        });
}
