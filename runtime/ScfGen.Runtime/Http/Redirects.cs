namespace ScfGen.Http;

/// <summary>Keeps a request that carries a signature or a token from being redirected to another server.</summary>
internal static class Redirects
{
    /// <summary>Switches automatic redirects off in the handler that sends, through the handlers around it, where it is one of .NET's own.</summary>
    /// <exception cref="InvalidOperationException">It follows redirects, and is in use already.</exception>
    public static void SwitchOff(HttpMessageHandler? handler)
    {
        HttpMessageHandler? sender = handler;
        while (sender is DelegatingHandler around)
        {
            sender = around.InnerHandler;
        }

        try
        {
            switch (sender)
            {
                case SocketsHttpHandler { AllowAutoRedirect: true } sockets:
                    sockets.AllowAutoRedirect = false;
                    break;
                case HttpClientHandler { AllowAutoRedirect: true } client:
                    client.AllowAutoRedirect = false;
                    break;
            }
        }
        catch (InvalidOperationException e)
        {
            throw new InvalidOperationException(
                "The handler that sends follows redirects and is in use already. Set AllowAutoRedirect to false when it is made: a signed request is not for another host.", e);
        }
    }

    /// <summary>Whether a handler may follow redirects that were not switched off: one of an unknown kind, or one around the handler that sends.</summary>
    public static bool MayFollow(HttpMessageHandler handler) => handler is not SocketsHttpHandler && handler.GetType() != typeof(HttpClientHandler);

    /// <summary>Whether a request ended up at another server than the one that it was for: another scheme, host or port.</summary>
    public static bool LedElsewhere(Uri meant, Uri? reached) =>
        reached is { IsAbsoluteUri: true }
        && Uri.Compare(meant, reached, UriComponents.SchemeAndServer, UriFormat.SafeUnescaped, StringComparison.OrdinalIgnoreCase) != 0;

    /// <summary>Scheme, host and port, for messages.</summary>
    public static string ServerOf(Uri uri) => uri.GetComponents(UriComponents.SchemeAndServer, UriFormat.UriEscaped);
}
