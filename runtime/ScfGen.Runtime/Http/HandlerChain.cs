namespace ScfGen.Http;

/// <summary>Puts the handlers of a client together: the user's, outermost first, then signing, then sending.</summary>
internal static class HandlerChain
{
    public static HttpMessageHandler Build(string service, ApiClientOptions options)
    {
        HttpMessageHandler chain = new Tc3SigningHandler(service, options.Credentials, options.TimeProvider)
        {
            InnerHandler = options.PrimaryHandler ?? CreatePrimary(options),
        };
        for (int i = options.Handlers.Count - 1; i >= 0; i--)
        {
            DelegatingHandler handler = options.Handlers[i];
            if (handler.InnerHandler is not null)
            {
                throw new ArgumentException(
                    $"The handler {handler.GetType().Name} in {nameof(ApiClientOptions.Handlers)} is in use by another client. Make a new one for each client.");
            }

            handler.InnerHandler = chain;
            chain = handler;
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
