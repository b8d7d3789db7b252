namespace LocalScf.Http;

/// <summary>What is served on a port of its own.</summary>
/// <param name="Port">The port on 127.0.0.1; 0 takes a free one.</param>
/// <param name="Handler">Answers the requests.</param>
internal sealed record LoopbackSite(int Port, RequestDelegate Handler);
