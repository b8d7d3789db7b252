namespace ScfGen.Signing;

/// <summary>
/// Verifies requests that are signed as for an SCF function URL with CAM authentication (document page "Function URL Authentication and
/// Authorization Configuration").
/// </summary>
/// <remarks>
/// <para>
/// The signature covers the method, the headers that SignedHeaders names and the body. It covers the path and the query only with
/// <see cref="FunctionUrlSigningOptions.SignsRealPath"/>: without, a request that was signed for one address is valid for all. The headers
/// <c>X-Scf-Cam-*</c> are not covered.
/// </para>
/// <para>
/// <see cref="SignatureVerdict.Place"/> is, for a request that is malformed: <c>Authorization</c>, <c>X-Scf-Cam-Timestamp</c>, <c>X-Scf-Cam-Uin</c>,
/// <c>Content-Type</c> or <c>Host</c> for a header that is missing; <c>value of …</c> with one of these names for a header that does not have its
/// form; <c>Algorithm</c>, <c>Credential</c>, <c>SignedHeaders</c> or <c>Signature</c> for a part of the Authorization; <c>header named by
/// SignedHeaders</c> for another header that is missing; <c>SecretId</c> for a key's identifier that is not known and could not be one;
/// <c>request</c>. It is <c>SecretId</c> for an unknown key, <c>X-Scf-Cam-Timestamp</c> for the time, and for a mismatch <c>date of
/// Credential</c>, <c>service of Credential</c>, <c>Signature</c>, <c>X-Scf-Cam-Token</c> or <c>X-Scf-Cam-Uin</c>.
/// </para>
/// <para>
/// Safe for concurrent use. A valid request costs one string for the key's identifier, and one for each signed header beyond the usual ones. The
/// derived keys of the latest 4096 credentials are kept for their day.
/// </para>
/// </remarks>
public sealed class FunctionUrlSignatureVerifier : SignatureVerifier
{
    private const string TimestampHeader = "X-Scf-Cam-Timestamp";
    private const string TokenHeader = "X-Scf-Cam-Token";
    private const string UinHeader = "X-Scf-Cam-Uin";

    private readonly Tc3Verification _verification = new(FunctionUrlSigner.Service, TimestampHeader);
    private readonly bool _signsRealPath;
    private readonly string? _uin;

    /// <summary>Creates a verifier.</summary>
    /// <param name="findKey">Gives the key of an identifier (SecretId); <see langword="null"/> for one that is not known. It is called for each request.</param>
    /// <param name="signing">How requests are signed; <see langword="null"/> for the defaults.</param>
    /// <param name="options">The options; <see langword="null"/> for the defaults.</param>
    /// <param name="uin">The UIN that requests must name; <see langword="null"/> for any.</param>
    /// <exception cref="ArgumentException">An option is out of range.</exception>
    public FunctionUrlSignatureVerifier(
        Func<string, Credential?> findKey,
        FunctionUrlSigningOptions? signing = null,
        SignatureVerifierOptions? options = null,
        string? uin = null)
        : base(findKey, options)
    {
        _signsRealPath = signing is { SignsRealPath: true };
        _uin = uin;
    }

    private protected override SignatureVerdict Check(in SignedRequest request, DateTimeOffset now, Span<byte> signature)
    {
        if (_verification.Read(request, out Tc3Received received) is { } malformed)
        {
            return malformed;
        }

        string? uin = request.Header(UinHeader);
        if (string.IsNullOrEmpty(uin))
        {
            return SignatureVerdict.Missing(UinHeader);
        }

        string id = received.Authorization.SecretId.ToString();
        if (FindKey(id) is not { } credential)
        {
            return Tc3Verification.UnknownKey(id);
        }

        string path = _signsRealPath ? request.Path : "/";
        string query = _signsRealPath ? request.Query : "";
        return CheckTime(received.Time, now, TimestampHeader)
            ?? _verification.CheckSignature(request, received, id, credential, path, query, signature)
            ?? CheckToken(credential, request.Header(TokenHeader), TokenHeader)
            ?? CheckUin(uin)
            ?? SignatureVerdict.Valid(credential);
    }

    private SignatureVerdict? CheckUin(string uin) =>
        _uin is null || _uin == uin
            ? null
            : SignatureVerdict.Refuse(SignatureStatus.Mismatch, UinHeader, $"{UinHeader} is not the account that the function belongs to.");
}
