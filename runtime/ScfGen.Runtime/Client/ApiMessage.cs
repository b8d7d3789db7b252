using ScfGen.Http;

namespace ScfGen;

/// <summary>A request message and what it is sent with, which goes back to its pool together with the message.</summary>
internal readonly struct ApiMessage(HttpRequestMessage http, RequestParameters? parameters) : IDisposable
{
    // A handler may take the content out of the message, or send a message of its own.
    private readonly RequestContent? _content = http.Content as RequestContent;

    public HttpRequestMessage Http { get; } = http;

    /// <summary>Whether the message was signed, which is done right before it is sent.</summary>
    public bool WasSigned => SignedWith is not null;

    private Credential? SignedWith => Secrets.CredentialOf(Http) ?? parameters?.SignedWith ?? _content?.SignedWith;

    /// <summary>What must not be shown of an answer: the secrets of the request that it answers, which a handler may have made anew for a try.</summary>
    public Secrets SecretsIn(HttpResponseMessage response) => Secrets.OfRequest(response.RequestMessage ?? Http, SignedWith);

    public void Dispose()
    {
        Http.Dispose();
        parameters?.Dispose();
    }
}
