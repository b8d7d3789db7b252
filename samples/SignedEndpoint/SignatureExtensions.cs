using Microsoft.AspNetCore.Mvc.RazorPages;
using ScfGen.Signing;

namespace SignedEndpoint;

/// <summary>Puts the middleware to work.</summary>
public static class SignatureExtensions
{
    /// <summary>Verifies the signatures of requests to the endpoints that <see cref="RequireSignature{TBuilder}"/> marks.</summary>
    /// <param name="app">The application. Where it calls UseRouting itself, this must come behind it.</param>
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

    /// <summary>
    /// Lets an endpoint take signed requests only: handlers, request delegates, controllers, hubs, or all of a group. If
    /// <see cref="UseSignatures"/> is forgotten, or does not see a request, the endpoint throws instead of running.
    /// </summary>
    /// <typeparam name="TBuilder">What the endpoint is made with.</typeparam>
    /// <param name="endpoint">The endpoint.</param>
    /// <returns>The endpoint.</returns>
    public static TBuilder RequireSignature<TBuilder>(this TBuilder endpoint)
        where TBuilder : IEndpointConventionBuilder
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        endpoint.Finally(static builder =>
        {
            // Razor Pages and dynamic routes: what runs in the end would be without the guard.
            if (builder.Metadata.Any(IsOfReplacedEndpoint))
            {
                throw new NotSupportedException(
                    $"RequireSignature cannot guard {builder.DisplayName}: routing runs another endpoint in place of it.");
            }

            builder.Metadata.Add(new SignatureRequirement());
            if (builder.RequestDelegate is { } run)
            {
                builder.RequestDelegate = Guard(run, builder.DisplayName);
            }
        });
        return endpoint;
    }

    private static bool IsOfReplacedEndpoint(object metadata) =>
        metadata is PageActionDescriptor or IDynamicEndpointMetadata { IsDynamic: true };

    // Asks for every request that gets to the endpoint, whatever middleware it came through.
    private static RequestDelegate Guard(RequestDelegate run, string? name) => context => SignatureMiddleware.HasVerified(context)
        ? run(context)
        : throw new InvalidOperationException(
            $"{name} takes signed requests only, and this one was not verified. "
            + "Add app.UseSignatures(verifier), behind app.UseRouting() if you call that yourself.");
}
