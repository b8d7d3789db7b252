namespace ScfGen.Signing;

/// <summary>A request to sign. Its query and path are taken from the URI as HttpClient sends them.</summary>
internal readonly ref struct Tc3Request
{
    public Tc3Request(
        string method, Uri uri, string contentType, ReadOnlySpan<byte> body, ReadOnlySpan<SignedHeader> extraHeaders, string? hostHeader = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(method);
        ArgumentNullException.ThrowIfNull(uri);
        ArgumentNullException.ThrowIfNull(contentType);
        if (!uri.IsAbsoluteUri)
        {
            throw new ArgumentException("The URI is relative. Give the whole address, since its host is signed.", nameof(uri));
        }

        Method = method;
        PathAndQuery = uri.PathAndQuery;
        if (HeaderRules.HasLineBreak(method) || HeaderRules.HasLineBreak(PathAndQuery))
        {
            throw new ArgumentException("The method or the URI holds a line break, which no request may hold.", nameof(uri));
        }

        Body = body;
        Headers = new Tc3Headers(uri, hostHeader, contentType, extraHeaders);
    }

    public string Method { get; }

    public string PathAndQuery { get; }

    public ReadOnlySpan<byte> Body { get; }

    public Tc3Headers Headers { get; }
}
