using System.Globalization;

namespace ScfGen.Signing;

/// <summary>
/// Signs requests to Tencent CloudBase's HTTP API (document page "Tencent Cloud signature V3 authentication"): TC3-HMAC-SHA256 with the
/// service <c>tcb</c> and the real path, and with the timestamp and the token at the end of the Authorization.
/// </summary>
/// <remarks>
/// Safe for concurrent use. Header values are signed trimmed and in lower case, but for the content type, which keeps its case as in
/// CloudBase's own package. The content type of multipart/form-data is signed with its boundary, as it is sent; CloudBase's package leaves
/// the boundary out.
/// </remarks>
public sealed class CloudBaseSigner
{
    /// <summary>The service's name in the credential scope.</summary>
    internal const string Service = "tcb";

    private const int MaxTimestampLength = 20;

    private readonly Tc3Core _core = new(Service, Tc3Target.PathAndQuery, isCloudBase: true);

    /// <summary>Signs a request whose signed headers are <c>content-type</c> and <c>host</c>, and any others that are given.</summary>
    /// <param name="credential">The credential to sign with.</param>
    /// <param name="time">The time of the request, within five minutes of the server's.</param>
    /// <param name="method">The HTTP method. It is signed in upper case, as HttpClient sends the usual ones however they are written.</param>
    /// <param name="uri">
    /// The absolute URI. Its path and query are signed exactly as HttpClient sends them. A <see cref="Uri"/> tidies up what it is made of, such
    /// as <c>%7E</c> and <c>/../</c>, before it is signed and sent, unless it is made with
    /// <see cref="UriCreationOptions.DangerousDisablePathAndQueryCanonicalization"/>.
    /// </param>
    /// <param name="contentType">The value of the header <c>Content-Type</c>, exactly as it is sent.</param>
    /// <param name="body">The body's bytes, exactly as they are sent.</param>
    /// <param name="extraHeaders">More headers to sign, such as <c>X-TC-Action</c>, without <c>content-type</c> and <c>host</c>.</param>
    /// <returns>The header to add.</returns>
    /// <exception cref="ArgumentException">
    /// The URI is relative or holds a character that no address may hold, a value holds a line break, or a header is given twice.
    /// </exception>
    public CloudBaseSignature Sign(
        Credential credential,
        DateTimeOffset time,
        string method,
        Uri uri,
        string contentType,
        ReadOnlySpan<byte> body,
        ReadOnlySpan<SignedHeader> extraHeaders = default) =>
        SignWithHost(credential, time, method, uri, contentType, body, hostHeader: null, extraHeaders);

    /// <summary>Signs a request whose Host header differs from the host of its URI.</summary>
    internal CloudBaseSignature SignWithHost(
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
        long seconds = time.ToUnixTimeSeconds();
        Span<char> timestamp = stackalloc char[MaxTimestampLength];
        seconds.TryFormat(timestamp, out int length, default, CultureInfo.InvariantCulture);
        return new CloudBaseSignature(_core.Sign(credential, seconds, timestamp[..length], request));
    }

    /// <summary>Gives the intermediate values of a signature, for finding out why a server computes another.</summary>
    /// <param name="credential">The credential to sign with.</param>
    /// <param name="time">The time of the request.</param>
    /// <param name="method">The HTTP method. It is signed in upper case, as HttpClient sends the usual ones however they are written.</param>
    /// <param name="uri">The absolute URI.</param>
    /// <param name="contentType">The value of the header <c>Content-Type</c>.</param>
    /// <param name="body">The body's bytes.</param>
    /// <param name="extraHeaders">More headers to sign, without <c>content-type</c> and <c>host</c>.</param>
    /// <returns>The steps. The Authorization among them holds the credential's token.</returns>
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
