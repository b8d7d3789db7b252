using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace ScfGen.Signing;

/// <summary>
/// Verifies signature v1 (HmacSHA1, HmacSHA256) of Tencent Cloud's API 3.0: the parameters, with the signature among them, are the query of a GET
/// or the form of a POST. The signature covers method, host, path and parameters, so that a GET with a body and a POST with a query are refused.
/// </summary>
/// <remarks>
/// <para>
/// As the document says, HmacSHA256 is computed where the parameter SignatureMethod has exactly this value, and HmacSHA1 otherwise. The Nonce may
/// be zero, which official packages draw at times. Since the scheme signs what is not encoded, the signature of a request in which a
/// value holds an <c>&amp;</c> is right for one, too, in which another parameter begins there.
/// </para>
/// <para>
/// Places in verdicts: names of parameters, <c>method</c>, <c>query</c>, <c>body</c>, <c>parameters</c>, <c>Content-Type</c> and <c>Host</c>. A valid
/// request costs one small object beside the key's identifier. Safe for concurrent use.
/// </para>
/// </remarks>
public sealed class V1SignatureVerifier : SignatureVerifier
{
    private const int StackBytes = 1024;
    private const long MaxSeconds = 253_402_300_799;

    private readonly SecretKeyCache _sha1Keys = new(V1Methods.Algorithm(V1SignatureMethod.HmacSha1));
    private readonly SecretKeyCache _sha256Keys = new(V1Methods.Algorithm(V1SignatureMethod.HmacSha256));

    /// <summary>Creates a verifier.</summary>
    /// <param name="findKey">Gives the key of an identifier; <see langword="null"/> for one that is not known. It should be fast: it is called for each request.</param>
    /// <param name="options">The options; <see langword="null"/> for the defaults.</param>
    /// <exception cref="ArgumentException">An option is out of range.</exception>
    public V1SignatureVerifier(Func<string, Credential?> findKey, SignatureVerifierOptions? options = null)
        : base(findKey, options)
    {
    }

    private protected override SignatureVerdict Check(in SignedRequest request, DateTimeOffset now, Span<byte> signature)
    {
        using var parameters = new RequestParameters();
        if (Read(request, parameters) is { } unreadable)
        {
            return unreadable;
        }

        V1SignatureMethod method = parameters.TryGet("SignatureMethod"u8, out ReadOnlySpan<byte> name) && name.SequenceEqual("HmacSHA256"u8)
            ? V1SignatureMethod.HmacSha256
            : V1SignatureMethod.HmacSha1;
        if (CheckForm(parameters, method, out long seconds) is { } malformed)
        {
            return malformed;
        }

        if (request.Header("Host") is not { Length: > 0 } host)
        {
            return SignatureVerdict.Missing("Host");
        }

        if (host.AsSpan().ContainsAny('/', '?'))
        {
            return SignatureVerdict.Malformed("Host", "Host holds a character of paths, which could pass for a part of what is signed behind it.");
        }

        parameters.TryGet("SecretId"u8, out ReadOnlySpan<byte> id);
        if (FindKey(Encoding.UTF8.GetString(id)) is not { } credential)
        {
            return SignatureVerdict.Refuse(SignatureStatus.UnknownKey, "SecretId", "SecretId is no key that the server knows.");
        }

        if (CheckTime(DateTimeOffset.FromUnixTimeSeconds(seconds), now, "Timestamp") is { } untimely)
        {
            return untimely;
        }

        Compute(request, host, parameters, method, credential, signature[..V1Methods.HashBytes(method)]);
        if (!IsSignature(parameters, method, signature))
        {
            return SignatureVerdict.Refuse(
                SignatureStatus.Mismatch,
                "Signature",
                "Signature is not that of the request. Compare the string to sign, in which parameters are sorted and not encoded, and the secret key.");
        }

        return IsToken(parameters, credential)
            ? SignatureVerdict.Valid(credential)
            : SignatureVerdict.Refuse(SignatureStatus.Mismatch, "Token", "Token is not the token that goes with the key.");
    }

    private static SignatureVerdict? Read(in SignedRequest request, RequestParameters to)
    {
        if (request.Method is not ("GET" or "POST"))
        {
            return SignatureVerdict.Malformed("method", "The scheme signs GET and POST only.");
        }

        bool isRead;
        if (request.Method == "GET")
        {
            if (!request.Body.IsEmpty)
            {
                return SignatureVerdict.Malformed("body", "The body of a GET is not signed, so that there must be none.");
            }

            isRead = FormReader.TryRead(request.Query, to);
        }
        else
        {
            if (request.Query.Length > 0)
            {
                return SignatureVerdict.Malformed("query", "The query of a POST is not signed, so that there must be none. Parameters go into the form.");
            }

            if (!FormReader.IsForm(request.Header("Content-Type")))
            {
                return SignatureVerdict.Malformed("Content-Type", $"Content-Type of a POST that is signed with this scheme is {FormReader.MediaType}.");
            }

            isRead = FormReader.TryRead(request.Body.Span, to);
        }

        if (!isRead)
        {
            return SignatureVerdict.Malformed("parameters", "A parameter has no name, or a percent sign without two hexadecimal digits behind it.");
        }

        return to.TryComplete() is null ? null : SignatureVerdict.Malformed("parameters", "A parameter is given twice.");
    }

    private static SignatureVerdict? CheckForm(RequestParameters parameters, V1SignatureMethod method, out long seconds)
    {
        seconds = 0;
        if (!parameters.TryGet("Signature"u8, out ReadOnlySpan<byte> signature))
        {
            return SignatureVerdict.Missing("Signature");
        }

        if (signature.Length != V1Methods.Base64Bytes(method))
        {
            return SignatureVerdict.Malformed("Signature", "Signature has another length than that of SignatureMethod, which is HmacSHA1 unless it is HmacSHA256.");
        }

        if (signature.Contains((byte)' '))
        {
            return SignatureVerdict.Malformed("Signature", "Signature holds a space. A plus sign is sent as %2B.");
        }

        if (!parameters.TryGet("SecretId"u8, out ReadOnlySpan<byte> id) || id.IsEmpty)
        {
            return SignatureVerdict.Missing("SecretId");
        }

        if (!parameters.TryGet("Nonce"u8, out ReadOnlySpan<byte> nonce))
        {
            return SignatureVerdict.Missing("Nonce");
        }

        if (nonce.IsEmpty || nonce.ContainsAnyExceptInRange((byte)'0', (byte)'9'))
        {
            return SignatureVerdict.Malformed("Nonce", "Nonce is no positive whole number.");
        }

        if (!parameters.TryGet("Timestamp"u8, out ReadOnlySpan<byte> timestamp))
        {
            return SignatureVerdict.Missing("Timestamp");
        }

        return TryReadSeconds(timestamp, out seconds)
            ? null
            : SignatureVerdict.Malformed("Timestamp", "Timestamp is no number of seconds since 1970-01-01 UTC.");
    }

    private static bool TryReadSeconds(ReadOnlySpan<byte> text, out long seconds)
    {
        seconds = 0;
        return !text.IsEmpty
            && !text.ContainsAnyExceptInRange((byte)'0', (byte)'9')
            && Utf8Parser.TryParse(text, out seconds, out int consumed)
            && consumed == text.Length
            && seconds <= MaxSeconds;
    }

    private static bool IsSignature(RequestParameters parameters, V1SignatureMethod method, ReadOnlySpan<byte> computed)
    {
        parameters.TryGet("Signature"u8, out ReadOnlySpan<byte> received);
        Span<byte> expected = stackalloc byte[V1Methods.MaxBase64Bytes];
        Base64.EncodeToUtf8(computed[..V1Methods.HashBytes(method)], expected, out _, out int length);
        return CryptographicOperations.FixedTimeEquals(expected[..length], received);
    }

    // As bytes, so that the token that was received need not become a string.
    private static bool IsToken(RequestParameters parameters, Credential credential)
    {
        parameters.TryGet("Token"u8, out ReadOnlySpan<byte> received);
        var expected = new Utf8Builder(stackalloc byte[StackBytes]);
        try
        {
            expected.Append(credential.Token ?? "");
            return CryptographicOperations.FixedTimeEquals(expected.Written, received);
        }
        finally
        {
            expected.Dispose();
        }
    }

    private void Compute(
        in SignedRequest request, string host, RequestParameters parameters, V1SignatureMethod method, Credential credential, Span<byte> hash)
    {
        var signed = new Utf8Builder(stackalloc byte[StackBytes]);
        try
        {
            signed.Append(request.Method);
            signed.Append(host);
            signed.Append(request.Path);
            signed.Append((byte)'?');
            V1Text.AppendReceived(ref signed, parameters);
            SecretKeyCache keys = method == V1SignatureMethod.HmacSha1 ? _sha1Keys : _sha256Keys;
            Hashers.ForThisThread().Hmac(keys.Get(credential), signed.Written, hash);
        }
        finally
        {
            signed.Dispose();
        }
    }
}
