namespace ScfGen;

/// <summary>Options of a <see cref="CloudBaseClient"/>.</summary>
public sealed record CloudBaseClientOptions : FunctionClientOptions
{
    /// <summary>
    /// Names of headers to sign beside <c>content-type</c> and <c>host</c>, such as <c>X-TC-Action</c>, where a request has them: what is not
    /// signed can be changed on the way. Default: none.
    /// </summary>
    public IReadOnlyList<string> SignedHeaders { get; set; } = [];
}
