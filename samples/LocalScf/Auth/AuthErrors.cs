using ScfGen.Signing;

namespace LocalScf.Auth;

/// <summary>The documented error for a request that a verifier refused.</summary>
internal static class AuthErrors
{
    private const string SignatureFailure = "AuthFailure.SignatureFailure";
    private const string InvalidParameter = "InvalidParameter";
    private const string MissingParameter = "MissingParameter";
    private const string ValueOfSecretId = SignaturePlaces.ValuePrefix + SignaturePlaces.SecretId;

    private const string AuthorizationForm = "The header Authorization must be 'TC3-HMAC-SHA256 "
        + "Credential=<id>/<date>/<service>/tc3_request, SignedHeaders=<names>, Signature=<hex>'.";

    private static readonly HashSet<string> s_headers = new(StringComparer.Ordinal)
    {
        SignaturePlaces.Authorization,
        SignaturePlaces.TencentTimestamp,
        SignaturePlaces.FunctionUrlTimestamp,
        SignaturePlaces.FunctionUrlUin,
        SignaturePlaces.ContentType,
        SignaturePlaces.Host,
    };

    // CloudBase puts its timestamp and token there, too.
    private static readonly HashSet<string> s_authorizationParts = new(StringComparer.Ordinal)
    {
        SignaturePlaces.ValueOf(SignaturePlaces.Authorization),
        SignaturePlaces.Algorithm,
        SignaturePlaces.Credential,
        SignaturePlaces.SignedHeaders,
        SignaturePlaces.Signature,
        SignaturePlaces.Timestamp,
        SignaturePlaces.ValueOf(SignaturePlaces.Timestamp),
        SignaturePlaces.Token,
    };

    private static readonly HashSet<string> s_headerValues = new(s_headers.Select(SignaturePlaces.ValueOf), StringComparer.Ordinal);

    /// <summary>The error for a request that is signed in its headers.</summary>
    /// <param name="verdict">The verdict.</param>
    /// <param name="secretId">The key that the request names; null where that is not at hand.</param>
    public static ApiError For(SignatureVerdict verdict, string? secretId = null) => verdict.Status switch
    {
        SignatureStatus.UnknownKey when secretId is not null && !KeyRing.HasForm(secretId) => InvalidSecretId(),
        SignatureStatus.Malformed => Malformed(verdict),
        _ => Refused(verdict),
    };

    /// <summary>The error for a request that is signed in its parameters.</summary>
    /// <param name="verdict">The verdict.</param>
    /// <param name="parameter">Gives the request's parameters.</param>
    public static ApiError ForParameters(SignatureVerdict verdict, Func<string, string?> parameter) => verdict.Status switch
    {
        SignatureStatus.UnknownKey when !KeyRing.HasForm(parameter("SecretId") ?? "") => InvalidSecretId(),
        SignatureStatus.Malformed => MalformedParameter(verdict, parameter),
        _ => Refused(verdict),
    };

    private static ApiError Refused(SignatureVerdict verdict) => verdict switch
    {
        { Status: SignatureStatus.UnknownKey } =>
            new ApiError("AuthFailure.SecretIdNotFound", "The secret ID is not one of this server's keys."),
        { Status: SignatureStatus.Expired or SignatureStatus.Skewed } =>
            new ApiError("AuthFailure.SignatureExpire", "The request's timestamp is more than five minutes away from the server's clock."),
        { Status: SignatureStatus.Mismatch, Place: SignaturePlaces.TencentToken or SignaturePlaces.FunctionUrlToken or SignaturePlaces.Token } =>
            new ApiError("AuthFailure.TokenFailure", $"{verdict.Place} is not the token that goes with the secret ID."),
        { Status: SignatureStatus.Mismatch, Place: SignaturePlaces.FunctionUrlUin } =>
            new ApiError("AuthFailure.UnauthorizedOperation", verdict.Problem!),
        _ => new ApiError(SignatureFailure, verdict.Problem ?? "The signature is not accepted."),
    };

    private static ApiError Malformed(SignatureVerdict verdict)
    {
        string place = verdict.Place ?? "";
        return place switch
        {
            SignaturePlaces.SecretId or ValueOfSecretId => InvalidSecretId(),

            // It was there when the request was signed.
            SignaturePlaces.SignedHeader => new ApiError(SignatureFailure, verdict.Problem!),
            _ when s_headers.Contains(place) => new ApiError(MissingParameter, $"The header {place} is missing."),
            _ when s_authorizationParts.Contains(place) =>
                new ApiError("AuthFailure.InvalidAuthorization", $"{AuthorizationForm} {verdict.Problem}"),
            _ when s_headerValues.Contains(place) => new ApiError(InvalidParameter, $"The header {verdict.Problem}"),
            _ => new ApiError(InvalidParameter, verdict.Problem!),
        };
    }

    private static ApiError MalformedParameter(SignatureVerdict verdict, Func<string, string?> parameter)
    {
        string place = verdict.Place ?? "";
        string name = place.StartsWith(SignaturePlaces.ValuePrefix, StringComparison.Ordinal) ? place[SignaturePlaces.ValuePrefix.Length..] : place;
        bool isParameter = name is SignaturePlaces.Signature or SignaturePlaces.SecretId or SignaturePlaces.Nonce or SignaturePlaces.Timestamp;
        if (isParameter && string.IsNullOrEmpty(parameter(name)))
        {
            return new ApiError(MissingParameter, $"The parameter {name} is missing.");
        }

        return name switch
        {
            SignaturePlaces.Signature => new ApiError(SignatureFailure, verdict.Problem!),
            SignaturePlaces.SecretId => InvalidSecretId(),
            _ => new ApiError(InvalidParameter, isParameter ? $"The parameter {verdict.Problem}" : verdict.Problem!),
        };
    }

    private static ApiError InvalidSecretId() => new("AuthFailure.InvalidSecretId", "The secret ID does not have the form of one.");
}
