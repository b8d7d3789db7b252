using Microsoft.AspNetCore.Http.Features;

namespace LocalScf.Auth;

/// <summary>Path and query of a request before anything was decoded in them, as a signature covers them.</summary>
internal static class RawTarget
{
    public static (string Path, string Query) Of(HttpRequest request)
    {
        string target = request.HttpContext.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        if (!target.StartsWith('/'))
        {
            // A whole address, as proxies are asked, of which the server keeps no raw path.
            return (request.Path.ToUriComponent(), QueryOf(request.QueryString.Value ?? ""));
        }

        int mark = target.IndexOf('?', StringComparison.Ordinal);
        return mark < 0 ? (target, "") : (target[..mark], target[(mark + 1)..]);
    }

    private static string QueryOf(string withMark) => withMark.Length > 0 ? withMark[1..] : "";
}
