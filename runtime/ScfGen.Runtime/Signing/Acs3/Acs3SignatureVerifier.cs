using System.Buffers;
using System.Security.Cryptography;

namespace ScfGen.Signing;

/// <summary>
/// Verifies ACS3-HMAC-SHA256 signatures, as an HTTP trigger of Alibaba Cloud Function Compute does, or as Alibaba Cloud's OpenAPI does.
/// </summary>
/// <remarks>
/// <para>
/// The time and a token that is sent must be among the signed headers; with <see cref="Acs3Mode.OpenApi"/> also the host, the action, the
/// version, the nonce, the body's hash and a content type that is sent. With <see cref="Acs3Mode.HttpTrigger"/> a header that the signature does
/// not name is not covered, nor is the body, unless its hash is among the signed headers as <c>x-acs-content-sha256</c>. Demand more headers with
/// <see cref="SignatureVerifierOptions.RequiredSignedHeaders"/>.
/// </para>
/// <para>
/// A query that can be signed in more than one way is malformed, as <see cref="Acs3Signer"/> refuses to sign it; so are keys that
/// differ in the case of letters only, which many servers read as one. In a path the scheme tells
/// <c>+</c> not from <c>%20</c>, nor <c>*</c>, <c>$</c> and <c>~</c> from their encoded forms.
/// </para>
/// <para>
/// Places in verdicts (<see cref="SignaturePlaces"/>) are parts of the Authorization, <c>AccessKeyId</c>, the headers <c>Authorization</c>,
/// <c>x-acs-date</c>, <c>x-acs-security-token</c> and <c>x-acs-content-sha256</c>, <c>method</c>, <c>path</c>, <c>query</c> and <c>request</c>.
/// </para>
/// <para>
/// Safe for concurrent use. A valid request costs one string for the key's identifier, and one for each signed header beyond the usual ones. Up
/// to 4096 keys are kept, and then their table begins anew; of their HMACs each thread keeps four at hand, and makes another anew.
/// </para>
/// </remarks>
public sealed class Acs3SignatureVerifier : SignatureVerifier
{
    private const int HashHexLength = 64;
    private const int StackBytes = 512;
    private const int StringToSignBytes = 96;

    private readonly Acs3Mode _mode;
    private readonly bool _comparesBody;
    private readonly SecretKeyCache _keys = new(HashAlgorithmName.SHA256);

    /// <summary>Creates a verifier.</summary>
    /// <param name="findKey">Gives the key of an AccessKey ID; <see langword="null"/> for one that is not known.</param>
    /// <param name="mode">What the requests are for.</param>
    /// <param name="comparesBody">
    /// Whether a hash of the body that is signed is compared with the body also with <see cref="Acs3Mode.HttpTrigger"/>. Set it to
    /// <see langword="false"/> only where requests are handed over without their body. With <see cref="Acs3Mode.OpenApi"/> it always is.
    /// </param>
    /// <param name="options">The options; <see langword="null"/> for the defaults.</param>
    /// <exception cref="ArgumentException">An option is out of range, or the mode is none.</exception>
    public Acs3SignatureVerifier(
        Func<string, Credential?> findKey,
        Acs3Mode mode = Acs3Mode.HttpTrigger,
        bool comparesBody = true,
        SignatureVerifierOptions? options = null)
        : base(findKey, options)
    {
        if (mode is not (Acs3Mode.HttpTrigger or Acs3Mode.OpenApi))
        {
            throw new ArgumentOutOfRangeException(nameof(mode));
        }

        _mode = mode;
        _comparesBody = comparesBody || mode == Acs3Mode.OpenApi;
    }

    private protected override SignatureVerdict Check(in SignedRequest request, DateTimeOffset now, Span<byte> signature)
    {
        if (request.Header(SignaturePlaces.Authorization) is not { } text)
        {
            return SignatureVerdict.Missing(SignaturePlaces.Authorization);
        }

        if (Acs3Authorization.Parse(text, out Acs3Authorization authorization) is { } malformed)
        {
            return malformed;
        }

        if (request.Header(Acs3Headers.Date) is not { Length: > 0 } date)
        {
            return SignatureVerdict.Missing(SignaturePlaces.Acs3Date);
        }

        if (!Acs3Time.TryParse(date.AsSpan().Trim(), out DateTimeOffset time))
        {
            return SignatureVerdict.MalformedValue(
                SignaturePlaces.Acs3Date, "x-acs-date is not a UTC time in ISO 8601, such as 2024-02-22T09:21:31Z.");
        }

        SignedHeader[] buffer = ArrayPool<SignedHeader>.Shared.Rent(SignedNames.Max);
        var canonical = new Utf8Builder(stackalloc byte[StackBytes]);
        try
        {
            var headers = new Acs3CoveredHeaders(buffer);
            if (Acs3SignedHeaders.Find(request, authorization.SignedHeaders, _mode, RequiredHeaders, ref headers) is { } unsuitable)
            {
                return unsuitable;
            }

            string? contentSha256 = headers[Acs3Headers.ContentSha256Place]?.Trim();
            string? payload = _mode == Acs3Mode.OpenApi ? contentSha256 : null;
            UriProblem? variants = QueryKeys.MayRepeat(request.Query) ? QueryKeys.FindVariants(request.Query) : null;
            UriProblem? problem = variants ?? Acs3Canonical.AppendRequest(
                ref canonical, request.Method, request.Path, request.Query, headers, authorization.SignedHeaders, payload, out _);
            if (problem is { } found)
            {
                return SignatureVerdict.Malformed(found.Place, found.Text);
            }

            if (FindKey(authorization.KeyId, SignaturePlaces.AccessKeyId, out SignatureVerdict refused) is not { } credential)
            {
                return refused;
            }

            return CheckTime(time, now, SignaturePlaces.Acs3Date)
                ?? CheckSignature(canonical.Written, credential, authorization.Signature, signature)
                ?? CheckBody(request.Body.Span, contentSha256)
                ?? CheckToken(credential, request.Header(Acs3Headers.SecurityToken).AsSpan().Trim(), SignaturePlaces.Acs3Token)
                ?? SignatureVerdict.Valid(credential);
        }
        finally
        {
            canonical.Dispose();
            ArrayPool<SignedHeader>.Shared.Return(buffer, clearArray: true);
        }
    }

    private SignatureVerdict? CheckBody(ReadOnlySpan<byte> body, string? contentSha256)
    {
        if (contentSha256 is null || !_comparesBody)
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
                SignatureStatus.Mismatch,
                SignaturePlaces.Acs3ContentSha256,
                "x-acs-content-sha256 is not the SHA-256 of the body that arrived, in lower-case hexadecimal digits.");
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
                SignaturePlaces.Signature,
                "The signature is not the expected one. Check the AccessKey secret, and that method, path, query and signed headers were signed as they arrived.");
    }
}
