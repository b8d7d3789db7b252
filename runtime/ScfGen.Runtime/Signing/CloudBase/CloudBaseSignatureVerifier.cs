namespace ScfGen.Signing;

/// <summary>
/// Verifies requests that are signed as for CloudBase's HTTP API (document page "Tencent Cloud signature V3 authentication"). The signature
/// covers the method, the path, the query, the headers that SignedHeaders names (64 at most) and the body.
/// </summary>
/// <remarks>
/// <para>
/// Headers that SignedHeaders does not name are not covered; <see cref="SignatureVerifierOptions.RequiredSignedHeaders"/> demands that it names them.
/// </para>
/// <para>
/// Places in verdicts (<see cref="SignaturePlaces"/>) are parts of the Authorization, <c>Timestamp</c> and <c>Token</c> among them,
/// <c>SecretId</c>, the headers <c>Authorization</c>, <c>Content-Type</c> and <c>Host</c>, <c>method</c>, <c>path</c>, <c>query</c> and
/// <c>request</c>.
/// </para>
/// <para>
/// Safe for concurrent use. A valid request costs one string for the key's identifier, and one for each signed header beyond the usual ones. Up
/// to 4096 derived keys are kept for their day, and then their table begins anew; of their HMACs each thread keeps four at hand, and makes
/// another anew.
/// </para>
/// </remarks>
public sealed class CloudBaseSignatureVerifier : SignatureVerifier
{
    private readonly Tc3Verification _verification;

    /// <summary>Creates a verifier.</summary>
    /// <param name="findKey">Gives the key of an identifier (SecretId); <see langword="null"/> for one that is not known. It is called for each request.</param>
    /// <param name="options">The options; <see langword="null"/> for the defaults.</param>
    /// <exception cref="ArgumentException">An option is out of range.</exception>
    public CloudBaseSignatureVerifier(Func<string, Credential?> findKey, SignatureVerifierOptions? options = null)
        : base(findKey, options)
    {
        _verification = new Tc3Verification(CloudBaseSigner.Service, timestampHeader: null, RequiredHeaders);
    }

    private protected override SignatureVerdict Check(in SignedRequest request, DateTimeOffset now, Span<byte> signature)
    {
        var canonical = new Utf8Builder(stackalloc byte[Tc3Verification.StackBytes]);
        try
        {
            if (_verification.Read(request, request.Path, request.Query, ref canonical, out Tc3Received received) is { } malformed)
            {
                return malformed;
            }

            if (FindKey(received.Authorization.SecretId, SignaturePlaces.SecretId, out SignatureVerdict refused) is not { } credential)
            {
                return refused;
            }

            return CheckTime(received.Time, now, SignaturePlaces.Timestamp)
                ?? _verification.CheckSignature(request, received, ref canonical, credential, signature)
                ?? CheckToken(credential, received.Authorization.Token, SignaturePlaces.Token)
                ?? SignatureVerdict.Valid(credential);
        }
        finally
        {
            canonical.Dispose();
        }
    }
}
