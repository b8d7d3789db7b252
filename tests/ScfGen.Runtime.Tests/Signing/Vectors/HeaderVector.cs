using System.Text;
using System.Text.Json;
using ScfGen.Signing;

namespace ScfGen.Runtime.Tests;

/// <summary>A request whose signature goes into its headers, with the values of the signature's steps.</summary>
internal sealed class HeaderVector(JsonElement json) : Vector(json)
{
    /// <summary>The service of the scope (TC3 and its relatives).</summary>
    public string Service => Text("service");

    public long Seconds => Json.GetProperty("timestamp").GetInt64();

    public DateTimeOffset Time => DateTimeOffset.FromUnixTimeSeconds(Seconds);

    /// <summary>The URL as it is sent.</summary>
    public string Url => Text("url");

    /// <summary>The URL with path and query as they are spelled, which <see cref="System.Uri"/> would otherwise rewrite in part.</summary>
    public Uri Uri => new(Url, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });

    /// <summary>Whether a function URL's own path and query are signed, in place of "/" and nothing.</summary>
    public bool SignsRealPath => Json.GetProperty("signsRealPath").GetBoolean();

    /// <summary>Whether the FC scheme signs the query, as it does for HTTP triggers.</summary>
    public bool IsHttpTrigger => Json.GetProperty("isHttpTrigger").GetBoolean();

    /// <summary>All headers that were handed to the package, some of which a scheme does not sign.</summary>
    public IReadOnlyList<(string Name, string Value)> Headers => Pairs("headers");

    public string ContentType => Header("content-type")!;

    public byte[] Body
    {
        get
        {
            JsonElement body = Json.GetProperty("body");
            return body.TryGetProperty("text", out JsonElement text)
                ? Encoding.UTF8.GetBytes(text.GetString()!)
                : body.GetProperty("base64").GetBytesFromBase64();
        }
    }

    /// <summary>The first step of the signature; FC has none.</summary>
    public string CanonicalRequest => Lines("canonicalRequest");

    /// <summary>The value of the header <c>Authorization</c>.</summary>
    public string Authorization => Text("authorization");

    /// <summary>The value of a header, or null; names are compared without regard to case.</summary>
    public string? Header(string name) =>
        Headers
            .Where(header => string.Equals(header.Name, name, StringComparison.OrdinalIgnoreCase))
            .Select(header => header.Value)
            .SingleOrDefault();

    /// <summary>The headers but for those that a signer takes in other ways or makes itself.</summary>
    public SignedHeader[] HeadersExcept(params string[] names) =>
    [
        .. Headers
            .Where(header => !names.Contains(header.Name, StringComparer.OrdinalIgnoreCase))
            .Select(header => new SignedHeader(header.Name, header.Value)),
    ];
}
