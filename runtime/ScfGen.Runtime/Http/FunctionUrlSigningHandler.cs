using ScfGen.Signing;

namespace ScfGen.Http;

/// <summary>
/// Signs each request that passes for an SCF function URL with CAM authentication. Put it innermost, behind handlers that retry, since
/// each try needs a signature of its own time.
/// </summary>
/// <remarks>
/// The document shows only POST to <c>/</c> without a query; what the gateway recomputes for another method, path or query is not
/// documented. <see cref="FunctionUrlSigningOptions.SignsRealPath"/> says what is signed. A request without a body is sent with an empty
/// one of the type <c>application/json</c>, since the content type is signed.
/// </remarks>
public sealed class FunctionUrlSigningHandler : SigningHandler
{
    private static readonly string[] s_ownHeaders =
        ["Authorization", SignaturePlaces.FunctionUrlUin, SignaturePlaces.FunctionUrlTimestamp, SignaturePlaces.FunctionUrlToken];

    private readonly string _uin;
    private readonly FunctionUrlSigner _signer;
    private readonly Tc3ExtraHeaders _extra;

    /// <summary>Creates a handler.</summary>
    /// <param name="uin">The UIN of the root account that owns the function, such as <c>100000000001</c>.</param>
    /// <param name="credentials">Where the credential of each try comes from.</param>
    /// <param name="options">How requests are signed; <see langword="null"/> for the defaults.</param>
    /// <param name="timeProvider">The clock; <see langword="null"/> for the system's.</param>
    /// <param name="maxBodyBytes">The largest body that is signed, in bytes.</param>
    /// <param name="signedHeaders">
    /// Names of headers to sign beside <c>content-type</c> and <c>host</c>, where a request has them; <see langword="null"/> for none. None that is
    /// made or changed when a request is sent, such as <c>Content-Length</c>, <c>Accept-Encoding</c>, <c>Cookie</c> and <c>traceparent</c>.
    /// </param>
    /// <exception cref="ArgumentException">
    /// The UIN is empty or holds a white-space, control or non-ASCII character, the limit is out of range, or a header cannot be signed.
    /// </exception>
    public FunctionUrlSigningHandler(
        string uin,
        ICredentialsProvider credentials,
        FunctionUrlSigningOptions? options = null,
        TimeProvider? timeProvider = null,
        long maxBodyBytes = DefaultMaxBodyBytes,
        IEnumerable<string>? signedHeaders = null)
        : base(credentials, timeProvider, maxBodyBytes)
    {
        ArgumentException.ThrowIfNullOrEmpty(uin);
        if (uin.AsSpan().ContainsAnyExceptInRange('!', '~'))
        {
            throw new ArgumentException("The UIN holds a white-space, control or non-ASCII character. It is the number of the root account.", nameof(uin));
        }

        _uin = uin;
        _signer = new FunctionUrlSigner(options);
        _extra = new Tc3ExtraHeaders(signedHeaders, SignaturePlaces.FunctionUrlUin, SignaturePlaces.FunctionUrlTimestamp, SignaturePlaces.FunctionUrlToken);
    }

    internal override ReadOnlySpan<string> OwnHeaders => s_ownHeaders;

    private protected override void Sign(HttpRequestMessage request, Credential credential, DateTimeOffset time, ReadOnlySpan<byte> body)
    {
        string contentType = ContentTypeOf(request, withoutBody: "application/json");
        FunctionUrlSignature signature = _signer.SignWithHost(
            credential, time, request.Method.Method, request.RequestUri!, contentType, body, request.Headers.Host, _extra.In(request));
        Set(request, "Authorization", signature.Authorization);
        Set(request, SignaturePlaces.FunctionUrlUin, _uin);
        Set(request, SignaturePlaces.FunctionUrlTimestamp, signature.Timestamp);
        Set(request, SignaturePlaces.FunctionUrlToken, signature.Token);
    }
}
