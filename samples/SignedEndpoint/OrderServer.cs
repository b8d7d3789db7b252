using System.Security.Claims;
using ScfGen;
using ScfGen.Signing;

namespace SignedEndpoint;

/// <summary>The server's half: one endpoint for everybody, and one for signed requests.</summary>
public static class OrderServer
{
    /// <summary>Creates the server. It is not started yet.</summary>
    /// <param name="findKey">Gives the key of an identifier; null for one that is not known.</param>
    /// <param name="address">The address to listen on; port 0 takes a free one.</param>
    /// <param name="time">The clock; null for the system's.</param>
    /// <returns>The server.</returns>
    public static WebApplication Create(Func<string, Credential?> findKey, string address, TimeProvider? time = null)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Services.ConfigureHttpJsonOptions(
            options => options.SerializerOptions.TypeInfoResolverChain.Insert(0, OrderJson.Default));
        WebApplication app = builder.Build();
        app.Urls.Add(address);

        // Of the schemes whose signature covers path, query and body, this one puts all that it needs into one header.
        app.UseSignatures(new CloudBaseSignatureVerifier(
            findKey, new SignatureVerifierOptions { RefusesReplays = true, TimeProvider = time ?? TimeProvider.System }));

        app.MapGet("/", () => "Orders go to /orders, signed.");
        app.MapPost("/orders", Place).RequireSignature();
        return app;
    }

    private static Receipt Place(Order order, ClaimsPrincipal user) =>
        new($"{order.Count} x {order.Item}", user.Identity?.Name ?? "");
}
