using System.Buffers;
using System.Globalization;
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
    private const int StackBytes = 512;
    private const int StringToSignBytes = 96;

    // The date, the token, the hash, the nonce and the host.
    private const int OwnHeaders = 5;

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
        Sign(credential, time, method, uri, headers, body, explains: false, out _);

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
        Sign(credential, time, method, uri, headers, body, explains: true, out Acs3Steps? steps);
        return steps!;
    }

    private Acs3Signature Sign(
        Credential credential,
        DateTimeOffset time,
        string method,
        Uri uri,
        ReadOnlySpan<SignedHeader> headers,
        ReadOnlySpan<byte> body,
        bool explains,
        out Acs3Steps? steps)
    {
        Check(credential, method, uri);
        var canonical = new Utf8Builder(stackalloc byte[StackBytes]);
        var toSign = new Utf8Builder(stackalloc byte[StringToSignBytes]);
        var authorization = new Utf8Builder(stackalloc byte[StackBytes]);
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SignedHeader[] buffer = ArrayPool<SignedHeader>.Shared.Rent(headers.Length + OwnHeaders);
        try
        {
            var covered = new SortedHeaders(buffer);
            AddHandedOver(ref covered, headers);
            Acs3Signature signature = AddOwn(ref covered, credential, time, uri, body);

            UriProblem? problem = Acs3Canonical.AppendRequest(
                ref canonical, method, SentTarget.PathOf(uri), SentTarget.QueryOf(uri), covered.All, names: default, signature.ContentSha256, out Range names);
            if (problem is { } found)
            {
                throw new ArgumentException(found.Text, nameof(uri));
            }

            Hashers hashers = Hashers.ForThisThread();
            hashers.Sha256(canonical.Written, hash);
            Acs3Canonical.AppendStringToSign(ref toSign, hash);
            string? hashed = explains ? Utf8Builder.LowerHex(hash) : null;
            hashers.Hmac(_keys.Get(credential), toSign.Written, hash);

            authorization.Append("ACS3-HMAC-SHA256 Credential="u8);
            authorization.Append(credential.SecretId);
            authorization.Append(",SignedHeaders="u8);
            authorization.Append(canonical.Written[names]);
            authorization.Append(",Signature="u8);
            authorization.AppendLowerHex(hash);
            signature = signature with { Authorization = Encoding.ASCII.GetString(authorization.Written) };
            steps = hashed is null
                ? null
                : new Acs3Steps(
                    Encoding.UTF8.GetString(canonical.Written),
                    hashed,
                    Encoding.UTF8.GetString(toSign.Written),
                    Utf8Builder.LowerHex(hash),
                    signature.Authorization);
            return signature;
        }
        finally
        {
            canonical.Dispose();
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

    private void AddHandedOver(ref SortedHeaders covered, ReadOnlySpan<SignedHeader> headers)
    {
        foreach (SignedHeader header in headers)
        {
            HeaderRules.CheckName(header.Name);
            if (!Acs3Headers.IsCovered(header.Name))
            {
                continue;
            }

            HeaderRules.CheckValue(header.Name, header.Value);
            if (Acs3Headers.IsOwn(header.Name, Mode))
            {
                throw new ArgumentException($"The header {header.Name} is made by the signer. Do not hand it over.", nameof(headers));
            }

            if (!covered.TryAdd(header.Name, header.Value))
            {
                throw new ArgumentException($"The header {header.Name} is handed over twice. Give each header once.", nameof(headers));
            }
        }
    }

    // The signature without its authorization, which needs the others.
    private Acs3Signature AddOwn(ref SortedHeaders covered, Credential credential, DateTimeOffset time, Uri uri, ReadOnlySpan<byte> body)
    {
        string date = _dates.Get(time);
        covered.TryAdd(Acs3Headers.Date, date);
        if (Mode == Acs3Mode.HttpTrigger)
        {
            // The document has the header in each request, empty for a long-term key.
            string tokenOrEmpty = credential.Token ?? "";
            covered.TryAdd(Acs3Headers.SecurityToken, tokenOrEmpty);
            return new Acs3Signature("", date, tokenOrEmpty, null, null);
        }

        if (credential.Token is { } token)
        {
            covered.TryAdd(Acs3Headers.SecurityToken, token);
        }

        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        Hashers.ForThisThread().Sha256(body, hash);
        string contentSha256 = Utf8Builder.LowerHex(hash);
        covered.TryAdd(Acs3Headers.ContentSha256, contentSha256);

        string nonce = covered.Find(Acs3Headers.Nonce) ?? Acs3Nonce.Next();
        covered.TryAdd(Acs3Headers.Nonce, nonce);
        if (covered.Find(Acs3Headers.Host) is null)
        {
            covered.TryAdd(Acs3Headers.Host, HostHeader.Of(uri));
        }

        Demand(covered, Acs3Headers.Action);
        Demand(covered, Acs3Headers.Version);
        return new Acs3Signature("", date, credential.Token, contentSha256, nonce);
    }

    private static void Demand(SortedHeaders headers, string name)
    {
        if (string.IsNullOrWhiteSpace(headers.Find(name)))
        {
            throw new ArgumentException($"The OpenAPI needs the header {name}, which is signed. Hand it over.", nameof(headers));
        }
    }
}
