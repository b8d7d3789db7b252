namespace ScfGen.Http;

/// <summary>Puts the handlers of a client together: the user's, outermost first, then signing, or checks where nothing is signed, then sending.</summary>
internal static class HandlerChain
{
    public static DelegatingHandler Build(
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

        DelegatingHandler chain = (DelegatingHandler?)signing ?? new UnsignedHandler();
        chain.InnerHandler = primary ?? CreatePrimary(connectTimeout, connectionLifetime);
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

        // A request goes to the host that it was made for, signed or not, and to no other.
        AllowAutoRedirect = false,
        UseCookies = false,
    };
}
