using System.Buffers;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;

namespace ScfGen.Signing;

/// <summary>
/// Signs requests with the older scheme of Alibaba Cloud Function Compute, <c>Authorization: FC</c>, which the helpers InvokeHTTPTrigger and
/// SignRequest of its SDKs use (document page "Use SDKs to invoke HTTP triggers"). It takes plain values and knows nothing of HTTP clients.
/// <see cref="Acs3Signer"/> is the scheme that its page on signature authentication describes.
/// </summary>
/// <remarks>
/// <para>
/// Signed are the method, <c>Content-MD5</c>, <c>Content-Type</c>, <c>Date</c>, all headers named <c>x-fc-*</c>, the path without its
/// percent-encoding, and for HTTP triggers the parameters of the query. Other headers are not covered by the scheme, and are passed over; nor
/// is the body, unless <c>Content-MD5</c> is sent.
/// </para>
/// <para>
/// Refused is a query with a parameter without a sign of equality, since implementations sign it as <c>key</c> or as <c>key=</c>, and one with
/// <c>x-fc-expires</c>, which takes the place of the date. Values of one key are signed sorted; <see cref="FcSignatureVerifier"/> refuses them in
/// another order.
/// </para>
/// <para>Safe for concurrent use.</para>
/// </remarks>
public sealed class FcSigner
{
    private const int StackBytes = 2048;

    // The method, the date, the content type and some more.
    private const int OwnBytes = 256;

    private readonly SecondText _dates = new(FcTime.Format);
    private readonly LatestSecretKey _keys = new(HashAlgorithmName.SHA256);
    private FcTokenLine? _tokenLine;

    /// <summary>Signs a request.</summary>
    /// <param name="credential">The credential to sign with.</param>
    /// <param name="time">The time of the request, within some minutes of the server's.</param>
    /// <param name="method">The HTTP method.</param>
    /// <param name="uri">The absolute URI, whose path and query are signed.</param>
    /// <param name="headers">
    /// The headers of the request, each once, as they are sent: <c>Content-MD5</c>, <c>Content-Type</c> and all named <c>x-fc-*</c>. Others
    /// are passed over.
    /// </param>
    /// <param name="isHttpTrigger">Whether the request is for an HTTP trigger, whose query is signed; otherwise it is for the API of Function Compute.</param>
    /// <returns>The headers to add.</returns>
    /// <exception cref="ArgumentException">
    /// The URI is relative or holds a character that no address may hold; a value holds a line break; a header is given twice, or is one that the
    /// signer makes; or the query holds what cannot be signed in one way only.
    /// </exception>
    public FcSignature Sign(
        Credential credential,
        DateTimeOffset time,
        string method,
        Uri uri,
        ReadOnlySpan<SignedHeader> headers = default,
        bool isHttpTrigger = true) =>
        Sign(credential, time.UtcTicks, method, uri, in headers, isHttpTrigger, explains: false, out _);

    /// <summary>Gives the intermediate values of a signature, for finding out why a server computes another.</summary>
    /// <param name="credential">The credential to sign with.</param>
    /// <param name="time">The time of the request.</param>
    /// <param name="method">The HTTP method.</param>
    /// <param name="uri">The absolute URI.</param>
    /// <param name="headers">The headers of the request.</param>
    /// <param name="isHttpTrigger">Whether the request is for an HTTP trigger.</param>
    /// <returns>The steps. The string to sign holds the security token of temporary credentials: do not log it.</returns>
    /// <exception cref="ArgumentException">The request cannot be signed, as for <see cref="Sign(Credential, DateTimeOffset, string, Uri, ReadOnlySpan{SignedHeader}, bool)"/>.</exception>
    public FcSteps Explain(
        Credential credential,
        DateTimeOffset time,
        string method,
        Uri uri,
        ReadOnlySpan<SignedHeader> headers = default,
        bool isHttpTrigger = true)
    {
        Sign(credential, time.UtcTicks, method, uri, in headers, isHttpTrigger, explains: true, out FcSteps? steps);
        return steps!;
    }

    // Nothing is read of the buffers but what was written.
    [SkipLocalsInit]
    private FcSignature Sign(
        Credential credential,
        long utcTicks,
        string method,
        Uri uri,
        in ReadOnlySpan<SignedHeader> headers,
        bool isHttpTrigger,
        bool explains,
        out FcSteps? steps)
    {
        ArgumentNullException.ThrowIfNull(credential);
        string pathAndQuery = SentTarget.Check(uri);
        MethodName.Check(method);
        var toSign = new Utf8Builder(stackalloc byte[StackBytes]);
        toSign.Reserve(pathAndQuery.Length + (credential.Token?.Length ?? 0) + OwnBytes);
        var buffer = default(HeaderBuffer);
        SignedHeader[]? rented = headers.Length < HeaderBuffer.Length ? null : ArrayPool<SignedHeader>.Shared.Rent(headers.Length + 1);
        try
        {
            var covered = new SortedHeaders(rented is null ? buffer : rented);
            AddHandedOver(ref covered, in headers, out string? contentMd5, out string? contentType);
            // Alone, the token has no place to be found among others.
            bool isAlone = covered.All.IsEmpty;
            if (credential.Token is { } token && !isAlone)
            {
                covered.TryAdd(FcHeaders.SecurityToken, token);
            }

            string date = _dates.Get(utcTicks);
            FcStringToSign.AppendHead(ref toSign, method, contentMd5, contentType, date, covered.All);
            if (credential.Token is { } tokenAlone && isAlone)
            {
                toSign.Append(FcTokenLine.Of(tokenAlone, ref _tokenLine).Utf8);
            }

            SentTarget.Split(pathAndQuery, out ReadOnlySpan<char> path, out ReadOnlySpan<char> query);
            UriProblem? problem = FcStringToSign.AppendResource(ref toSign, path, query, isHttpTrigger);
            if (problem is { } found)
            {
                throw new ArgumentException(found.Text, nameof(uri));
            }

            Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
            Hashers.ForThisThread().Hmac(_keys.Get(credential), toSign.Written, hash);
            string authorization = FcAuthorization.Make(credential.SecretId, hash);
            steps = explains ? new FcSteps(Encoding.UTF8.GetString(toSign.Written), Convert.ToBase64String(hash), authorization) : null;
            return new FcSignature(authorization, date, credential.Token);
        }
        finally
        {
            toSign.Dispose();
            if (rented is not null)
            {
                ArrayPool<SignedHeader>.Shared.Return(rented, clearArray: true);
            }
        }
    }

    private static void AddHandedOver(
        ref SortedHeaders covered, in ReadOnlySpan<SignedHeader> headers, out string? contentMd5, out string? contentType)
    {
        contentMd5 = null;
        contentType = null;
        foreach (SignedHeader header in headers)
        {
            string name = header.Name;
            bool isFirst;
            if (FcHeaders.IsNamed(name, FcHeaders.ContentType))
            {
                isFirst = contentType is null;
                contentType = header.Value;
            }
            else if (FcHeaders.IsNamed(name, FcHeaders.ContentMd5))
            {
                isFirst = contentMd5 is null;
                contentMd5 = header.Value;
            }
            else if (FcHeaders.IsNamed(name, FcHeaders.SecurityToken) || FcHeaders.IsNamed(name, FcHeaders.Date))
            {
                throw new ArgumentException($"The header {name} is made by the signer. Do not hand it over.", nameof(headers));
            }
            else
            {
                HeaderRules.CheckName(name);
                isFirst = !FcHeaders.IsPrefixed(name) || covered.TryAdd(name, header.Value);
            }

            HeaderRules.CheckValue(name, header.Value);
            if (!isFirst)
            {
                throw new ArgumentException($"The header {name} is handed over twice. Give each header once.", nameof(headers));
            }
        }
    }
}
