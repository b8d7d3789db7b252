namespace LocalScf;

/// <summary>
/// The functions that a local server lets be called at addresses of their own, with the signatures that the real addresses ask for. A
/// function that is not set answers with the body that it was given.
/// </summary>
public sealed class LocalScfHttpFunctions
{
    /// <summary>
    /// The function behind <see cref="LocalScfServer.FunctionUrlEndpoint"/>. It is run for requests that are signed rightly, and finds the
    /// whole request in its context.
    /// </summary>
    public RequestDelegate? FunctionUrl { get; set; }

    /// <summary>Whether the function URL lets everybody in, what the document calls open.</summary>
    public bool IsFunctionUrlOpen { get; set; }

    /// <summary>
    /// Whether requests to the function URL must be signed with their path and query. Otherwise <c>/</c> and no query is signed, whatever
    /// is called: the document has no other example.
    /// </summary>
    public bool FunctionUrlSignsRealPath { get; set; }

    /// <summary>The account that requests to the function URL must name in <c>X-Scf-Cam-Uin</c>; null for any.</summary>
    public string? Uin { get; set; }

    /// <summary>The port of the function URL; 0 takes a free one.</summary>
    public int FunctionUrlPort { get; set; }

    /// <summary>What answers behind <see cref="LocalScfServer.CloudBaseEndpoint"/> when a request is signed rightly.</summary>
    public RequestDelegate? CloudBase { get; set; }

    /// <summary>The port of the CloudBase gateway; 0 takes a free one.</summary>
    public int CloudBasePort { get; set; }

    /// <summary>
    /// The function behind <see cref="LocalScfServer.HttpTriggerEndpoint"/>, in the way of Alibaba Cloud's Function Compute. It is run for
    /// requests that are signed rightly, with ACS3-HMAC-SHA256 or the older FC scheme.
    /// </summary>
    public RequestDelegate? HttpTrigger { get; set; }

    /// <summary>Whether the HTTP trigger lets everybody in.</summary>
    public bool IsHttpTriggerAnonymous { get; set; }

    /// <summary>The port of the HTTP trigger; 0 takes a free one.</summary>
    public int HttpTriggerPort { get; set; }
}
