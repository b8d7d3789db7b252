using System.Net.Http.Headers;
using System.Runtime.InteropServices;
using ScfGen.Signing;

namespace ScfGen.Http;

/// <summary>
/// Signs each request that passes with the older scheme of Alibaba Cloud Function Compute, <c>Authorization: FC</c>, as the helpers
/// InvokeHTTPTrigger and SignRequest of its SDKs do. Put it innermost, behind handlers that retry, since each try needs a signature of its own time.
/// </summary>
/// <remarks>
/// <para>
/// The body is not covered: it is sent as the stream that it is. A <c>Content-MD5</c> that the content carries is signed, as are its
/// <c>Content-Type</c> and all headers named <c>x-fc-*</c>. The handler sets <c>Date</c>, in place of one that the request has.
/// </para>
/// <para>
/// A query that implementations sign in different ways (see <see cref="FcSigner"/>) is refused with an <see cref="ArgumentException"/> before
/// anything is sent.
/// </para>
/// </remarks>
public sealed class FcSigningHandler : SigningHandler
{
    private static readonly string[] s_ownHeaders = ["Authorization", FcHeaders.Date, FcHeaders.SecurityToken];

    private readonly FcSigner _signer = new();
    private readonly bool _isHttpTrigger;

    /// <summary>Creates a handler.</summary>
    /// <param name="credentials">Where the credential of each try comes from.</param>
    /// <param name="isHttpTrigger">Whether the requests are for HTTP triggers, whose query is signed.</param>
    /// <param name="timeProvider">The clock; <see langword="null"/> for the system's.</param>
    public FcSigningHandler(ICredentialsProvider credentials, bool isHttpTrigger = true, TimeProvider? timeProvider = null)
        : base(credentials, timeProvider) =>
        _isHttpTrigger = isHttpTrigger;

    internal override ReadOnlySpan<string> OwnHeaders => s_ownHeaders;

    private protected override bool SignsBody => false;

    private protected override void Sign(HttpRequestMessage request, Credential credential, DateTimeOffset time, ReadOnlySpan<byte> body)
    {
        List<SignedHeader>? headers = null;
        AddCovered(ref headers, request.Headers.NonValidated);
        if (request.Content is { } content)
        {
            AddCovered(ref headers, content.Headers.NonValidated);
        }

        FcSignature signature = _signer.Sign(
            credential, time, request.Method.Method, request.RequestUri!, CollectionsMarshal.AsSpan(headers), _isHttpTrigger);
        Set(request, "Authorization", signature.Authorization);
        Set(request, FcHeaders.Date, signature.Date);
        Set(request, FcHeaders.SecurityToken, signature.SecurityToken);
    }

    private static void AddCovered(ref List<SignedHeader>? headers, HttpHeadersNonValidated all)
    {
        foreach (KeyValuePair<string, HeaderStringValues> header in all)
        {
            bool isPrefixed = FcHeaders.IsPrefixed(header.Key) && !FcHeaders.IsNamed(header.Key, FcHeaders.SecurityToken);
            if (isPrefixed || FcHeaders.IsNamed(header.Key, FcHeaders.ContentMd5) || FcHeaders.IsNamed(header.Key, FcHeaders.ContentType))
            {
                (headers ??= []).Add(new SignedHeader(header.Key, header.Value.ToString()));
            }
        }
    }
}
