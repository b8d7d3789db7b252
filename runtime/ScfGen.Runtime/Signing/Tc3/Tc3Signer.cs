namespace ScfGen.Signing;

/// <summary>
/// Signs requests with TC3-HMAC-SHA256, the signature method v3 of Tencent Cloud's API 3.0 (document page "Signature v3"). It takes plain
/// values and knows nothing of HTTP clients. The key derived for a day is kept, so that a signature costs two hashes and one HMAC.
/// </summary>
/// <remarks>
/// Safe for concurrent use. Header values are signed in lower case, the content type too: a boundary with upper-case letters is one
/// that not every implementation signs alike, so choose one without.
/// </remarks>
public sealed class Tc3Signer
{
    private readonly Tc3Core _core;

    /// <summary>Creates a signer for one service.</summary>
    /// <param name="service">The service's name in the credential scope, such as <c>scf</c>.</param>
    /// <exception cref="ArgumentException">The service is blank.</exception>
    public Tc3Signer(string service)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(service);
        _core = new Tc3Core(service, Tc3Target.Query);
    }

    /// <summary>Signs a request whose signed headers are <c>content-type</c> and <c>host</c>, the two that the service demands.</summary>
    /// <param name="credential">The credential to sign with.</param>
    /// <param name="time">The time of the request, within five minutes of the server's.</param>
    /// <param name="method">The HTTP method. It is signed in upper case, as HttpClient sends the usual ones however they are written.</param>
    /// <param name="uri">
    /// The absolute URI; its query, if any, is signed exactly as HttpClient sends it. The path is <c>/</c>, and POST has no query, as the document
    /// has it: neither would be signed.
    /// </param>
    /// <param name="contentType">The value of the header <c>Content-Type</c>, exactly as it is sent.</param>
    /// <param name="body">The body's bytes, exactly as they are sent.</param>
    /// <param name="extraHeaders">More headers to sign, without <c>content-type</c> and <c>host</c>.</param>
    /// <returns>The headers to add.</returns>
    /// <exception cref="ArgumentException">
    /// The URI is relative, has another path than <c>/</c> or, for POST, a query; it holds a character that no address may hold; a value holds a
    /// line break; or a header is given twice.
    /// </exception>
    public Tc3Signature Sign(
        Credential credential,
        DateTimeOffset time,
        string method,
        Uri uri,
        string contentType,
        ReadOnlySpan<byte> body,
        ReadOnlySpan<SignedHeader> extraHeaders = default) =>
        SignWithHost(credential, time, method, uri, contentType, body, hostHeader: null, extraHeaders);

    /// <summary>Signs a request whose Host header differs from the host of its URI.</summary>
    internal Tc3Signature SignWithHost(
        Credential credential,
        DateTimeOffset time,
        string method,
        Uri uri,
        string contentType,
        ReadOnlySpan<byte> body,
        string? hostHeader,
        ReadOnlySpan<SignedHeader> extraHeaders = default)
    {
        var request = new Tc3Request(method, uri, contentType, body, extraHeaders, hostHeader);
        CheckTarget(method, uri);
        string authorization = _core.Sign(credential, time, request, out string timestamp);
        return new Tc3Signature(authorization, timestamp, credential.Token);
    }

    /// <summary>Gives the intermediate values of a signature, for finding out why a server computes another.</summary>
    /// <param name="credential">The credential to sign with.</param>
    /// <param name="time">The time of the request.</param>
    /// <param name="method">The HTTP method. It is signed in upper case, as HttpClient sends the usual ones however they are written.</param>
    /// <param name="uri">The absolute URI.</param>
    /// <param name="contentType">The value of the header <c>Content-Type</c>.</param>
    /// <param name="body">The body's bytes.</param>
    /// <param name="extraHeaders">More headers to sign, without <c>content-type</c> and <c>host</c>.</param>
    /// <returns>The steps.</returns>
    /// <exception cref="ArgumentException">
    /// The URI is relative, has another path than <c>/</c> or, for POST, a query; it holds a character that no address may hold; a value holds a
    /// line break; or a header is given twice.
    /// </exception>
    public Tc3Steps Explain(
        Credential credential,
        DateTimeOffset time,
        string method,
        Uri uri,
        string contentType,
        ReadOnlySpan<byte> body,
        ReadOnlySpan<SignedHeader> extraHeaders = default)
    {
        var request = new Tc3Request(method, uri, contentType, body, extraHeaders);
        CheckTarget(method, uri);
        return _core.Explain(credential, time, request);
    }

    // What the signature does not cover is not sent with it.
    private static void CheckTarget(string method, Uri uri)
    {
        if (SentTarget.PathOf(uri) != "/")
        {
            throw new ArgumentException("The URI has a path, and signature v3 covers none but /, the only one of the API.", nameof(uri));
        }

        if (SentTarget.QueryOf(uri).Length > 0 && string.Equals(method, "POST", StringComparison.OrdinalIgnoreCase))
        {
            throw new ArgumentException(
                "The URI of a POST has a query, which signature v3 leaves out and the service refuses. Send these parameters in the body.", nameof(uri));
        }
    }
}
