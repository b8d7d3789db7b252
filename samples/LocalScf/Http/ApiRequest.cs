namespace LocalScf.Http;

/// <summary>
/// A request as it was read, before anything in it is believed. The members are the common parameters, wherever the signature
/// method puts them; what the method needs beyond them is in the headers.
/// </summary>
internal sealed record ApiRequest
{
    public required string Method { get; init; }

    /// <summary>The query as it was sent, without the question mark.</summary>
    public required string Query { get; init; }

    public required IHeaderDictionary Headers { get; init; }

    public required byte[] Body { get; init; }

    public required string? Action { get; init; }

    public required string? Version { get; init; }

    public required string? Region { get; init; }

    public required string? Timestamp { get; init; }

    public required string? Token { get; init; }

    public required string? Authorization { get; init; }
}
