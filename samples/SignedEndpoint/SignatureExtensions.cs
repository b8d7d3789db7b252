using ScfGen.Signing;

namespace SignedEndpoint;

/// <summary>Puts the middleware to work.</summary>
public static class SignatureExtensions
{
    /// <summary>Verifies the signatures of requests to the endpoints that <see cref="RequireSignature"/> marks.</summary>
    /// <param name="app">The application.</param>
    /// <param name="verifier">Verifies the requests.</param>
    /// <param name="maxBodyBytes">The largest body that is taken, in bytes.</param>
    /// <returns>The application.</returns>
    public static WebApplication UseSignatures(this WebApplication app, SignatureVerifier verifier, int maxBodyBytes = 1024 * 1024)
    {
        ArgumentNullException.ThrowIfNull(app);
        ArgumentNullException.ThrowIfNull(verifier);
        app.Use(next => new SignatureMiddleware(next, verifier, maxBodyBytes).InvokeAsync);
        return app;
    }

    /// <summary>Marks an endpoint that takes signed requests only.</summary>
    /// <param name="endpoint">The endpoint.</param>
    /// <returns>The endpoint.</returns>
    public static RouteHandlerBuilder RequireSignature(this RouteHandlerBuilder endpoint) => endpoint.WithMetadata(new SignedAttribute());
}
