namespace ScfGen.Signing;

/// <summary>
/// Verifies requests that are signed with TC3-HMAC-SHA256, the signature method v3 of Tencent Cloud's API 3.0 (document page "Signature v3").
/// </summary>
/// <remarks>
/// <para>
/// The signature covers the method, the query, the headers that SignedHeaders names (64 at most) and the body. As the document has it, the path
/// is always <c>/</c>, and POST has no query: a request to another path is refused, and so is a POST with a query, since neither would be
/// covered. To guard addresses of your own, take <see cref="CloudBaseSignatureVerifier"/>, or <see cref="FunctionUrlSignatureVerifier"/> with
/// <see cref="FunctionUrlSigningOptions.SignsRealPath"/>: they cover path and query.
/// </para>
/// <para>
/// <c>X-TC-Action</c>, <c>X-TC-Version</c> and <c>X-TC-Region</c> are not covered unless SignedHeaders names them: whoever captures a request in which
/// it names <c>content-type</c> and <c>host</c> only can send it with another action. Demand them with
/// <see cref="SignatureVerifierOptions.RequiredSignedHeaders"/> wherever all callers sign them.
/// </para>
/// <para>
/// Places in verdicts (<see cref="SignaturePlaces"/>) are parts of the Authorization, <c>SecretId</c>, the headers <c>Authorization</c>,
/// <c>X-TC-Timestamp</c>, <c>X-TC-Token</c>, <c>Content-Type</c> and <c>Host</c>, <c>method</c>, <c>path</c>, <c>query</c> and <c>request</c>.
/// </para>
/// <para>
/// Safe for concurrent use. A valid request costs one string for the key's identifier, and one for each signed header beyond the usual ones. Up
/// to 4096 derived keys are kept for their day, and then their table begins anew; of their HMACs each thread keeps four at hand, and makes
/// another anew.
/// </para>
/// </remarks>
public sealed class Tc3SignatureVerifier : SignatureVerifier
{
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
        _verification = new Tc3Verification(service, SignaturePlaces.TencentTimestamp, RequiredHeaders);
    }

    private protected override SignatureVerdict Check(in SignedRequest request, DateTimeOffset now, Span<byte> signature)
    {
        var canonical = new Utf8Builder(stackalloc byte[Tc3Verification.StackBytes]);
        try
        {
            if (_verification.Read(request, "/", request.Query, ref canonical, out Tc3Received received) is { } malformed)
            {
                return malformed;
            }

            if (CheckTarget(request) is { } uncovered)
            {
                return uncovered;
            }

            if (FindKey(received.Authorization.SecretId, SignaturePlaces.SecretId, out SignatureVerdict refused) is not { } credential)
            {
                return refused;
            }

            return CheckTime(received.Time, now, SignaturePlaces.TencentTimestamp)
                ?? _verification.CheckSignature(request, received, ref canonical, credential, signature)
                ?? CheckToken(credential, request.Header(SignaturePlaces.TencentToken), SignaturePlaces.TencentToken)
                ?? SignatureVerdict.Valid(credential);
        }
        finally
        {
            canonical.Dispose();
        }
    }

    private static SignatureVerdict? CheckTarget(in SignedRequest request)
    {
        if (request.Path != "/")
        {
            return SignatureVerdict.Malformed(SignaturePlaces.Path, "The path must be /, since the signature covers no other.");
        }

        return request.Query.Length > 0 && string.Equals(request.Method, "POST", StringComparison.OrdinalIgnoreCase)
            ? SignatureVerdict.Malformed(
                SignaturePlaces.Query, "A POST must have no query, since the signature does not cover it. Parameters go into the body.")
            : null;
    }
}
