using Microsoft.Extensions.Primitives;
using ScfGen.Signing;

namespace LocalScf.Auth;

/// <summary>Hands requests over to a verifier, exactly as they came in.</summary>
internal static class ReceivedRequest
{
    public static SignedRequest Of(HttpRequest request, ReadOnlyMemory<byte> body)
    {
        (string path, string query) = RawTarget.Of(request);
        return Of(request.Method, path, query, request.Headers, body);
    }

    public static SignedRequest Of(string method, string path, string query, IHeaderDictionary headers, ReadOnlyMemory<byte> body) =>
        new(method, path, query, body, name => Header(headers, name));

    private static string? Header(IHeaderDictionary headers, string name)
    {
        if (!headers.TryGetValue(name, out StringValues values))
        {
            return null;
        }

        return values.Count == 1 ? values[0] : string.Join(", ", values.ToArray());
    }
}
