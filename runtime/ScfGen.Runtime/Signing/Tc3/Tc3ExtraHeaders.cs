using System.Net.Http.Headers;

namespace ScfGen.Signing;

/// <summary>The names of the headers that a handler signs beside <c>content-type</c> and <c>host</c>, where a request has them.</summary>
internal sealed class Tc3ExtraHeaders
{
    // What is made, merged or left out behind the signature: for the connection, a proxy, a cookie container, decompression and tracing.
    private static readonly HashSet<string> s_ofTheTransport = new(StringComparer.OrdinalIgnoreCase)
    {
        "Accept-Encoding",
        "Alt-Used",
        "baggage",
        "Connection",
        "Content-Length",
        "Cookie",
        "Correlation-Context",
        "Expect",
        "Keep-Alive",
        "Proxy-Authorization",
        "Proxy-Connection",
        "Request-Id",
        "TE",
        "traceparent",
        "tracestate",
        "Trailer",
        "Transfer-Encoding",
        "Upgrade",
    };

    private readonly string[] _names;

    /// <summary>Checks the names.</summary>
    /// <param name="names">The names; null for none.</param>
    /// <param name="own">The headers that the handler itself sets when it has signed.</param>
    /// <exception cref="ArgumentException">
    /// A name is none, is given twice, or is of a header that is signed anyway or cannot be, such as those that are made or changed when it is sent.
    /// </exception>
    public Tc3ExtraHeaders(IEnumerable<string>? names, params string[] own)
    {
        _names = names is null ? [] : [.. names];
        var seen = new HashSet<string>(own, StringComparer.OrdinalIgnoreCase) { "Authorization", "Content-Type", "Host" };
        foreach (string name in _names)
        {
            HeaderRules.CheckName(name);
            if (s_ofTheTransport.Contains(name))
            {
                throw new ArgumentException(
                    $"The header {name} cannot be among the headers to sign: it is made or changed when the request is sent, behind the signature. Leave it out.",
                    nameof(names));
            }

            if (!seen.Add(name))
            {
                throw new ArgumentException(
                    $"The header {name} cannot be among the headers to sign: it is there already, is signed anyway, or holds a part of the signature.", nameof(names));
            }
        }
    }

    /// <summary>Gives those of the headers that a request has, as they are sent.</summary>
    public SignedHeader[] In(HttpRequestMessage request)
    {
        if (_names.Length == 0)
        {
            return [];
        }

        var headers = new List<SignedHeader>(_names.Length);
        foreach (string name in _names)
        {
            if (request.Headers.NonValidated.TryGetValues(name, out HeaderStringValues values)
                || request.Content?.Headers.NonValidated.TryGetValues(name, out values) == true)
            {
                headers.Add(new SignedHeader(name, values.ToString()));
            }
        }

        return [.. headers];
    }
}
