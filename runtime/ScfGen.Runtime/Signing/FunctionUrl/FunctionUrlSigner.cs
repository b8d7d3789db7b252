namespace ScfGen.Signing;

/// <summary>
/// Signs requests to SCF function URLs with CAM authentication (document page "Function URL Authentication and Authorization Configuration"):
/// TC3-HMAC-SHA256 with the service <c>scf</c>. Beside the headers that it gives, a request carries <c>X-Scf-Cam-Uin</c>, the UIN of the
/// function's root account. The headers <c>X-Scf-Cam-*</c> are sent and not signed.
/// </summary>
/// <remarks>
/// Safe for concurrent use. The document shows only POST to <c>/</c> without a query; what the gateway recomputes for another method, path
/// or query is not documented. So <c>/</c> and an empty query are signed by default, whatever is called:
/// <see cref="FunctionUrlSigningOptions.SignsRealPath"/> signs the real ones.
/// </remarks>
public sealed class FunctionUrlSigner
{
    /// <summary>The service's name in the credential scope.</summary>
    internal const string Service = "scf";

    private readonly Tc3Core _core;

    /// <summary>Creates a signer.</summary>
    /// <param name="options">The options; <see langword="null"/> for the defaults.</param>
    public FunctionUrlSigner(FunctionUrlSigningOptions? options = null) =>
        _core = new Tc3Core(Service, options is { SignsRealPath: true } ? Tc3Target.PathAndQuery : Tc3Target.Nothing);

    /// <summary>Signs a request whose signed headers are <c>content-type</c> and <c>host</c>, and any others that are given.</summary>
    /// <param name="credential">The credential to sign with.</param>
    /// <param name="time">The time of the request, within five minutes of the server's.</param>
    /// <param name="method">The HTTP method. It is signed in upper case, as HttpClient sends the usual ones however they are written.</param>
    /// <param name="uri">
    /// The absolute URI. Its path and query are signed only with <see cref="FunctionUrlSigningOptions.SignsRealPath"/>, and then exactly as
    /// HttpClient sends them.
    /// </param>
    /// <param name="contentType">The value of the header <c>Content-Type</c>, exactly as it is sent.</param>
    /// <param name="body">The body's bytes, exactly as they are sent.</param>
    /// <param name="extraHeaders">More headers to sign, without <c>content-type</c> and <c>host</c>.</param>
    /// <returns>The headers to add.</returns>
    /// <exception cref="ArgumentException">
    /// The URI is relative or holds a character that no address may hold, a value holds a line break, or a header is given twice.
    /// </exception>
    public FunctionUrlSignature Sign(
        Credential credential,
        DateTimeOffset time,
        string method,
        Uri uri,
        string contentType,
        ReadOnlySpan<byte> body,
        ReadOnlySpan<SignedHeader> extraHeaders = default) =>
        SignWithHost(credential, time, method, uri, contentType, body, hostHeader: null, extraHeaders);

    /// <summary>Signs a request whose Host header differs from the host of its URI.</summary>
    internal FunctionUrlSignature SignWithHost(
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
        string authorization = _core.Sign(credential, time, request, out string timestamp);
        return new FunctionUrlSignature(authorization, timestamp, credential.Token);
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
    /// The URI is relative or holds a character that no address may hold, a value holds a line break, or a header is given twice.
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
        return _core.Explain(credential, time, request);
    }
}
