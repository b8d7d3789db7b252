using System.Text;
using ScfGen;
using ScfGen.Signing;

namespace SignedEndpoint;

/// <summary>Runs servers that forgot the middleware or put it in the wrong place: their guarded endpoints must not run.</summary>
internal static class MisplacedMiddleware
{
    /// <summary>Runs them.</summary>
    /// <param name="credential">The key that the servers know.</param>
    /// <returns>Whether no endpoint ran.</returns>
    public static async Task<bool> RunsNothingAsync(Credential credential)
    {
        var verifier = new CloudBaseSignatureVerifier(id => id == credential.SecretId ? credential : null);
        bool isRight = await RunsNothingAsync("Without UseSignatures", credential, static _ => { });
        isRight &= await RunsNothingAsync("With UseRouting behind UseSignatures", credential, app =>
        {
            app.UseSignatures(verifier);
            app.UseRouting();
        });
        return isRight;
    }

    private static async Task<bool> RunsNothingAsync(string what, Credential credential, Action<WebApplication> addMiddleware)
    {
        bool hasRun = false;
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        await using WebApplication app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        addMiddleware(app);
        app.MapPost("/orders", () => { hasRun = true; }).RequireSignature();
        await app.StartAsync();

        var address = new Uri(app.Urls.First());
        using var client = new OrderClient(address, credential);
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false });
        bool isRight = await IsRefusedAsync(http, $"{what}, not signed", Request(address));
        HttpRequestMessage signed = Request(address);
        await client.SignAsync(signed);
        isRight &= await IsRefusedAsync(http, $"{what}, signed", signed);
        return isRight && !hasRun;
    }

    private static HttpRequestMessage Request(Uri address) => new(HttpMethod.Post, new Uri(address, "orders"))
    {
        Content = new StringContent("{}", Encoding.UTF8, "application/json"),
    };

    private static async Task<bool> IsRefusedAsync(HttpClient http, string what, HttpRequestMessage request)
    {
        using (request)
        {
            using HttpResponseMessage response = await http.SendAsync(request);
            Console.WriteLine($"{what}: {(int)response.StatusCode}");
            return !response.IsSuccessStatusCode;
        }
    }
}
