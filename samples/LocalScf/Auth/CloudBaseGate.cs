using ScfGen.Signing;

namespace LocalScf.Auth;

/// <summary>
/// The gateway of CloudBase's HTTP API. The document names steps and no errors, so the codes of Tencent Cloud's API stand in.
/// </summary>
internal sealed class CloudBaseGate(KeyRing keys, ServerParts parts) : FunctionGate
{
    private readonly CloudBaseSignatureVerifier _verifier =
        new(keys.Find, new SignatureVerifierOptions { TimeProvider = parts.Time });

    public override string RequestIdHeader => "X-Request-Id";

    public override (string Code, string Message, string RequestId) ErrorMembers => ("code", "message", "requestId");

    public override ApiError? Check(HttpRequest request, ReadOnlyMemory<byte> body)
    {
        SignatureVerdict verdict = _verifier.Verify(ReceivedRequest.Of(request, body));
        return verdict.IsValid ? null : AuthErrors.For(verdict);
    }
}
