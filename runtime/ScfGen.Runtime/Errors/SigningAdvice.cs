using System.Net;
using System.Net.Http.Headers;
using ScfGen.Signing;

namespace ScfGen;

/// <summary>What a refused signature most likely comes from, and what helps: from the documents' lists of errors. And what a redirect means.</summary>
internal static class SigningAdvice
{
    private const string SignatureFailure = "AuthFailure.SignatureFailure";

    private const string ForATarget =
        "The request has a path or a query, and what the gateway computes for these is not documented: first set the option SignsRealPath the other way. Where / alone is refused as well: ";

    private const string ForATrigger =
        "A trigger of Function Compute answers 403 to a request whose signature is missing or invalid; the function itself may do so for reasons of its own. "
        + "If it was not the function: see whether the trigger asks for a signature and for which scheme, and whether the key is right.";

    private const string ForARedirect = "ScfGen follows no redirects, on purpose: a request is for the host that it was made for.";

    // By error code: "Error Codes" of the SCF reference and the signature pages.
    private static readonly (string Code, string Advice)[] s_byCode =
    [
        ("AuthFailure.InvalidAuthorization", "The header Authorization did not arrive as it was made: look for a proxy or handler that changes headers."),
        ("AuthFailure.InvalidSecretId", "The secret ID is no API key of Tencent Cloud: take one from the console's page of API keys."),
        ("AuthFailure.MFAFailure", "The account asks for multi-factor authentication, which an API key cannot give: use another key, or change the account's setting."),
        ("AuthFailure.SecretIdNotFound", "The key does not exist: see whether it was deleted or disabled, and whether a character was lost when it was copied."),
        ("AuthFailure.SignatureExpire", "The request's time is more than five minutes from the service's: set this machine's clock, and sign each try anew."),
        (SignatureFailure, "The secret key is wrong, or the request was changed after it was signed: see whether a handler or proxy changes the host, the content type, the query or the body."),
        ("AuthFailure.TokenFailure", "The temporary credentials have expired, or their token does not belong to the key: get new ones, and give all three parts together."),
        ("AuthFailure.UnauthorizedOperation", "The key is right, but its policies do not allow this: grant the action to its user or role."),
        ("FailedOperation.AuthFailure", "The service could not verify the login or its token: see whether the credentials are still valid, and give all parts of temporary ones together."),
    ];

    // By the texts on the page of signature authentication for HTTP triggers.
    private static readonly (string Text, string Advice)[] s_byText =
    [
        ("required HTTP header Date was not specified", "The request carries no signature, or its time got lost (x-acs-date, or Date with the scheme FC): sign it, and see whether a handler or proxy removes or replaces these headers."),
        ("difference between the request time", "The signature is too old, or this machine's clock is wrong: set the clock, and sign each try anew."),
        ("request signature we calculated does not match", "The secret is wrong or of another account, the trigger expects another scheme, or the method, path, query or headers were changed after signing."),
    ];

    /// <summary>Finds advice.</summary>
    /// <returns>One sentence or two; null where none is known.</returns>
    public static string? For(string? code, string? message)
    {
        foreach ((string known, string advice) in s_byCode)
        {
            if (known == code)
            {
                return advice;
            }
        }

        foreach ((string text, string advice) in s_byText)
        {
            if (message?.Contains(text, StringComparison.OrdinalIgnoreCase) == true)
            {
                return advice;
            }
        }

        return null;
    }

    /// <summary>Finds advice on the answer to a call over HTTP, which depends on what was asked.</summary>
    /// <param name="status">The status.</param>
    /// <param name="code">The error's code, if any.</param>
    /// <param name="message">The error's message, if any.</param>
    /// <param name="request">What was asked, if it is known.</param>
    /// <param name="pointsTo">The address that the answer points to, as it may be shown, if any.</param>
    /// <returns>A few sentences; null where none is known.</returns>
    public static string? For(HttpStatusCode status, string? code, string? message, HttpRequestMessage? request, string? pointsTo)
    {
        string? advice = For(code, message);
        if (code == SignatureFailure && IsOfAFunctionUrl(request) && HasATarget(request?.RequestUri))
        {
            return ForATarget + advice;
        }

        return advice ?? status switch
        {
            HttpStatusCode.Forbidden when MayBeOfATrigger(request) => ForATrigger,
            HttpStatusCode.MovedPermanently
                or HttpStatusCode.Found
                or HttpStatusCode.SeeOther
                or HttpStatusCode.TemporaryRedirect
                or HttpStatusCode.PermanentRedirect => ToRedirect(pointsTo),
            _ => null,
        };
    }

    private static string ToRedirect(string? pointsTo) => pointsTo is null
        ? ForARedirect + " The answer alone gives no address that can be called: see whether the client's own is right."
        : $"{ForARedirect} The server points to {pointsTo} (shown without a query): if that is where the function is, use that address.";

    private static bool IsOfAFunctionUrl(HttpRequestMessage? request) =>
        request?.Headers.NonValidated.Contains(SignaturePlaces.FunctionUrlUin) == true;

    private static bool HasATarget(Uri? uri) => uri is { IsAbsoluteUri: true, PathAndQuery: not "/" };

    // Other signatures are for other services, which tell their refusals by a code.
    private static bool MayBeOfATrigger(HttpRequestMessage? request) =>
        request is not null
        && (!request.Headers.NonValidated.TryGetValues(SignaturePlaces.Authorization, out HeaderStringValues values)
            || values.ToString().StartsWith("ACS3-", StringComparison.Ordinal)
            || values.ToString().StartsWith("FC ", StringComparison.Ordinal));
}
