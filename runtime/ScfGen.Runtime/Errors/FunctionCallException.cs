using System.Globalization;
using System.Net;
using System.Text;

namespace ScfGen;

/// <summary>
/// A function, or the gateway in front of it, answered an HTTP call with an error. Where the documents describe the error, the message says what
/// it comes from and what helps.
/// </summary>
public sealed class FunctionCallException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="statusCode">The HTTP status of the answer.</param>
    /// <param name="errorCode">The error code in the answer; <see langword="null"/> where it holds none.</param>
    /// <param name="errorMessage">The error's message in the answer; <see langword="null"/> where it holds none.</param>
    /// <param name="requestId">The ID of the request; <see langword="null"/> where the answer names none.</param>
    /// <param name="excerpt">The beginning of what came, which is shown where there is no message.</param>
    public FunctionCallException(HttpStatusCode statusCode, string? errorCode, string? errorMessage, string? requestId, string excerpt)
        : this(statusCode, errorCode, errorMessage, requestId, excerpt, SigningAdvice.For(errorCode, errorMessage ?? excerpt), failure: null)
    {
    }

    /// <summary>Creates the exception for an answer.</summary>
    /// <param name="statusCode">The HTTP status of the answer.</param>
    /// <param name="errorCode">The error code in the answer, if any.</param>
    /// <param name="errorMessage">The error's message in the answer, if any.</param>
    /// <param name="requestId">The ID of the request, if the answer names one.</param>
    /// <param name="excerpt">The beginning of what came.</param>
    /// <param name="advice">What the error comes from and what helps, if that is known.</param>
    /// <param name="failure">What kept the rest of the answer from coming, if it did not come.</param>
    internal FunctionCallException(
        HttpStatusCode statusCode, string? errorCode, string? errorMessage, string? requestId, string? excerpt, string? advice, Exception? failure)
        : base(Describe(statusCode, errorCode, errorMessage, requestId, excerpt, advice, failure), failure)
    {
        StatusCode = statusCode;
        ErrorCode = errorCode;
        ErrorMessage = errorMessage;
        RequestId = requestId;
        Advice = advice;
    }

    /// <summary>The HTTP status of the answer.</summary>
    public HttpStatusCode StatusCode { get; }

    /// <summary>The error code in the answer, such as <c>AuthFailure.SignatureFailure</c> or <c>AccessDenied</c>; <see langword="null"/> where it holds none.</summary>
    public string? ErrorCode { get; }

    /// <summary>The error's message in the answer; <see langword="null"/> where it holds none.</summary>
    public string? ErrorMessage { get; }

    /// <summary>The ID of the request, which the service's support asks for; <see langword="null"/> where the answer names none.</summary>
    public string? RequestId { get; }

    /// <summary>What the error, or a redirect, comes from and what helps; <see langword="null"/> for an error that the documents do not describe.</summary>
    public string? Advice { get; }

    private static string Describe(
        HttpStatusCode statusCode, string? errorCode, string? errorMessage, string? requestId, string? excerpt, string? advice, Exception? failure)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"The call failed with HTTP {(int)statusCode}");
        if (errorCode is not null)
        {
            text.Append(CultureInfo.InvariantCulture, $" and {errorCode}");
        }

        string? said = errorMessage ?? excerpt;
        if (said is { Length: > 0 })
        {
            text.Append(": ").Append(said.TrimEnd('.'));
        }

        text.Append('.');
        if (failure is not null)
        {
            text.Append(failure is InvalidDataException
                ? " The rest of the answer cannot be decoded as its Content-Encoding says."
                : " The rest of the answer did not come.");
        }

        if (advice is not null)
        {
            text.Append(' ').Append(advice);
        }

        if (requestId is not null)
        {
            text.Append(CultureInfo.InvariantCulture, $" (request {requestId})");
        }

        return text.ToString();
    }
}
