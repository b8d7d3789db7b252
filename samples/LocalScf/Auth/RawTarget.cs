using Microsoft.AspNetCore.Http.Features;

namespace LocalScf.Auth;

/// <summary>Path and query of a request before anything was decoded in them, as a signature covers them.</summary>
internal static class RawTarget
{
    /// <exception cref="ApiError">The target is a whole address that could be read in two ways, or has no path.</exception>
    public static (string Path, string Query) Of(HttpRequest request)
    {
        string target = request.HttpContext.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        return target.StartsWith('/') ? Split(target) : OfWholeAddress(target, request.Path.Value);
    }

    // As proxies are asked. The server decodes %2F in such a target and follows its dots, so that a function may find another path than in
    // a request with the same path alone. Only one that is the same in both may pass with that request's signature.
    private static (string Path, string Query) OfWholeAddress(string target, string? readPath)
    {
        int scheme = target.IndexOf("://", StringComparison.Ordinal);
        ReadOnlySpan<char> address = scheme < 0 ? default : target.AsSpan(scheme + 3);
        int start = address.IndexOfAny('/', '?');
        if (start >= 0 && address[start] == '/')
        {
            (string path, string query) = Split(address[start..].ToString());
            if (!path.Contains("%2F", StringComparison.OrdinalIgnoreCase) && Uri.UnescapeDataString(path) == readPath)
            {
                return (path, query);
            }
        }

        throw new ApiError("InvalidRequest", "The request's target must be a path, or a whole address with one that needs no tidying up.");
    }

    private static (string Path, string Query) Split(string target)
    {
        int mark = target.IndexOf('?', StringComparison.Ordinal);
        return mark < 0 ? (target, "") : (target[..mark], target[(mark + 1)..]);
    }
}
