namespace ScfGen;

/// <summary>Options of a <see cref="FunctionUrlClient"/>.</summary>
public sealed record FunctionUrlClientOptions : FunctionClientOptions
{
    /// <summary>
    /// Whether the path and query of each request are signed, in place of "/" and nothing. Default: no, since the document signs "/"; what the
    /// gateway computes for other paths is not documented.
    /// </summary>
    public bool SignsRealPath { get; set; }

    /// <summary>
    /// Names of headers to sign beside <c>content-type</c> and <c>host</c>, where a request has them: what is not signed can be changed on the way.
    /// Default: none, as in the document.
    /// </summary>
    /// <remarks>
    /// The parts of the signature cannot be named; nor can what is made or changed when a request is sent, such as <c>Content-Length</c>,
    /// <c>Connection</c>, <c>Accept-Encoding</c>, <c>Cookie</c> and <c>traceparent</c>: a client with such a name is refused when it is made.
    /// </remarks>
    public IReadOnlyList<string> SignedHeaders { get; set; } = [];
}
