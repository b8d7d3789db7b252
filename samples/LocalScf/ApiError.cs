namespace LocalScf;

/// <summary>An error that the service documents: it ends the request and is answered with its code and message.</summary>
internal sealed class ApiError(string code, string message) : Exception(message)
{
    public string Code { get; } = code;
}
