using System.Collections.Immutable;
using ScfGen.Signing;

namespace ScfGen.Runtime.Tests;

/// <summary>A request as a server receives it, to be verified as it is or after a change.</summary>
internal sealed record Acs3Message(string Method, string Path, string Query, byte[] Body)
{
    public ImmutableDictionary<string, string> Headers { get; init; } = ImmutableDictionary.Create<string, string>(StringComparer.OrdinalIgnoreCase);

    public static Acs3Message Of(string method, string url, byte[] body, IEnumerable<(string Name, string Value)> headers)
    {
        UrlParts parts = UrlParts.Of(url);
        var message = new Acs3Message(method, parts.Path, parts.Query, body);
        return headers.Aggregate(message, static (sum, header) => sum.With(header.Name, header.Value));
    }

    /// <summary>A request that arrived at a server; lines of one name are joined.</summary>
    public static Acs3Message Of(ReceivedRequest received) =>
        Of(
            received.Method,
            "http://server" + received.Target,
            received.Body,
            received.Headers
                .GroupBy(static header => header.Name, StringComparer.OrdinalIgnoreCase)
                .Select(static lines => (lines.Key, string.Join(", ", lines.Select(static line => line.Value)))));

    public Acs3Message With(string name, string value) => this with { Headers = Headers.SetItem(name, value) };

    public Acs3Message Without(string name) => this with { Headers = Headers.Remove(name) };

    public SignedRequest ToRequest() => new(Method, Path, Query, Body, name => Headers.TryGetValue(name, out string? value) ? value : null);
}
