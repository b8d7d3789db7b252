namespace ScfGen.Signing;

/// <summary>
/// Verifies requests that are signed with TC3-HMAC-SHA256, the signature method v3 of Tencent Cloud's API 3.0 (document page "Signature v3").
/// </summary>
/// <remarks>
/// <para>
/// The signature covers the method, the query, the headers that SignedHeaders names and the body. As the document has it, the path is always
/// <c>/</c>, so requests to another path are refused, and the query of POST is always empty: one that is there is not covered. To guard
/// addresses of your own, take <see cref="CloudBaseSignatureVerifier"/>, or <see cref="FunctionUrlSignatureVerifier"/> with
/// <see cref="FunctionUrlSigningOptions.SignsRealPath"/>: they cover path and query.
/// </para>
/// <para>
/// <see cref="SignatureVerdict.Place"/> is, for a request that is malformed: <c>Authorization</c>, <c>X-TC-Timestamp</c>, <c>Content-Type</c> or
/// <c>Host</c> for a header that is missing; <c>value of …</c> with one of these names for a header that does not have its form; <c>Algorithm</c>,
/// <c>Credential</c>, <c>SignedHeaders</c> or <c>Signature</c> for a part of the Authorization; <c>header named by SignedHeaders</c> for another header
/// that is missing; <c>SecretId</c> for a key's identifier that is not known and could not be one; <c>path</c>; <c>request</c>. It is
/// <c>SecretId</c> for an unknown key, <c>X-TC-Timestamp</c> for the time, and for a mismatch <c>date of Credential</c>, <c>service of Credential</c>,
/// <c>Signature</c> or <c>X-TC-Token</c>.
/// </para>
/// <para>
/// Safe for concurrent use. A valid request costs one string for the key's identifier, and one for each signed header beyond the usual ones. The
/// derived keys of the latest 4096 credentials are kept for their day.
/// </para>
/// </remarks>
public sealed class Tc3SignatureVerifier : SignatureVerifier
{
    private const string TimestampHeader = "X-TC-Timestamp";
    private const string TokenHeader = "X-TC-Token";

    private readonly Tc3Verification _verification;

    /// <summary>Creates a verifier for one service.</summary>
    /// <param name="service">The service that the credential scope must name, such as <c>scf</c>.</param>
    /// <param name="findKey">Gives the key of an identifier (SecretId); <see langword="null"/> for one that is not known. It is called for each request.</param>
    /// <param name="options">The options; <see langword="null"/> for the defaults.</param>
    /// <exception cref="ArgumentException">The service is blank, or an option is out of range.</exception>
    public Tc3SignatureVerifier(string service, Func<string, Credential?> findKey, SignatureVerifierOptions? options = null)
        : base(findKey, options)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(service);
        _verification = new Tc3Verification(service, TimestampHeader);
    }

    private protected override SignatureVerdict Check(in SignedRequest request, DateTimeOffset now, Span<byte> signature)
    {
        if (_verification.Read(request, out Tc3Received received) is { } malformed)
        {
            return malformed;
        }

        if (request.Path != "/")
        {
            return SignatureVerdict.Malformed("path", "The path must be /, since the signature covers no other.");
        }

        string id = received.Authorization.SecretId.ToString();
        if (FindKey(id) is not { } credential)
        {
            return Tc3Verification.UnknownKey(id);
        }

        // The document: the query is always empty for POST.
        string query = string.Equals(request.Method, "POST", StringComparison.OrdinalIgnoreCase) ? "" : request.Query;
        return CheckTime(received.Time, now, TimestampHeader)
            ?? _verification.CheckSignature(request, received, id, credential, "/", query, signature)
            ?? CheckToken(credential, request.Header(TokenHeader), TokenHeader)
            ?? SignatureVerdict.Valid(credential);
    }
}
