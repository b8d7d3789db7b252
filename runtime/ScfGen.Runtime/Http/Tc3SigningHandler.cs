using ScfGen.Signing;

namespace ScfGen.Http;

/// <summary>
/// Signs each request that passes with TC3-HMAC-SHA256. Put it innermost, behind handlers that retry, since each try needs a
/// signature of its own time. The request carries <c>X-TC-Action</c> and <c>X-TC-Version</c> already.
/// </summary>
/// <remarks>
/// <para>
/// The path is <c>/</c>, and POST has no query: other requests are refused, since the signature would not cover these parts.
/// </para>
/// <para>
/// A body is signed as it is sent, whatever its content type: JSON, or multipart/form-data where an API takes it. A request without a body
/// is sent with an empty one of the type <c>application/x-www-form-urlencoded</c>, as the document has it for GET.
/// </para>
/// </remarks>
public sealed class Tc3SigningHandler : SigningHandler
{
    private static readonly string[] s_ownHeaders = ["Authorization", SignaturePlaces.TencentTimestamp, SignaturePlaces.TencentToken];

    private readonly Tc3Signer _signer;
    private readonly Tc3ExtraHeaders _extra;

    /// <summary>Creates a handler.</summary>
    /// <param name="service">The service's name in the credential scope, such as <c>scf</c>.</param>
    /// <param name="credentials">Where the credential of each try comes from.</param>
    /// <param name="timeProvider">The clock; <see langword="null"/> for the system's.</param>
    /// <param name="maxBodyBytes">The largest body that is signed, in bytes.</param>
    /// <param name="signedHeaders">
    /// Names of headers to sign beside <c>content-type</c> and <c>host</c>, such as <c>X-TC-Action</c>, where a request has them;
    /// <see langword="null"/> for none. None that is made or changed when a request is sent, such as <c>Content-Length</c>, <c>Accept-Encoding</c>,
    /// <c>Cookie</c> and <c>traceparent</c>.
    /// </param>
    /// <exception cref="ArgumentException">The service is blank, the limit is out of range, or a header cannot be signed.</exception>
    public Tc3SigningHandler(
        string service,
        ICredentialsProvider credentials,
        TimeProvider? timeProvider = null,
        long maxBodyBytes = DefaultMaxBodyBytes,
        IEnumerable<string>? signedHeaders = null)
        : base(credentials, timeProvider, maxBodyBytes)
    {
        _signer = new Tc3Signer(service);
        _extra = new Tc3ExtraHeaders(signedHeaders, SignaturePlaces.TencentTimestamp, SignaturePlaces.TencentToken);
    }

    internal override ReadOnlySpan<string> OwnHeaders => s_ownHeaders;

    private protected override void Sign(HttpRequestMessage request, Credential credential, DateTimeOffset time, ReadOnlySpan<byte> body)
    {
        Uri uri = request.RequestUri!;
        if (SentTarget.PathOf(uri) != "/")
        {
            throw new InvalidOperationException("The request has a path, and signature v3 covers none but /, the only one of the API. Send it to /.");
        }

        if (request.Method == HttpMethod.Post && SentTarget.QueryOf(uri).Length > 0)
        {
            throw new InvalidOperationException("The request is a POST with a query, which signature v3 leaves out and the service refuses. Send these parameters in the body.");
        }

        string contentType = ContentTypeOf(request, withoutBody: "application/x-www-form-urlencoded");
        Tc3Signature signature = _signer.SignWithHost(
            credential, time, request.Method.Method, uri, contentType, body, request.Headers.Host, _extra.In(request));
        Set(request, "Authorization", signature.Authorization);
        Set(request, SignaturePlaces.TencentTimestamp, signature.Timestamp);
        Set(request, SignaturePlaces.TencentToken, signature.Token);
    }
}
