using System.Net.Http.Headers;

namespace ScfGen.Http;

/// <summary>Keeps a request, which may carry a signature or a token, from being redirected to another server.</summary>
internal static class Redirects
{
    /// <summary>Switches automatic redirects off in the handler that sends, through the handlers around it, where it is one of .NET's own.</summary>
    /// <exception cref="InvalidOperationException">It follows redirects, and is in use already.</exception>
    /// <exception cref="ObjectDisposedException">It was disposed of.</exception>
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
        catch (InvalidOperationException e) when (e is not ObjectDisposedException)
        {
            // Another client that shares the handler may have switched them off by now, and sent.
            if (sender is SocketsHttpHandler { AllowAutoRedirect: true } or HttpClientHandler { AllowAutoRedirect: true })
            {
                throw new InvalidOperationException(
                    "The handler that sends follows redirects and is in use already. Set AllowAutoRedirect to false when it is made: a request is for the host that it names, and for no other.", e);
            }
        }
    }

    /// <summary>Whether a handler may follow redirects that were not switched off: one of an unknown kind, or one around the handler that sends.</summary>
    public static bool MayFollow(HttpMessageHandler handler) => handler is not SocketsHttpHandler && handler.GetType() != typeof(HttpClientHandler);

    /// <summary>Whether a request ended up at another server than the one that it was for: another scheme, host or port.</summary>
    public static bool LedElsewhere(Uri meant, Uri? reached) =>
        reached is { IsAbsoluteUri: true }
        && Uri.Compare(meant, reached, UriComponents.SchemeAndServer, UriFormat.SafeUnescaped, StringComparison.OrdinalIgnoreCase) != 0;

    /// <summary>The address that an answer points to, where it names one that can be called; it may hold anything.</summary>
    /// <param name="response">The answer.</param>
    /// <param name="request">What it answers, if that is known.</param>
    public static Uri? TargetOf(HttpResponseMessage response, HttpRequestMessage? request)
    {
        if (!response.Headers.NonValidated.TryGetValues("Location", out HeaderStringValues values))
        {
            return null;
        }

        // A path alone may be read as that of a file.
        string location = values.ToString();
        if ((!Uri.TryCreate(location, UriKind.Absolute, out Uri? target) || target.IsFile)
            && (request?.RequestUri is not { IsAbsoluteUri: true } asked
                || !Uri.TryCreate(location, UriKind.Relative, out Uri? relative)
                || !Uri.TryCreate(asked, relative, out target)))
        {
            return null;
        }

        return target.Scheme is "https" or "http" ? target : null;
    }

    /// <summary>Scheme, host and port, for messages.</summary>
    public static string ServerOf(Uri uri) => uri.GetComponents(UriComponents.SchemeAndServer, UriFormat.UriEscaped);
}
