using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ScfGen.Signing;

/// <summary>
/// Signs requests with TC3-HMAC-SHA256, the signature method v3 of Tencent Cloud's API 3.0 (document page "Signature v3"). It takes plain
/// values and knows nothing of HTTP clients. The key derived for a day is kept, so that a signature costs two hashes and one HMAC.
/// </summary>
/// <remarks>Safe for concurrent use.</remarks>
public sealed class Tc3Signer
{
    private const string Algorithm = "TC3-HMAC-SHA256";
    private const int HashHexLength = 64;
    private const int StackBytes = 512;

    private readonly string _service;
    private Tc3DayKey? _dayKey;

    /// <summary>Creates a signer for one service.</summary>
    /// <param name="service">The service's name in the credential scope, such as <c>scf</c>.</param>
    public Tc3Signer(string service)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(service);
        _service = service;
    }

    /// <summary>Signs a request whose signed headers are <c>content-type</c> and <c>host</c>, the two that the service demands.</summary>
    /// <param name="credential">The credential to sign with.</param>
    /// <param name="time">The time of the request, within five minutes of the server's.</param>
    /// <param name="method">The HTTP method, in upper case.</param>
    /// <param name="uri">The absolute URI; its query, if any, is signed exactly as it stands.</param>
    /// <param name="contentType">The value of the header <c>Content-Type</c>, exactly as it is sent.</param>
    /// <param name="body">The body's bytes, exactly as they are sent.</param>
    /// <param name="extraHeaders">More headers to sign, without <c>content-type</c> and <c>host</c>.</param>
    /// <returns>The headers to add.</returns>
    /// <exception cref="ArgumentException">A value holds a line break, or a header is given twice.</exception>
    public Tc3Signature Sign(
        Credential credential,
        DateTimeOffset time,
        string method,
        Uri uri,
        string contentType,
        ReadOnlySpan<byte> body,
        ReadOnlySpan<SignedHeader> extraHeaders = default) =>
        SignWithHost(credential, time, method, uri, contentType, body, hostHeader: null, extraHeaders);

    /// <summary>Signs a request whose Host header differs from the host of its URI.</summary>
    internal Tc3Signature SignWithHost(
        Credential credential,
        DateTimeOffset time,
        string method,
        Uri uri,
        string contentType,
        ReadOnlySpan<byte> body,
        string? hostHeader,
        ReadOnlySpan<SignedHeader> extraHeaders = default)
    {
        Check(credential, method, uri, contentType);
        var canonical = new Utf8Builder(stackalloc byte[StackBytes]);
        var toSign = new Utf8Builder(stackalloc byte[StackBytes]);
        try
        {
            Tc3Headers headers = Tc3Headers.Create(uri, hostHeader, contentType, extraHeaders);
            long seconds = time.ToUnixTimeSeconds();
            Tc3DayKey key = GetDayKey(credential, seconds);
            Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
            HashRequest(ref canonical, method, uri, headers, body, hash);
            Sign(ref toSign, key, seconds, hash);

            string timestamp = seconds.ToString(CultureInfo.InvariantCulture);
            return new Tc3Signature(FormatAuthorization(credential, key, headers, hash), timestamp, credential.Token);
        }
        finally
        {
            canonical.Dispose();
            toSign.Dispose();
        }
    }

    /// <summary>Gives the intermediate values of a signature, for finding out why a server computes another.</summary>
    /// <param name="credential">The credential to sign with.</param>
    /// <param name="time">The time of the request.</param>
    /// <param name="method">The HTTP method, in upper case.</param>
    /// <param name="uri">The absolute URI.</param>
    /// <param name="contentType">The value of the header <c>Content-Type</c>.</param>
    /// <param name="body">The body's bytes.</param>
    /// <param name="extraHeaders">More headers to sign, without <c>content-type</c> and <c>host</c>.</param>
    /// <returns>The steps.</returns>
    /// <exception cref="ArgumentException">A value holds a line break, or a header is given twice.</exception>
    public Tc3Steps Explain(
        Credential credential,
        DateTimeOffset time,
        string method,
        Uri uri,
        string contentType,
        ReadOnlySpan<byte> body,
        ReadOnlySpan<SignedHeader> extraHeaders = default)
    {
        Check(credential, method, uri, contentType);
        var canonical = new Utf8Builder(stackalloc byte[StackBytes]);
        var toSign = new Utf8Builder(stackalloc byte[StackBytes]);
        try
        {
            Tc3Headers headers = Tc3Headers.Create(uri, null, contentType, extraHeaders);
            long seconds = time.ToUnixTimeSeconds();
            Tc3DayKey key = GetDayKey(credential, seconds);
            Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
            HashRequest(ref canonical, method, uri, headers, body, hash);
            string hashed = LowerHex(hash);
            Sign(ref toSign, key, seconds, hash);
            return new Tc3Steps(
                Encoding.UTF8.GetString(canonical.Written),
                hashed,
                Encoding.UTF8.GetString(toSign.Written),
                LowerHex(hash),
                FormatAuthorization(credential, key, headers, hash));
        }
        finally
        {
            canonical.Dispose();
            toSign.Dispose();
        }
    }

    private static void Check(Credential credential, string method, Uri uri, string contentType)
    {
        ArgumentNullException.ThrowIfNull(credential);
        ArgumentException.ThrowIfNullOrEmpty(method);
        ArgumentNullException.ThrowIfNull(uri);
        ArgumentNullException.ThrowIfNull(contentType);
        if (!uri.IsAbsoluteUri)
        {
            throw new ArgumentException("The URI is relative. Give the whole address, since its host is signed.", nameof(uri));
        }
    }

    // Step 1 of the document. CanonicalURI is always "/" for API 3.0.
    private static void HashRequest(
        ref Utf8Builder to, string method, Uri uri, in Tc3Headers headers, ReadOnlySpan<byte> body, Span<byte> hash)
    {
        to.Append(method);
        to.Append("\n/\n"u8);
        to.Append(uri.Query is ['?', .. var query] ? query : "");
        to.Append((byte)'\n');
        headers.AppendCanonical(ref to);
        to.Append((byte)'\n');
        to.Append(headers.Names);
        to.Append((byte)'\n');

        Hashers hashers = Hashers.ForThisThread();
        hashers.Sha256(body, hash);
        to.AppendLowerHex(hash);
        hashers.Sha256(to.Written, hash);
    }

    // Steps 2 and 3 of the document: the hash of the request goes in, and the signature comes out in its place.
    private static void Sign(ref Utf8Builder to, Tc3DayKey key, long seconds, Span<byte> hash)
    {
        to.Append("TC3-HMAC-SHA256\n"u8);
        to.Append(seconds);
        to.Append((byte)'\n');
        to.Append(key.Scope);
        to.Append((byte)'\n');
        to.AppendLowerHex(hash);
        Hashers.ForThisThread().Hmac(key, to.Written, hash);
    }

    // Step 4 of the document, written into its one string.
    private static string FormatAuthorization(Credential credential, Tc3DayKey key, in Tc3Headers headers, ReadOnlySpan<byte> signature)
    {
        const string Credential = Algorithm + " Credential=";
        const string SignedHeaders = ", SignedHeaders=";
        const string Signature = ", Signature=";
        int length = Credential.Length + credential.SecretId.Length + 1 + key.Scope.Length + SignedHeaders.Length + headers.Names.Length
            + Signature.Length + HashHexLength;
        return string.Create(length, (credential.SecretId, key.Scope, headers.Names, Hash: new Hash256(signature)), static (destination, parts) =>
        {
            Append(ref destination, Credential);
            Append(ref destination, parts.SecretId);
            Append(ref destination, "/");
            Append(ref destination, parts.Scope);
            Append(ref destination, SignedHeaders);
            Append(ref destination, parts.Names);
            Append(ref destination, Signature);
            Utf8Builder.ToLowerHex(parts.Hash, destination);
        });

        static void Append(ref Span<char> destination, string text)
        {
            text.CopyTo(destination);
            destination = destination[text.Length..];
        }
    }

    private static string LowerHex(ReadOnlySpan<byte> hash)
    {
        Span<char> hex = stackalloc char[HashHexLength];
        Utf8Builder.ToLowerHex(hash, hex);
        return new string(hex);
    }

    private Tc3DayKey GetDayKey(Credential credential, long seconds)
    {
        Tc3DayKey? key = Volatile.Read(ref _dayKey);
        if (key is null || !key.IsFor(credential, seconds))
        {
            key = Tc3DayKey.Derive(credential, _service, seconds);
            Volatile.Write(ref _dayKey, key);
        }

        return key;
    }
}
