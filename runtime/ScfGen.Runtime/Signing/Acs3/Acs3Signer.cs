using System.Buffers;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;

namespace ScfGen.Signing;

/// <summary>
/// Signs requests with ACS3-HMAC-SHA256, for HTTP triggers of Alibaba Cloud Function Compute (document page "Signature authentication for HTTP
/// triggers") or for Alibaba Cloud's OpenAPI. It takes plain values and knows nothing of HTTP clients.
/// </summary>
/// <remarks>
/// <para>
/// Signed are the method, the path as it is sent, the query, and of the headers those named <c>x-acs-*</c>, <c>host</c> and
/// <c>content-type</c>: others are not covered by the scheme, and are passed over. <see cref="Acs3Mode.HttpTrigger"/> signs
/// <c>x-acs-date</c> and <c>x-acs-security-token</c>, and what is handed over; <see cref="Acs3Mode.OpenApi"/> adds the host,
/// <c>x-acs-content-sha256</c> and <c>x-acs-signature-nonce</c>, and asks for <c>x-acs-action</c> and <c>x-acs-version</c>.
/// </para>
/// <para>
/// What implementations sign in different ways is refused: a key that comes twice in a query, and a key with other characters than letters,
/// digits and <c>-._~</c>. A path with <c>$</c>, <c>+</c>, <c>*</c>, <c>%7E</c> or encoded characters is signed as the document's Node.js
/// sample does it; the other samples differ, so paths without such characters are the ones to rely on.
/// </para>
/// <para>Safe for concurrent use.</para>
/// </remarks>
public sealed class Acs3Signer
{
    private const int StackBytes = 2048;

    // The headers and their names, as far as they have a usual length.
    private const int OwnBytes = 512;
    private const int StringToSignBytes = 96;

    private readonly SecondText _dates = new(Acs3Time.Format);
    private readonly LatestSecretKey _keys = new(HashAlgorithmName.SHA256);

    /// <summary>Creates a signer.</summary>
    /// <param name="mode">What the requests are for.</param>
    /// <exception cref="ArgumentOutOfRangeException">The mode is none.</exception>
    public Acs3Signer(Acs3Mode mode = Acs3Mode.HttpTrigger)
    {
        if (mode is not (Acs3Mode.HttpTrigger or Acs3Mode.OpenApi))
        {
            throw new ArgumentOutOfRangeException(nameof(mode));
        }

        Mode = mode;
    }

    /// <summary>What the requests are for.</summary>
    public Acs3Mode Mode { get; }

    /// <summary>Signs a request.</summary>
    /// <param name="credential">The credential to sign with.</param>
    /// <param name="time">The time of the request, within some minutes of the server's.</param>
    /// <param name="method">The HTTP method.</param>
    /// <param name="uri">The absolute URI, whose path and query are signed.</param>
    /// <param name="headers">
    /// The headers of the request that are to be signed, each once, as they are sent; those that the scheme does not cover are passed over.
    /// With <see cref="Acs3Mode.OpenApi"/> a <c>host</c> is taken in place of the URI's, and an <c>x-acs-signature-nonce</c> in place of a new one.
    /// </param>
    /// <param name="body">The body's bytes, exactly as they are sent; with <see cref="Acs3Mode.HttpTrigger"/> they are not covered.</param>
    /// <returns>The headers to add.</returns>
    /// <exception cref="ArgumentException">
    /// The URI is relative or holds a character that no address may hold; a value holds a line break; a header is given twice, or is one that the
    /// signer makes; a header that the mode needs is missing; or the query holds what cannot be signed in one way only.
    /// </exception>
    public Acs3Signature Sign(
        Credential credential,
        DateTimeOffset time,
        string method,
        Uri uri,
        ReadOnlySpan<SignedHeader> headers = default,
        ReadOnlySpan<byte> body = default) =>
        Sign(credential, time.UtcTicks, method, uri, in headers, in body, explains: false, out _);

    /// <summary>Gives the intermediate values of a signature, for finding out why a server computes another.</summary>
    /// <param name="credential">The credential to sign with.</param>
    /// <param name="time">The time of the request.</param>
    /// <param name="method">The HTTP method.</param>
    /// <param name="uri">The absolute URI.</param>
    /// <param name="headers">The headers of the request that are to be signed; with <see cref="Acs3Mode.OpenApi"/> hand over the nonce, too.</param>
    /// <param name="body">The body's bytes.</param>
    /// <returns>The steps. The canonical request holds the security token of temporary credentials: do not log it.</returns>
    /// <exception cref="ArgumentException">The request cannot be signed, as for <see cref="Sign(Credential, DateTimeOffset, string, Uri, ReadOnlySpan{SignedHeader}, ReadOnlySpan{byte})"/>.</exception>
    public Acs3Steps Explain(
        Credential credential,
        DateTimeOffset time,
        string method,
        Uri uri,
        ReadOnlySpan<SignedHeader> headers = default,
        ReadOnlySpan<byte> body = default)
    {
        Sign(credential, time.UtcTicks, method, uri, in headers, in body, explains: true, out Acs3Steps? steps);
        return steps!;
    }

    // Nothing is read of the buffers but what was written.
    [SkipLocalsInit]
    private Acs3Signature Sign(
        Credential credential,
        long utcTicks,
        string method,
        Uri uri,
        in ReadOnlySpan<SignedHeader> headers,
        in ReadOnlySpan<byte> body,
        bool explains,
        out Acs3Steps? steps)
    {
        ArgumentNullException.ThrowIfNull(credential);
        string pathAndQuery = SentTarget.Check(uri);
        MethodName.Check(method);
        var canonical = new Utf8Builder(stackalloc byte[StackBytes]);
        canonical.Reserve(pathAndQuery.Length + (credential.Token?.Length ?? 0) + OwnBytes);
        var toSign = new Utf8Builder(stackalloc byte[StringToSignBytes]);
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        var buffer = default(HeaderBuffer);
        SignedHeader[]? rented = headers.Length <= HeaderBuffer.Length ? null : ArrayPool<SignedHeader>.Shared.Rent(headers.Length);
        try
        {
            var covered = new Acs3CoveredHeaders(rented is null ? buffer : rented);
            covered.Add(in headers, Mode);
            AddOwn(ref covered, credential, utcTicks, uri, in body);

            string? contentSha256 = Mode == Acs3Mode.OpenApi ? covered[Acs3Headers.ContentSha256Place] : null;
            SentTarget.Split(pathAndQuery, out ReadOnlySpan<char> path, out ReadOnlySpan<char> query);
            UriProblem? problem = Acs3Canonical.AppendRequest(
                ref canonical, method, path, query, covered, names: default, contentSha256, out Range names);
            if (problem is { } found)
            {
                throw new ArgumentException(found.Text, nameof(uri));
            }

            Hashers hashers = Hashers.ForThisThread();
            hashers.Sha256(canonical.Written, hash);
            Acs3Canonical.AppendStringToSign(ref toSign, hash);
            string? hashed = explains ? Utf8Builder.LowerHex(hash) : null;
            hashers.Hmac(_keys.Get(credential), toSign.Written, hash);

            string authorization = Acs3Authorization.Make(credential.SecretId, canonical.Written[names], hash);
            steps = hashed is null
                ? null
                : new Acs3Steps(
                    Encoding.UTF8.GetString(canonical.Written),
                    hashed,
                    Encoding.UTF8.GetString(toSign.Written),
                    Utf8Builder.LowerHex(hash),
                    authorization);
            return new Acs3Signature(
                authorization,
                covered[Acs3Headers.DatePlace]!,
                covered[Acs3Headers.SecurityTokenPlace],
                contentSha256,
                Mode == Acs3Mode.OpenApi ? covered[Acs3Headers.NoncePlace] : null);
        }
        finally
        {
            canonical.Dispose();
            toSign.Dispose();
            if (rented is not null)
            {
                ArrayPool<SignedHeader>.Shared.Return(rented, clearArray: true);
            }
        }
    }

    private void AddOwn(ref Acs3CoveredHeaders covered, Credential credential, long utcTicks, Uri uri, in ReadOnlySpan<byte> body)
    {
        covered[Acs3Headers.DatePlace] = _dates.Get(utcTicks);
        covered[Acs3Headers.SecurityTokenPlace] = credential.Token;
        if (Mode == Acs3Mode.HttpTrigger)
        {
            // The document has the header in each request, empty for a long-term key.
            covered[Acs3Headers.SecurityTokenPlace] ??= "";
            return;
        }

        Demand(covered, Acs3Headers.ActionPlace);
        Demand(covered, Acs3Headers.VersionPlace);
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        Hashers.ForThisThread().Sha256(body, hash);
        covered[Acs3Headers.ContentSha256Place] = Utf8Builder.LowerHex(hash);
        covered[Acs3Headers.NoncePlace] ??= Acs3Nonce.Next();
        covered[Acs3Headers.HostPlace] ??= HostHeader.Of(uri);
    }

    private static void Demand(in Acs3CoveredHeaders headers, int place)
    {
        if (string.IsNullOrWhiteSpace(headers[place]))
        {
            throw new ArgumentException($"The OpenAPI needs the header {Acs3Headers.Usual[place]}, which is signed. Hand it over.", nameof(headers));
        }
    }
}
