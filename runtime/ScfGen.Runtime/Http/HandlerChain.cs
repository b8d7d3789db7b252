namespace ScfGen.Http;

/// <summary>Puts the handlers of a client together: the user's, outermost first, then signing, then sending.</summary>
internal static class HandlerChain
{
    public static HttpMessageHandler Build(
        SigningHandler? signing, IReadOnlyList<DelegatingHandler> handlers, HttpMessageHandler? primary, TimeSpan connectTimeout, TimeSpan connectionLifetime)
    {
        foreach (DelegatingHandler handler in handlers)
        {
            if (handler.InnerHandler is not null || handlers.Count(other => ReferenceEquals(other, handler)) > 1)
            {
                throw new ArgumentException(
                    $"The handler {handler.GetType().Name} in {nameof(ApiClientOptions.Handlers)} is in use already. Make a new one for each place.");
            }
        }

        HttpMessageHandler chain = primary ?? CreatePrimary(connectTimeout, connectionLifetime);
        if (signing is not null)
        {
            signing.InnerHandler = chain;
            chain = signing;
        }

        for (int i = handlers.Count - 1; i >= 0; i--)
        {
            handlers[i].InnerHandler = chain;
            chain = handlers[i];
        }

        return chain;
    }

    private static SocketsHttpHandler CreatePrimary(TimeSpan connectTimeout, TimeSpan connectionLifetime) => new()
    {
        ConnectTimeout = connectTimeout,
        PooledConnectionLifetime = connectionLifetime,

        // A signed request goes to the host that it was signed for, and to no other.
        AllowAutoRedirect = false,
        UseCookies = false,
    };
}
