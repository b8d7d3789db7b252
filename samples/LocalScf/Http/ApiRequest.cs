namespace LocalScf.Http;

/// <summary>
/// A request as it was read, before anything in it is believed. The members are the common parameters, wherever the signature
/// method puts them; what the method needs beyond them is in the headers, or among the parameters.
/// </summary>
internal sealed record ApiRequest
{
    /// <summary>Whether it is signed in its parameters, by HmacSHA1 or HmacSHA256, and not in its headers.</summary>
    public required bool IsV1 { get; init; }

    public required string Method { get; init; }

    /// <summary>The path as it was sent.</summary>
    public required string Path { get; init; }

    /// <summary>The query as it was sent, without the question mark.</summary>
    public required string Query { get; init; }

    public required IHeaderDictionary Headers { get; init; }

    public required byte[] Body { get; init; }

    /// <summary>The parameters of a query or a form; null where they are in a JSON body.</summary>
    public FlatParameters? Parameters { get; init; }

    public bool IsMultipart { get; init; }

    public required string? Action { get; init; }

    public required string? Version { get; init; }

    public required string? Region { get; init; }

    /// <summary>The key that the request names; empty where it names none.</summary>
    public required string SecretId { get; init; }
}
