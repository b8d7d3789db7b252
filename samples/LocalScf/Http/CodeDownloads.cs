using System.Collections.Concurrent;
using LocalScf.State;

namespace LocalScf.Http;

/// <summary>Serves code packages under addresses that cannot be guessed, in place of the signed addresses of object storage.</summary>
internal sealed class CodeDownloads
{
    private const string Prefix = "/code/";

    private readonly ConcurrentDictionary<string, CodePackage> _packages = new(StringComparer.Ordinal);

    public Uri BaseAddress { get; set; } = new("http://127.0.0.1/");

    public static bool Owns(PathString path) => path.StartsWithSegments("/code", StringComparison.Ordinal);

    public string Publish(CodePackage package)
    {
        _packages.TryAdd(package.DownloadId, package);
        return new Uri(BaseAddress, $"{Prefix}{package.DownloadId}.zip").AbsoluteUri;
    }

    public async Task HandleAsync(HttpContext http)
    {
        string id = Path.GetFileNameWithoutExtension(http.Request.Path.Value ?? "");
        if (!HttpMethods.IsGet(http.Request.Method) || !_packages.TryGetValue(id, out CodePackage? package))
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        http.Response.ContentType = "application/zip";
        http.Response.ContentLength = package.Bytes.Length;
        await http.Response.Body.WriteAsync(package.Bytes, http.RequestAborted).ConfigureAwait(false);
    }
}
