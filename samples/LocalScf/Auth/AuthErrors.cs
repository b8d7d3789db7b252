using ScfGen.Signing;

namespace LocalScf.Auth;

/// <summary>The documented error for a request that a verifier refused.</summary>
internal static class AuthErrors
{
    private const string SignatureFailure = "AuthFailure.SignatureFailure";
    private const string InvalidParameter = "InvalidParameter";
    private const string MissingParameter = "MissingParameter";

    private const string AuthorizationForm = "The header Authorization must be 'TC3-HMAC-SHA256 "
        + "Credential=<id>/<date>/<service>/tc3_request, SignedHeaders=<names>, Signature=<hex>'.";

    private static readonly HashSet<string> s_headers = new(StringComparer.Ordinal)
    {
        "Authorization", "X-TC-Timestamp", "X-Scf-Cam-Timestamp", "X-Scf-Cam-Uin", "Content-Type", "Host",
    };

    private static readonly HashSet<string> s_headerValues = new(s_headers.Select(header => "value of " + header), StringComparer.Ordinal);

    // CloudBase puts its timestamp and token there, too.
    private static readonly HashSet<string> s_authorizationParts = new(StringComparer.Ordinal)
    {
        "value of Authorization", "Algorithm", "Credential", "SignedHeaders", "Signature", "Timestamp", "value of Timestamp", "Token",
    };

    /// <summary>The error for a request that is signed in its headers.</summary>
    public static ApiError For(SignatureVerdict verdict) =>
        verdict.Status == SignatureStatus.Malformed ? Malformed(verdict) : Refused(verdict);

    /// <summary>The error for a request that is signed in its parameters.</summary>
    /// <param name="verdict">The verdict.</param>
    /// <param name="parameter">Gives the request's parameters.</param>
    public static ApiError ForParameters(SignatureVerdict verdict, Func<string, string?> parameter)
    {
        string place = verdict.Place ?? "";
        return verdict.Status switch
        {
            SignatureStatus.UnknownKey when !KeyRing.HasForm(parameter("SecretId") ?? "") => InvalidSecretId(),
            SignatureStatus.Malformed when place is "Signature" or "SecretId" or "Nonce" or "Timestamp" =>
                MalformedParameter(verdict, place, parameter(place)),
            SignatureStatus.Malformed => new ApiError(InvalidParameter, verdict.Problem!),
            _ => Refused(verdict),
        };
    }

    private static ApiError Refused(SignatureVerdict verdict) => verdict switch
    {
        { Status: SignatureStatus.UnknownKey } =>
            new ApiError("AuthFailure.SecretIdNotFound", "The secret ID is not one of this server's keys."),
        { Status: SignatureStatus.Expired or SignatureStatus.Skewed } =>
            new ApiError("AuthFailure.SignatureExpire", "The request's timestamp is more than five minutes away from the server's clock."),
        { Status: SignatureStatus.Mismatch, Place: "X-TC-Token" or "X-Scf-Cam-Token" or "Token" } =>
            new ApiError("AuthFailure.TokenFailure", $"{verdict.Place} is not the token that goes with the secret ID."),
        { Status: SignatureStatus.Mismatch, Place: "X-Scf-Cam-Uin" } => new ApiError("AuthFailure.UnauthorizedOperation", verdict.Problem!),
        _ => new ApiError(SignatureFailure, verdict.Problem ?? "The signature is not accepted."),
    };

    private static ApiError Malformed(SignatureVerdict verdict)
    {
        string place = verdict.Place ?? "";
        return place switch
        {
            "SecretId" => InvalidSecretId(),

            // It was there when the request was signed.
            "header named by SignedHeaders" => new ApiError(SignatureFailure, verdict.Problem!),
            _ when s_headers.Contains(place) => new ApiError(MissingParameter, $"The header {place} is missing."),
            _ when s_authorizationParts.Contains(place) =>
                new ApiError("AuthFailure.InvalidAuthorization", $"{AuthorizationForm} {verdict.Problem}"),
            _ when s_headerValues.Contains(place) => new ApiError(InvalidParameter, $"The header {verdict.Problem}"),
            _ => new ApiError(InvalidParameter, verdict.Problem!),
        };
    }

    private static ApiError MalformedParameter(SignatureVerdict verdict, string name, string? value)
    {
        if (string.IsNullOrEmpty(value))
        {
            return new ApiError(MissingParameter, $"The parameter {name} is missing.");
        }

        return name == "Signature"
            ? new ApiError(SignatureFailure, verdict.Problem!)
            : new ApiError(InvalidParameter, $"The parameter {verdict.Problem}");
    }

    private static ApiError InvalidSecretId() => new("AuthFailure.InvalidSecretId", "The secret ID does not have the form of one.");
}
