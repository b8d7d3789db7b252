namespace LocalScf;

/// <summary>A request that the local server read, for a test to look at.</summary>
/// <param name="Action">The action named by the request; empty when it named none.</param>
/// <param name="Region">The region named by the request, if any.</param>
/// <param name="Body">
/// The body as text. For parameters in a query or a form, what they amount to in JSON, as soon as the server has looked at them.
/// </param>
/// <param name="SecretId">The key that the request was signed for; empty when it carried no readable one.</param>
/// <param name="Time">When the server read it, by its own clock.</param>
/// <param name="RequestId">The identifier that the answer carried.</param>
/// <param name="ErrorCode">The code of the error that was answered; null when the request succeeded.</param>
public sealed record LocalScfCall(
    string Action,
    string? Region,
    string Body,
    string SecretId,
    DateTimeOffset Time,
    string RequestId,
    string? ErrorCode);
