namespace ScfGen;

/// <summary>Options of a <see cref="CloudBaseClient"/>.</summary>
public sealed record CloudBaseClientOptions : FunctionClientOptions
{
    /// <summary>
    /// Names of headers to sign beside <c>content-type</c> and <c>host</c>, such as <c>X-TC-Action</c>, where a request has them: what is not
    /// signed can be changed on the way. Default: none.
    /// </summary>
    /// <remarks>
    /// <c>Authorization</c> cannot be named; nor can what is made or changed when a request is sent, such as <c>Content-Length</c>,
    /// <c>Connection</c>, <c>Accept-Encoding</c>, <c>Cookie</c> and <c>traceparent</c>: a client with such a name is refused when it is made.
    /// </remarks>
    public IReadOnlyList<string> SignedHeaders { get; set; } = [];
}
