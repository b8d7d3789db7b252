namespace ScfGen.Signing;

/// <summary>A request to sign. Its query and path are taken from the URI as HttpClient sends them.</summary>
internal readonly ref struct Tc3Request
{
    public Tc3Request(
        string method, Uri uri, string contentType, ReadOnlySpan<byte> body, ReadOnlySpan<SignedHeader> extraHeaders, string? hostHeader = null)
    {
        MethodName.Check(method);
        SentTarget.Check(uri);
        ArgumentNullException.ThrowIfNull(contentType);
        Method = method;
        PathAndQuery = uri.PathAndQuery;
        Body = body;
        Headers = new Tc3Headers(uri, hostHeader, contentType, extraHeaders);
    }

    public string Method { get; }

    public string PathAndQuery { get; }

    public ReadOnlySpan<byte> Body { get; }

    public Tc3Headers Headers { get; }
}
