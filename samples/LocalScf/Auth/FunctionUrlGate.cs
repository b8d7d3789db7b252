using ScfGen.Signing;

namespace LocalScf.Auth;

/// <summary>
/// CAM authentication of an SCF function URL. The document names headers and steps and no errors, so the API's codes stand in.
/// </summary>
internal sealed class FunctionUrlGate : FunctionGate
{
    private readonly FunctionUrlSignatureVerifier? _verifier;

    public FunctionUrlGate(KeyRing keys, ServerParts parts)
    {
        LocalScfHttpFunctions functions = parts.Options.HttpFunctions;
        if (!functions.IsFunctionUrlOpen)
        {
            var signing = new FunctionUrlSigningOptions { SignsRealPath = functions.FunctionUrlSignsRealPath };
            var options = new SignatureVerifierOptions { TimeProvider = parts.Time };
            _verifier = new FunctionUrlSignatureVerifier(keys.Find, signing, functions.Uin, options);
        }
    }

    public override string RequestIdHeader => "X-Scf-Request-Id";

    public override (string Code, string Message, string RequestId) ErrorMembers => ("errorCode", "errorMessage", "requestId");

    public override bool CoversBody(HttpRequest request) => _verifier is not null;

    public override ApiError? Check(HttpRequest request, ReadOnlyMemory<byte> body)
    {
        if (_verifier is null)
        {
            return null;
        }

        SignatureVerdict verdict = _verifier.Verify(ReceivedRequest.Of(request, body));
        return verdict.IsValid ? null : AuthErrors.For(verdict);
    }
}
