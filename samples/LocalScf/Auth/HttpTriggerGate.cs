using System.Globalization;
using ScfGen.Signing;

namespace LocalScf.Auth;

/// <summary>
/// Signature authentication of an HTTP trigger in Function Compute, with the three texts that its page explains. The scheme is that
/// which the request names.
/// </summary>
internal sealed class HttpTriggerGate : FunctionGate
{
    private static readonly HashSet<string> s_unsigned = new(StringComparer.Ordinal)
    {
        SignaturePlaces.Authorization,
        SignaturePlaces.ValueOf(SignaturePlaces.Authorization),
        SignaturePlaces.Algorithm,
        SignaturePlaces.Credential,
        SignaturePlaces.SignedHeaders,
        SignaturePlaces.Acs3Date,
        SignaturePlaces.ValueOf(SignaturePlaces.Acs3Date),
        SignaturePlaces.FcDate,
        SignaturePlaces.ValueOf(SignaturePlaces.FcDate),
    };

    private readonly Acs3SignatureVerifier _acs3;
    private readonly FcSignatureVerifier _fc;
    private readonly KeyRing _keys;
    private readonly SignatureVerifierOptions _options;
    private readonly TimeProvider _time;
    private readonly bool _isAnonymous;

    public HttpTriggerGate(KeyRing keys, ServerParts parts)
    {
        _keys = keys;
        _options = new SignatureVerifierOptions { TimeProvider = parts.Time };
        _acs3 = new Acs3SignatureVerifier(keys.Find, options: _options);
        _fc = new FcSignatureVerifier(keys.Find, options: _options);
        _time = parts.Time;
        _isAnonymous = parts.Options.HttpFunctions.IsHttpTriggerAnonymous;
    }

    public override string RequestIdHeader => "X-Fc-Request-Id";

    public override (string Code, string Message, string RequestId) ErrorMembers => ("Code", "Message", "RequestId");

    // Neither scheme does, unless the body's hash is among what is signed.
    public override bool CoversBody(HttpRequest request) =>
        !_isAnonymous
        && (request.Headers.ContainsKey(SignaturePlaces.Acs3ContentSha256) || request.Headers.ContainsKey(SignaturePlaces.FcContentMd5));

    public override ApiError? Check(HttpRequest request, ReadOnlyMemory<byte> body)
    {
        if (_isAnonymous)
        {
            return null;
        }

        bool isFc = request.Headers.Authorization.ToString().StartsWith("FC ", StringComparison.Ordinal);
        SignedRequest signed = ReceivedRequest.Of(request, body);
        SignatureVerdict verdict = isFc ? VerifyFc(request, signed) : _acs3.Verify(signed);
        return verdict.Status switch
        {
            SignatureStatus.Valid => null,
            SignatureStatus.Expired or SignatureStatus.Skewed => TooFar(signed.Header(isFc ? "Date" : "x-acs-date") ?? ""),

            SignatureStatus.Malformed when IsUnsigned(verdict.Place) =>
                new ApiError("MissingRequiredHeader", "required HTTP header Date was not specified"),
            _ => new ApiError(
                "SignatureNotMatch",
                "The request signature we calculated does not match the signature you provided. Check your access key and signing method"),
        };
    }

    // Otherwise there is a signature, of which something else is wrong.
    private static bool IsUnsigned(string? place) => place is not null && s_unsigned.Contains(place);

    // The scheme covers all headers named x-fc-* and lists none: a request with others than the usual ones takes a verifier that is told of them.
    private SignatureVerdict VerifyFc(HttpRequest request, in SignedRequest signed)
    {
        string[] others = [.. request.Headers.Keys.Where(IsOther)];
        if (others.Length == 0)
        {
            return _fc.Verify(signed);
        }

        FcSignatureVerifier verifier;
        try
        {
            verifier = new FcSignatureVerifier(_keys.Find, options: _options, moreHeaders: others);
        }
        catch (ArgumentException)
        {
            // A name with a character that no header name may hold, and that nobody can have signed.
            return default;
        }

        return verifier.Verify(signed);
    }

    private static bool IsOther(string header) =>
        header.StartsWith("x-fc-", StringComparison.OrdinalIgnoreCase)
        && !FcSignatureVerifier.KnownHeaders.Contains(header, StringComparer.OrdinalIgnoreCase);

    private ApiError TooFar(string requestTime)
    {
        string now = _time.GetUtcNow().ToString("r", CultureInfo.InvariantCulture);
        return new ApiError(
            "AccessDenied", $"the difference between the request time '{requestTime}' and the current time '{now}' is too large");
    }
}
