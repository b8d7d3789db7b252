using System.Globalization;
using System.Net;

namespace ScfGen;

/// <summary>The service answered a call with an error.</summary>
/// <param name="action">The action that was called.</param>
/// <param name="code">The error code.</param>
/// <param name="apiMessage">The service's message.</param>
/// <param name="requestId">The request's ID.</param>
/// <param name="httpStatus">The HTTP status.</param>
public sealed class ApiException(string action, ApiErrorCode code, string apiMessage, string requestId, HttpStatusCode httpStatus)
    : Exception(string.Create(
        CultureInfo.InvariantCulture,
        $"{action} failed with {code}: {apiMessage} (RequestId {requestId}, HTTP {(int)httpStatus}){(SigningAdvice.For(code.Value, null) is { } advice ? " " + advice : "")}"))
{
    /// <summary>What the error comes from and what helps; <see langword="null"/> for errors that are not about the signature.</summary>
    public string? Advice { get; } = SigningAdvice.For(code.Value, null);

    /// <summary>The action that was called, such as <c>CreateFunction</c>.</summary>
    public string Action { get; } = action;

    /// <summary>The error code. Generated clients hold the documented ones as constants.</summary>
    public ApiErrorCode Code { get; } = code;

    /// <summary>The service's own message, without what <see cref="Exception.Message"/> adds.</summary>
    public string ApiMessage { get; } = apiMessage;

    /// <summary>The ID of the request, which the service's support asks for.</summary>
    public string RequestId { get; } = requestId;

    /// <summary>The HTTP status of the answer; the service sends errors with 200, too.</summary>
    public HttpStatusCode HttpStatus { get; } = httpStatus;
}
