namespace ScfGen.Signing;

/// <summary>
/// Verifies requests that are signed as for an SCF function URL with CAM authentication (document page "Function URL Authentication and
/// Authorization Configuration").
/// </summary>
/// <remarks>
/// <para>
/// The signature covers the method, the headers that SignedHeaders names (64 at most) and the body. It covers the path and the query only with
/// <see cref="FunctionUrlSigningOptions.SignsRealPath"/>: without, a request that was signed for one address is valid for all. Other headers,
/// <c>X-Scf-Cam-Uin</c> among them, are not covered: the account is compared with the one that the verifier is given. What else must be covered,
/// <see cref="SignatureVerifierOptions.RequiredSignedHeaders"/> demands.
/// </para>
/// <para>
/// Places in verdicts (<see cref="SignaturePlaces"/>) are parts of the Authorization, <c>SecretId</c>, the headers <c>Authorization</c>,
/// <c>X-Scf-Cam-Timestamp</c>, <c>X-Scf-Cam-Token</c>, <c>X-Scf-Cam-Uin</c>, <c>Content-Type</c> and <c>Host</c>, <c>method</c>, <c>path</c>,
/// <c>query</c> and <c>request</c>.
/// </para>
/// <para>
/// Safe for concurrent use. A valid request costs one string for the key's identifier, and one for each signed header beyond the usual ones. Up
/// to 4096 derived keys are kept for their day, and then their table begins anew; of their HMACs each thread keeps four at hand, and makes
/// another anew.
/// </para>
/// </remarks>
public sealed class FunctionUrlSignatureVerifier : SignatureVerifier
{
    private readonly Tc3Verification _verification;
    private readonly bool _signsRealPath;
    private readonly string? _uin;

    /// <summary>Creates a verifier.</summary>
    /// <param name="findKey">Gives the key of an identifier (SecretId); <see langword="null"/> for one that is not known. It is called for each request.</param>
    /// <param name="signing">How requests are signed; <see langword="null"/> for the defaults.</param>
    /// <param name="uin">The UIN that requests must name; <see langword="null"/> for any.</param>
    /// <param name="options">The options; <see langword="null"/> for the defaults.</param>
    /// <exception cref="ArgumentException">An option is out of range.</exception>
    public FunctionUrlSignatureVerifier(
        Func<string, Credential?> findKey,
        FunctionUrlSigningOptions? signing = null,
        string? uin = null,
        SignatureVerifierOptions? options = null)
        : base(findKey, options)
    {
        _verification = new Tc3Verification(FunctionUrlSigner.Service, SignaturePlaces.FunctionUrlTimestamp, RequiredHeaders);
        _signsRealPath = signing is { SignsRealPath: true };
        _uin = uin;
    }

    private protected override SignatureVerdict Check(in SignedRequest request, DateTimeOffset now, Span<byte> signature)
    {
        string path = _signsRealPath ? request.Path : "/";
        string query = _signsRealPath ? request.Query : "";
        var canonical = new Utf8Builder(stackalloc byte[Tc3Verification.StackBytes]);
        try
        {
            if (_verification.Read(request, path, query, ref canonical, out Tc3Received received) is { } malformed)
            {
                return malformed;
            }

            string? uin = request.Header(SignaturePlaces.FunctionUrlUin);
            if (string.IsNullOrEmpty(uin))
            {
                return SignatureVerdict.Missing(SignaturePlaces.FunctionUrlUin);
            }

            if (FindKey(received.Authorization.SecretId, SignaturePlaces.SecretId, out SignatureVerdict refused) is not { } credential)
            {
                return refused;
            }

            return CheckTime(received.Time, now, SignaturePlaces.FunctionUrlTimestamp)
                ?? _verification.CheckSignature(request, received, ref canonical, credential, signature)
                ?? CheckToken(credential, request.Header(SignaturePlaces.FunctionUrlToken), SignaturePlaces.FunctionUrlToken)
                ?? CheckUin(uin)
                ?? SignatureVerdict.Valid(credential);
        }
        finally
        {
            canonical.Dispose();
        }
    }

    private SignatureVerdict? CheckUin(string uin) =>
        _uin is null || _uin == uin
            ? null
            : SignatureVerdict.Refuse(
                SignatureStatus.Mismatch,
                SignaturePlaces.FunctionUrlUin,
                $"{SignaturePlaces.FunctionUrlUin} is not the account that the function belongs to.");
}
