using System.Globalization;
using System.Net;

namespace ScfGen;

/// <summary>
/// Something answered a call that is no answer of the API: a page from a proxy, JSON that is cut off or of another shape, a body beyond
/// the limit. Whether the call took effect is not known.
/// </summary>
public sealed class UnexpectedResponseException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="action">The action that was called.</param>
    /// <param name="reason">What is wrong with the answer.</param>
    /// <param name="httpStatus">The HTTP status.</param>
    /// <param name="requestId">The request's ID, if the answer had one.</param>
    /// <param name="excerpt">The beginning of what came.</param>
    /// <param name="innerException">The cause, if any.</param>
    public UnexpectedResponseException(
        string action, string reason, HttpStatusCode httpStatus, string? requestId, string excerpt, Exception? innerException = null)
        : base(
            string.Create(
                CultureInfo.InvariantCulture,
                $"The answer to {action} is not one of the API (HTTP {(int)httpStatus}): {reason}. It begins: {(excerpt is { Length: > 0 } ? excerpt : "(nothing)")}"),
            innerException)
    {
        Action = action;
        Reason = reason;
        HttpStatus = httpStatus;
        RequestId = requestId;
        Excerpt = excerpt ?? "";
    }

    /// <summary>The action that was called, such as <c>CreateFunction</c>.</summary>
    public string Action { get; }

    /// <summary>What is wrong with the answer.</summary>
    public string Reason { get; }

    /// <summary>The HTTP status.</summary>
    public HttpStatusCode HttpStatus { get; }

    /// <summary>The request's ID, if the answer had one.</summary>
    public string? RequestId { get; }

    /// <summary>The beginning of what came, as text without control characters and without the credential that was used.</summary>
    public string Excerpt { get; }
}
