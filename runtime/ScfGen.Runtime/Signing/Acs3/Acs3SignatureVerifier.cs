using System.Buffers;
using System.Security.Cryptography;

namespace ScfGen.Signing;

/// <summary>
/// Verifies ACS3-HMAC-SHA256 signatures, as an HTTP trigger of Alibaba Cloud Function Compute does, or as Alibaba Cloud's OpenAPI does.
/// </summary>
/// <remarks>
/// <para>
/// The time and a token that is sent must be among the signed headers; with <see cref="Acs3Mode.OpenApi"/> also the host, the action, the
/// version, the nonce, the body's hash and a content type that is sent. With <see cref="Acs3Mode.HttpTrigger"/> the body is not covered,
/// nor is a header that the signature does not name.
/// </para>
/// <para>
/// A query that can be signed in more than one way is malformed, as <see cref="Acs3Signer"/> refuses to sign it. In a path the scheme tells
/// <c>+</c> not from <c>%20</c>, nor <c>*</c>, <c>$</c> and <c>~</c> from their encoded forms.
/// </para>
/// <para>
/// <see cref="SignatureVerdict.Place"/> is, for a request that is malformed: <c>Authorization</c> or <c>x-acs-date</c> for a header that is
/// missing; <c>value of x-acs-date</c>; <c>Algorithm</c>, <c>Credential</c>, <c>SignedHeaders</c> or <c>Signature</c> for a part of the
/// Authorization; <c>header named by SignedHeaders</c> for another header that is missing; <c>method</c>, <c>path</c> or <c>query</c>. It is
/// <c>AccessKeyId</c> for an unknown key, <c>x-acs-date</c> for the time, and for a mismatch <c>Signature</c>, <c>x-acs-content-sha256</c> or
/// <c>x-acs-security-token</c>.
/// </para>
/// <para>
/// Safe for concurrent use. A valid request costs one string for the key's identifier, and one for each signed header beyond the usual ones; one
/// that is signed with another key than the request before costs that key's HMAC, too.
/// </para>
/// </remarks>
public sealed class Acs3SignatureVerifier : SignatureVerifier
{
    private const int HashHexLength = 64;
    private const int StackBytes = 512;
    private const int StringToSignBytes = 96;

    private readonly Acs3Mode _mode;
    private readonly SecretKeyCache _keys = new(HashAlgorithmName.SHA256);

    /// <summary>Creates a verifier.</summary>
    /// <param name="findKey">Gives the key of an AccessKey ID; <see langword="null"/> for one that is not known.</param>
    /// <param name="options">The options; <see langword="null"/> for the defaults.</param>
    /// <param name="mode">What the requests are for.</param>
    /// <exception cref="ArgumentException">An option is out of range, or the mode is none.</exception>
    public Acs3SignatureVerifier(Func<string, Credential?> findKey, SignatureVerifierOptions? options = null, Acs3Mode mode = Acs3Mode.HttpTrigger)
        : base(findKey, options)
    {
        if (mode is not (Acs3Mode.HttpTrigger or Acs3Mode.OpenApi))
        {
            throw new ArgumentOutOfRangeException(nameof(mode));
        }

        _mode = mode;
    }

    private protected override SignatureVerdict Check(in SignedRequest request, DateTimeOffset now, Span<byte> signature)
    {
        if (request.Header("Authorization") is not { } text)
        {
            return SignatureVerdict.Missing("Authorization");
        }

        if (Acs3Authorization.Parse(text, out Acs3Authorization authorization) is { } malformed)
        {
            return malformed;
        }

        if (request.Header(Acs3Headers.Date) is not { Length: > 0 } date)
        {
            return SignatureVerdict.Missing(Acs3Headers.Date);
        }

        if (!Acs3Time.TryParse(date.AsSpan().Trim(), out DateTimeOffset time))
        {
            return SignatureVerdict.Malformed("value of " + Acs3Headers.Date, "x-acs-date is not a UTC time in ISO 8601, such as 2024-02-22T09:21:31Z.");
        }

        if (!MethodName.IsValid(request.Method))
        {
            return SignatureVerdict.Malformed("method", "The method has a character that no HTTP method may hold.");
        }

        SignedHeader[] buffer = ArrayPool<SignedHeader>.Shared.Rent(Acs3SignedHeaders.Max);
        var canonical = new Utf8Builder(stackalloc byte[StackBytes]);
        try
        {
            var headers = new SortedHeaders(buffer);
            if (Acs3SignedHeaders.Find(request, authorization.SignedHeaders, _mode, ref headers) is { } refused)
            {
                return refused;
            }

            string? contentSha256 = _mode == Acs3Mode.OpenApi ? headers.Find(Acs3Headers.ContentSha256)!.Trim() : null;
            UriProblem? problem = Acs3Canonical.AppendRequest(
                ref canonical, request.Method, request.Path, request.Query, headers.All, authorization.SignedHeaders, contentSha256, out _);
            if (problem is { } found)
            {
                return SignatureVerdict.Malformed(found.Place, found.Text);
            }

            if (FindKey(authorization.KeyId.ToString()) is not { } credential)
            {
                return SignatureVerdict.Refuse(SignatureStatus.UnknownKey, "AccessKeyId", "The AccessKey ID that Credential names is not known.");
            }

            return CheckTime(time, now, Acs3Headers.Date)
                ?? CheckBody(request.Body.Span, contentSha256)
                ?? CheckSignature(canonical.Written, credential, authorization.Signature, signature)
                ?? CheckToken(credential, request.Header(Acs3Headers.SecurityToken)?.Trim(), Acs3Headers.SecurityToken)
                ?? SignatureVerdict.Valid(credential);
        }
        finally
        {
            canonical.Dispose();
            ArrayPool<SignedHeader>.Shared.Return(buffer, clearArray: true);
        }
    }

    private static SignatureVerdict? CheckBody(ReadOnlySpan<byte> body, string? contentSha256)
    {
        if (contentSha256 is null)
        {
            return null;
        }

        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        Span<char> hex = stackalloc char[HashHexLength];
        Hashers.ForThisThread().Sha256(body, hash);
        Utf8Builder.ToLowerHex(hash, hex);
        return FixedTimeEquals(hex, contentSha256)
            ? null
            : SignatureVerdict.Refuse(
                SignatureStatus.Mismatch, Acs3Headers.ContentSha256, "x-acs-content-sha256 is not the SHA-256 of the body that arrived, in lower-case hexadecimal digits.");
    }

    private SignatureVerdict? CheckSignature(
        ReadOnlySpan<byte> canonicalRequest, Credential credential, ReadOnlySpan<char> received, Span<byte> signature)
    {
        var toSign = new Utf8Builder(stackalloc byte[StringToSignBytes]);
        Hashers hashers = Hashers.ForThisThread();
        hashers.Sha256(canonicalRequest, signature);
        Acs3Canonical.AppendStringToSign(ref toSign, signature);
        hashers.Hmac(_keys.Get(credential), toSign.Written, signature);
        toSign.Dispose();

        Span<char> expected = stackalloc char[HashHexLength];
        Utf8Builder.ToLowerHex(signature, expected);
        return FixedTimeEquals(expected, received)
            ? null
            : SignatureVerdict.Refuse(
                SignatureStatus.Mismatch,
                "Signature",
                "The signature is not the expected one. Check the AccessKey secret, and that method, path, query and signed headers were signed as they arrived.");
    }
}
