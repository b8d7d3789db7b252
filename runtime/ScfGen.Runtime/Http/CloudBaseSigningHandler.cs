using ScfGen.Signing;

namespace ScfGen.Http;

/// <summary>
/// Signs each request that passes for CloudBase's HTTP API. Put it innermost, behind handlers that retry, since each try needs a
/// signature of its own time.
/// </summary>
/// <remarks>
/// Path and query are signed exactly as they are sent. A request without a body is sent with an empty one of the type
/// <c>application/json</c>, since the content type is signed.
/// </remarks>
public sealed class CloudBaseSigningHandler : SigningHandler
{
    private readonly CloudBaseSigner _signer = new();
    private readonly Tc3ExtraHeaders _extra;

    /// <summary>Creates a handler.</summary>
    /// <param name="credentials">Where the credential of each try comes from.</param>
    /// <param name="timeProvider">The clock; <see langword="null"/> for the system's.</param>
    /// <param name="maxBodyBytes">The largest body that is signed, in bytes.</param>
    /// <param name="signedHeaders">
    /// Names of headers to sign beside <c>content-type</c> and <c>host</c>, such as <c>X-TC-Action</c>, where a request has them;
    /// <see langword="null"/> for none. None that is made or changed when a request is sent, such as <c>Content-Length</c>, <c>Accept-Encoding</c>,
    /// <c>Cookie</c> and <c>traceparent</c>.
    /// </param>
    /// <exception cref="ArgumentException">The limit is out of range, or a header cannot be signed.</exception>
    public CloudBaseSigningHandler(
        ICredentialsProvider credentials,
        TimeProvider? timeProvider = null,
        long maxBodyBytes = DefaultMaxBodyBytes,
        IEnumerable<string>? signedHeaders = null)
        : base(credentials, timeProvider, maxBodyBytes) =>
        _extra = new Tc3ExtraHeaders(signedHeaders);

    private protected override void Sign(HttpRequestMessage request, Credential credential, DateTimeOffset time, ReadOnlySpan<byte> body)
    {
        string contentType = ContentTypeOf(request, withoutBody: "application/json");
        CloudBaseSignature signature = _signer.SignWithHost(
            credential, time, request.Method.Method, request.RequestUri!, contentType, body, request.Headers.Host, _extra.In(request));
        Set(request, "Authorization", signature.Authorization);
    }
}
