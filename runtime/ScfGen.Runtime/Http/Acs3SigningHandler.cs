using System.Net.Http.Headers;
using System.Runtime.InteropServices;
using ScfGen.Signing;

namespace ScfGen.Http;

/// <summary>
/// Signs each request that passes with ACS3-HMAC-SHA256, for HTTP triggers of Alibaba Cloud Function Compute or for Alibaba Cloud's OpenAPI. Put
/// it innermost, behind handlers that retry, since each try needs a signature of its own time.
/// </summary>
/// <remarks>
/// <para>
/// With <see cref="Acs3Mode.HttpTrigger"/> the body is not covered: it is sent as the stream that it is. Signed are <c>x-acs-date</c> and
/// <c>x-acs-security-token</c>, which the handler adds, and any other header named <c>x-acs-*</c> of the request.
/// </para>
/// <para>
/// With <see cref="Acs3Mode.OpenApi"/> the body is read into memory first, up to the limit, and its hash is signed, as are the host and the content
/// type. The request carries <c>x-acs-action</c> and <c>x-acs-version</c> already; one without them is refused with an
/// <see cref="ArgumentException"/> before anything is sent.
/// </para>
/// <para>
/// A query that implementations sign in different ways (see <see cref="Acs3Signer"/>) is refused with an <see cref="ArgumentException"/> before
/// anything is sent.
/// </para>
/// </remarks>
public sealed class Acs3SigningHandler : SigningHandler
{
    private static readonly string[] s_ownHeaders = ["Authorization", Acs3Headers.Date, Acs3Headers.SecurityToken];
    private static readonly string[] s_ownHeadersWithBody = [.. s_ownHeaders, Acs3Headers.ContentSha256, Acs3Headers.Nonce];

    private readonly Acs3Signer _signer;

    /// <summary>Creates a handler.</summary>
    /// <param name="credentials">Where the credential of each try comes from.</param>
    /// <param name="mode">What the requests are for.</param>
    /// <param name="timeProvider">The clock; <see langword="null"/> for the system's.</param>
    /// <param name="maxBodyBytes">The largest body that is signed, in bytes; without meaning for <see cref="Acs3Mode.HttpTrigger"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The mode is none, or the limit is negative or above 2 GiB.</exception>
    public Acs3SigningHandler(
        ICredentialsProvider credentials,
        Acs3Mode mode = Acs3Mode.HttpTrigger,
        TimeProvider? timeProvider = null,
        long maxBodyBytes = DefaultMaxBodyBytes)
        : base(credentials, timeProvider, maxBodyBytes) =>
        _signer = new Acs3Signer(mode);

    /// <summary>
    /// Whether the host and the content type are signed also with <see cref="Acs3Mode.HttpTrigger"/>, so that a signature is good for one address
    /// only. Default: no, as in the document's samples, since a proxy or a custom domain may change both.
    /// </summary>
    public bool SignsHostAndContentType { get; init; }

    internal override ReadOnlySpan<string> OwnHeaders => SignsBody ? s_ownHeadersWithBody : s_ownHeaders;

    private protected override bool SignsBody => _signer.Mode == Acs3Mode.OpenApi;

    private protected override void Sign(HttpRequestMessage request, Credential credential, DateTimeOffset time, ReadOnlySpan<byte> body)
    {
        List<SignedHeader>? headers = null;
        AddPrefixed(ref headers, request.Headers.NonValidated);
        if (request.Content is { } content)
        {
            AddPrefixed(ref headers, content.Headers.NonValidated);
        }

        if (SignsBody || SignsHostAndContentType)
        {
            AddHostAndContentType(headers ??= [], request);
        }

        Acs3Signature signature = _signer.Sign(
            credential, time, request.Method.Method, request.RequestUri!, CollectionsMarshal.AsSpan(headers), body);
        Set(request, "Authorization", signature.Authorization);
        Set(request, Acs3Headers.Date, signature.Date);
        Set(request, Acs3Headers.SecurityToken, signature.SecurityToken);
        if (SignsBody)
        {
            Set(request, Acs3Headers.ContentSha256, signature.ContentSha256);
            Set(request, Acs3Headers.Nonce, signature.Nonce);
        }
    }

    private static void AddHostAndContentType(List<SignedHeader> headers, HttpRequestMessage request)
    {
        headers.Add(new SignedHeader(Acs3Headers.Host, request.Headers.Host ?? HostHeader.Of(request.RequestUri!)));
        if (request.Content is { } content && content.Headers.NonValidated.TryGetValues("Content-Type", out HeaderStringValues contentType))
        {
            headers.Add(new SignedHeader(Acs3Headers.ContentType, contentType.ToString()));
        }
    }

    // A request that was signed before has the headers of that signature still.
    private void AddPrefixed(ref List<SignedHeader>? headers, HttpHeadersNonValidated all)
    {
        foreach (KeyValuePair<string, HeaderStringValues> header in all)
        {
            if (!Acs3Headers.IsPrefixed(header.Key))
            {
                continue;
            }

            int place = Acs3Headers.FindUsual(header.Key);
            if (!Acs3Headers.IsOwn(place, _signer.Mode) && !(SignsBody && place == Acs3Headers.NoncePlace))
            {
                (headers ??= []).Add(new SignedHeader(header.Key, header.Value.ToString()));
            }
        }
    }
}
