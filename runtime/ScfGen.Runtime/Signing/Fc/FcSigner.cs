using System.Buffers;
using System.Buffers.Text;
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
/// <c>x-fc-expires</c>, which takes the place of the date.
/// </para>
/// <para>Safe for concurrent use.</para>
/// </remarks>
public sealed class FcSigner
{
    private const int StackBytes = 512;
    private const int SignatureBase64Length = 44;

    private readonly SecondText _dates = new(FcTime.Format);
    private readonly LatestSecretKey _keys = new(HashAlgorithmName.SHA256);

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
        Sign(credential, time, method, uri, headers, isHttpTrigger, explains: false, out _);

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
        Sign(credential, time, method, uri, headers, isHttpTrigger, explains: true, out FcSteps? steps);
        return steps!;
    }

    private FcSignature Sign(
        Credential credential,
        DateTimeOffset time,
        string method,
        Uri uri,
        ReadOnlySpan<SignedHeader> headers,
        bool isHttpTrigger,
        bool explains,
        out FcSteps? steps)
    {
        Check(credential, method, uri);
        var toSign = new Utf8Builder(stackalloc byte[StackBytes]);
        var authorization = new Utf8Builder(stackalloc byte[StackBytes]);
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        Span<byte> base64 = stackalloc byte[SignatureBase64Length];
        SignedHeader[] buffer = ArrayPool<SignedHeader>.Shared.Rent(headers.Length + 1);
        try
        {
            var covered = new SortedHeaders(buffer);
            AddHandedOver(ref covered, headers, out string? contentMd5, out string? contentType);
            if (credential.Token is { } token)
            {
                covered.TryAdd(FcHeaders.SecurityToken, token);
            }

            string date = _dates.Get(time);
            FcStringToSign.AppendHead(ref toSign, method, contentMd5, contentType, date, covered.All);
            UriProblem? problem = FcResource.Append(ref toSign, SentTarget.PathOf(uri), SentTarget.QueryOf(uri), isHttpTrigger);
            if (problem is { } found)
            {
                throw new ArgumentException(found.Text, nameof(uri));
            }

            Hashers.ForThisThread().Hmac(_keys.Get(credential), toSign.Written, hash);
            Base64.EncodeToUtf8(hash, base64, out _, out _);
            authorization.Append("FC "u8);
            authorization.Append(credential.SecretId);
            authorization.Append((byte)':');
            authorization.Append(base64);
            string text = Encoding.ASCII.GetString(authorization.Written);
            steps = explains ? new FcSteps(Encoding.UTF8.GetString(toSign.Written), Encoding.ASCII.GetString(base64), text) : null;
            return new FcSignature(text, date, credential.Token);
        }
        finally
        {
            toSign.Dispose();
            authorization.Dispose();
            ArrayPool<SignedHeader>.Shared.Return(buffer, clearArray: true);
        }
    }

    private static void Check(Credential credential, string method, Uri uri)
    {
        ArgumentNullException.ThrowIfNull(credential);
        SentTarget.Check(uri);
        MethodName.Check(method);
    }

    private static void AddHandedOver(
        ref SortedHeaders covered, ReadOnlySpan<SignedHeader> headers, out string? contentMd5, out string? contentType)
    {
        contentMd5 = null;
        contentType = null;
        foreach (SignedHeader header in headers)
        {
            HeaderRules.CheckName(header.Name);
            HeaderRules.CheckValue(header.Name, header.Value);
            if (FcHeaders.IsNamed(header.Name, FcHeaders.SecurityToken) || FcHeaders.IsNamed(header.Name, FcHeaders.Date))
            {
                throw new ArgumentException($"The header {header.Name} is made by the signer. Do not hand it over.", nameof(headers));
            }

            bool isFirst = true;
            if (FcHeaders.IsPrefixed(header.Name))
            {
                isFirst = covered.TryAdd(header.Name, header.Value);
            }
            else if (FcHeaders.IsNamed(header.Name, FcHeaders.ContentMd5))
            {
                isFirst = contentMd5 is null;
                contentMd5 = header.Value;
            }
            else if (FcHeaders.IsNamed(header.Name, FcHeaders.ContentType))
            {
                isFirst = contentType is null;
                contentType = header.Value;
            }

            if (!isFirst)
            {
                throw new ArgumentException($"The header {header.Name} is handed over twice. Give each header once.", nameof(headers));
            }
        }
    }
}
