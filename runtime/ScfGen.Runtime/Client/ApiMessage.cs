using ScfGen.Http;

namespace ScfGen;

/// <summary>A request message and what it is sent with, which goes back to its pool together with the message.</summary>
internal readonly struct ApiMessage(HttpRequestMessage http, RequestParameters? parameters) : IDisposable
{
    public HttpRequestMessage Http { get; } = http;

    /// <summary>The credential of the latest signature, so that it can be kept out of messages.</summary>
    public Credential? SignedWith =>
        parameters?.SignedWith
        ?? (Http.Content as RequestContent)?.SignedWith
        ?? (Http.Options.TryGetValue(SigningHandler.SignedWith, out Credential? credential) ? credential : null);

    public void Dispose()
    {
        Http.Dispose();
        parameters?.Dispose();
    }
}
