namespace ScfGen.Http;

/// <summary>Puts the handlers of a client together: the user's, outermost first, then signing, then sending.</summary>
internal static class HandlerChain
{
    public static HttpMessageHandler Build(string service, ApiClientOptions options)
    {
        foreach (DelegatingHandler handler in options.Handlers)
        {
            if (handler.InnerHandler is not null || options.Handlers.Count(other => ReferenceEquals(other, handler)) > 1)
            {
                throw new ArgumentException(
                    $"The handler {handler.GetType().Name} in {nameof(ApiClientOptions.Handlers)} is in use already. Make a new one for each place.");
            }
        }

        HttpMessageHandler chain = new Tc3SigningHandler(service, options.Credentials, options.TimeProvider)
        {
            InnerHandler = options.PrimaryHandler ?? CreatePrimary(options),
        };
        for (int i = options.Handlers.Count - 1; i >= 0; i--)
        {
            options.Handlers[i].InnerHandler = chain;
            chain = options.Handlers[i];
        }

        return chain;
    }

    private static SocketsHttpHandler CreatePrimary(ApiClientOptions options) => new()
    {
        ConnectTimeout = options.ConnectTimeout,
        PooledConnectionLifetime = options.PooledConnectionLifetime,

        // A signed request goes to the host that it was signed for, and to no other.
        AllowAutoRedirect = false,
        UseCookies = false,
    };
}
