using LocalScf.Http;
using ScfGen.Signing;

namespace LocalScf.Auth;

/// <summary>Verifies requests to the API, in the signature method that each has.</summary>
internal sealed class ApiVerifier
{
    private readonly Tc3SignatureVerifier _tc3;
    private readonly V1SignatureVerifier _v1;

    public ApiVerifier(KeyRing keys, TimeProvider time, string service)
    {
        var options = new SignatureVerifierOptions { TimeProvider = time };
        _tc3 = new Tc3SignatureVerifier(service, keys.Find, options);

        // An event may look like parameters, and parameters that an action does not have are refused later on.
        _v1 = new V1SignatureVerifier(keys.Find, options, refusesAmbiguousValues: false);
    }

    public void Verify(ApiRequest request)
    {
        SignedRequest signed = ReceivedRequest.Of(request.Method, request.Path, request.Query, request.Headers, request.Body);
        SignatureVerdict verdict = request.IsV1 ? _v1.Verify(signed) : _tc3.Verify(signed);
        if (verdict.IsValid)
        {
            return;
        }

        throw request is { IsV1: true, Parameters: { } parameters }
            ? AuthErrors.ForParameters(verdict, parameters.Find)
            : AuthErrors.For(verdict, request.SecretId);
    }
}
