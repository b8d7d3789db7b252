using System.Security.Claims;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Primitives;
using ScfGen.Signing;

namespace SignedEndpoint;

/// <summary>
/// Lets requests to marked endpoints pass only if they are signed rightly. It stands behind routing, so that it knows the endpoint, and in
/// front of whatever reads the body.
/// </summary>
/// <param name="next">What comes behind it.</param>
/// <param name="verifier">Verifies the requests.</param>
/// <param name="maxBodyBytes">The largest body: all of it has to be in memory before it can be verified.</param>
public sealed class SignatureMiddleware(RequestDelegate next, SignatureVerifier verifier, int maxBodyBytes)
{
    private const string Scheme = "TC3-HMAC-SHA256";

    private static readonly object s_verified = new();

    /// <summary>Handles a request.</summary>
    /// <param name="context">The request.</param>
    /// <returns>A task that ends when the request is answered.</returns>
    public async Task InvokeAsync(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        Endpoint? endpoint = context.GetEndpoint();
        if (endpoint?.Metadata.GetMetadata<SignatureRequirement>() is null)
        {
            await next(context);
            return;
        }

        if (!IsMethodOf(endpoint, context.Request))
        {
            await RefuseAsync(context, StatusCodes.Status405MethodNotAllowed, "The method was changed to one that is not the endpoint's.");
            return;
        }

        if (await ReadBodyAsync(context) is not { } body)
        {
            await RefuseAsync(context, StatusCodes.Status413PayloadTooLarge, $"The body is larger than {maxBodyBytes} bytes.");
            return;
        }

        // It is signed in upper case: the endpoint must not take "delete" for another method.
        context.Request.Method = context.Request.Method.ToUpperInvariant();
        SignatureVerdict verdict = verifier.Verify(Received(context.Request, body));
        if (!verdict.IsValid)
        {
            await RefuseAsync(context, verdict);
            return;
        }

        // The endpoint gets what was verified, and no form that somebody read before.
        context.Request.Body = new MemoryStream(body, writable: false);
        context.Features.Set<IFormFeature>(null);
        context.User = new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.Name, verdict.KeyId!)], Scheme));
        context.Items[s_verified] = true;
        await next(context);
    }

    /// <summary>Whether a request was verified, without which no marked endpoint runs.</summary>
    /// <param name="context">The request.</param>
    /// <returns>Whether it was.</returns>
    internal static bool HasVerified(HttpContext context) => context.Items.ContainsKey(s_verified);

    // Routing went by the method that came in. One that was put in its place since, as UseHttpMethodOverride does, would be verified for an
    // endpoint of another method.
    private static bool IsMethodOf(Endpoint endpoint, HttpRequest request) =>
        endpoint.Metadata.GetMetadata<IHttpMethodMetadata>() is not { HttpMethods.Count: > 0 } metadata
        || metadata.HttpMethods.Contains(request.Method, StringComparer.OrdinalIgnoreCase);

    // The target as it came in, since decoding and encoding again would not give what was signed.
    private static SignedRequest Received(HttpRequest request, byte[] body)
    {
        string target = request.HttpContext.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        int mark = target.IndexOf('?', StringComparison.Ordinal);
        string path = mark < 0 ? target : target[..mark];
        string query = mark < 0 ? "" : target[(mark + 1)..];
        return new SignedRequest(request.Method, path, query, body, name => Header(request.Headers, name));
    }

    private static string? Header(IHeaderDictionary headers, string name) =>
        headers.TryGetValue(name, out StringValues values) ? string.Join(", ", values.ToArray()) : null;

    // 401 asks for a signature; one that was given and is not accepted is forbidden.
    private static Task RefuseAsync(HttpContext context, SignatureVerdict verdict)
    {
        if (StringValues.IsNullOrEmpty(context.Request.Headers.Authorization))
        {
            context.Response.Headers.WWWAuthenticate = Scheme;
            return RefuseAsync(context, StatusCodes.Status401Unauthorized, verdict.Problem!);
        }

        return RefuseAsync(context, StatusCodes.Status403Forbidden, verdict.Problem!);
    }

    private static Task RefuseAsync(HttpContext context, int status, string problem) =>
        Results.Problem(problem, statusCode: status).ExecuteAsync(context);

    private async Task<byte[]?> ReadBodyAsync(HttpContext context)
    {
        if (context.Request.ContentLength > maxBodyBytes)
        {
            return null;
        }

        // The length that a request names is believed only as far as bytes arrive.
        using var body = new MemoryStream();
        byte[] chunk = new byte[16 * 1024];
        int read;
        while ((read = await context.Request.Body.ReadAsync(chunk, context.RequestAborted)) > 0)
        {
            if (body.Length + read > maxBodyBytes)
            {
                return null;
            }

            body.Write(chunk, 0, read);
        }

        return body.ToArray();
    }
}
