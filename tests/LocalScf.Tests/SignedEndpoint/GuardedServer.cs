using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ScfGen;
using ScfGen.Signing;
using SignedEndpoint;

namespace LocalScf.Tests;

/// <summary>A server that a test puts together from the sample's parts, and a client with the one key that it knows.</summary>
internal sealed class GuardedServer : IAsyncDisposable
{
    private static readonly Credential s_key = new("AKID-guarded", "guarded-key");

    private readonly WebApplication _app;
    private readonly OrderClient _signer;
    private readonly HttpClient _http = new(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false });

    private GuardedServer(WebApplication app)
    {
        _app = app;
        Address = new Uri(app.Urls.First());
        _signer = new OrderClient(Address, s_key);
    }

    public Uri Address { get; }

    public EndpointRuns Runs => _app.Services.GetRequiredService<EndpointRuns>();

    /// <summary>Starts a server. It answers with the message of an InvalidOperationException, which others find in their log.</summary>
    public static async Task<GuardedServer> StartAsync(Action<WebApplication, SignatureVerifier> build)
    {
        // Controllers are looked for in the application.
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder(
            new WebApplicationOptions { ApplicationName = typeof(GuardedController).Assembly.GetName().Name });
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<EndpointRuns>();
        builder.Services.AddControllers();
        WebApplication app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        app.Use(next => context => AnswerAsync(next, context));
        try
        {
            build(app, new CloudBaseSignatureVerifier(static id => id == s_key.SecretId ? s_key : null));
            await app.StartAsync();
            return new GuardedServer(app);
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }
    }

    public HttpRequestMessage Request(HttpMethod method, string path, string body = "", string mediaType = "text/plain") =>
        new(method, new Uri(Address, path)) { Content = new StringContent(body, Encoding.UTF8, mediaType) };

    public async Task SignAsync(HttpRequestMessage request) => await _signer.SignAsync(request);

    /// <summary>Gives the signature of a request, to be sent with another.</summary>
    public async Task<string> SignatureOfAsync(HttpMethod method, string path, string body = "", string mediaType = "text/plain")
    {
        using HttpRequestMessage request = Request(method, path, body, mediaType);
        await SignAsync(request);
        return request.Headers.NonValidated["Authorization"].ToString();
    }

    public async Task<(HttpStatusCode Status, string Answer)> SendAsync(HttpRequestMessage request)
    {
        using HttpResponseMessage response = await _http.SendAsync(request);
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        _signer.Dispose();
        await _app.DisposeAsync();
    }

    private static async Task AnswerAsync(RequestDelegate next, HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (InvalidOperationException e)
        {
            context.Response.StatusCode = StatusCodes.Status500InternalServerError;
            await context.Response.WriteAsync(e.Message);
        }
    }
}
