namespace ScfGen.Signing;

/// <summary>
/// Verifies requests that are signed as for CloudBase's HTTP API (document page "Tencent Cloud signature V3 authentication"). The signature
/// covers the method, the path, the query, the headers that SignedHeaders names and the body.
/// </summary>
/// <remarks>
/// <para>
/// <see cref="SignatureVerdict.Place"/> is, for a request that is malformed: <c>Authorization</c>, <c>Content-Type</c> or <c>Host</c> for a header
/// that is missing; <c>value of …</c> with one of these names for a header that does not have its form; <c>Algorithm</c>, <c>Credential</c>,
/// <c>SignedHeaders</c>, <c>Signature</c>, <c>Timestamp</c>, <c>Token</c> or <c>value of Timestamp</c> for a part of the Authorization;
/// <c>header named by SignedHeaders</c> for another header that is missing; <c>SecretId</c> for a key's identifier that is not known and could not
/// be one; <c>request</c>. It is <c>SecretId</c> for an unknown key, <c>Timestamp</c> for the time, and for a mismatch <c>date of
/// Credential</c>, <c>service of Credential</c>, <c>Signature</c> or <c>Token</c>.
/// </para>
/// <para>
/// Safe for concurrent use. A valid request costs one string for the key's identifier, and one for each signed header beyond the usual ones. The
/// derived keys of the latest 4096 credentials are kept for their day.
/// </para>
/// </remarks>
public sealed class CloudBaseSignatureVerifier : SignatureVerifier
{
    private readonly Tc3Verification _verification = new(CloudBaseSigner.Service, timestampHeader: null);

    /// <summary>Creates a verifier.</summary>
    /// <param name="findKey">Gives the key of an identifier (SecretId); <see langword="null"/> for one that is not known. It is called for each request.</param>
    /// <param name="options">The options; <see langword="null"/> for the defaults.</param>
    /// <exception cref="ArgumentException">An option is out of range.</exception>
    public CloudBaseSignatureVerifier(Func<string, Credential?> findKey, SignatureVerifierOptions? options = null)
        : base(findKey, options)
    {
    }

    private protected override SignatureVerdict Check(in SignedRequest request, DateTimeOffset now, Span<byte> signature)
    {
        if (_verification.Read(request, out Tc3Received received) is { } malformed)
        {
            return malformed;
        }

        string id = received.Authorization.SecretId.ToString();
        if (FindKey(id) is not { } credential)
        {
            return Tc3Verification.UnknownKey(id);
        }

        return CheckTime(received.Time, now, Tc3Places.Timestamp)
            ?? _verification.CheckSignature(request, received, id, credential, request.Path, request.Query, signature)
            ?? CheckToken(credential, received.Authorization.Token)
            ?? SignatureVerdict.Valid(credential);
    }

    private static SignatureVerdict? CheckToken(Credential credential, ReadOnlySpan<char> received) =>
        FixedTimeEquals(credential.Token ?? "", received)
            ? null
            : SignatureVerdict.Refuse(SignatureStatus.Mismatch, Tc3Places.Token, "Token is not the token that goes with the key.");
}
