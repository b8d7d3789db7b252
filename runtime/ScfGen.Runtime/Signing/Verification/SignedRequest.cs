namespace ScfGen.Signing;

/// <summary>A request as a server received it, with its signature still to be verified.</summary>
public readonly struct SignedRequest
{
    private readonly Func<string, string?>? _header;

    /// <summary>Creates a request.</summary>
    /// <param name="method">The HTTP method, such as <c>POST</c>.</param>
    /// <param name="path">The path exactly as received, still encoded: <c>/a%20b</c>. An empty path is <c>/</c>.</param>
    /// <param name="query">The query exactly as received, still encoded, without the question mark; empty where there is none.</param>
    /// <param name="body">The body's bytes exactly as received.</param>
    /// <param name="header">
    /// Gives a header by its name, in any case; several values of one name joined by <c>", "</c>. <see langword="null"/> for a header that was
    /// not sent.
    /// </param>
    public SignedRequest(string method, string path, string query, ReadOnlyMemory<byte> body, Func<string, string?> header)
    {
        ArgumentException.ThrowIfNullOrEmpty(method);
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(header);
        Method = method;
        Path = path.Length == 0 ? "/" : path;
        Query = query;
        Body = body;
        _header = header;
    }

    /// <summary>The HTTP method.</summary>
    public string Method { get; }

    /// <summary>The path as it was received.</summary>
    public string Path { get; }

    /// <summary>The query as it was received, without the question mark.</summary>
    public string Query { get; }

    /// <summary>The body as it was received.</summary>
    public ReadOnlyMemory<byte> Body { get; }

    /// <summary>Gives a header.</summary>
    /// <param name="name">The header's name, in any case.</param>
    /// <returns>The value; <see langword="null"/> where it was not sent.</returns>
    public string? Header(string name) => _header?.Invoke(name);
}
