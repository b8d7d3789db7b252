namespace ScfGen.Http;

/// <summary>Sends with an HttpClient of the user's, whose handlers cannot be reached: a request is signed before it is handed over.</summary>
internal static class OwnClient
{
    private const string Cure = "Set AllowAutoRedirect to false in the client's handler, or give the options Handlers or PrimaryHandler in place of HttpClient.";

    /// <summary>Gives a message that the library made the HTTP version that the client is set to, as the client does with those that it makes itself.</summary>
    public static void SetVersion(HttpRequestMessage message, HttpClient client)
    {
        message.Version = client.DefaultRequestVersion;
        message.VersionPolicy = client.DefaultVersionPolicy;
    }

    /// <summary>Sends a request, and does not hand on what another server answered after a redirect.</summary>
    /// <param name="client">The user's client.</param>
    /// <param name="signing">What signs; null for requests that are not signed, which the client may redirect.</param>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Ends the call, also at its time-out.</param>
    /// <param name="caller">Cancels the call by its caller only.</param>
    /// <exception cref="InvalidOperationException">The client followed a redirect to another server, or the request is one that is not sent.</exception>
    public static async Task<HttpResponseMessage> SendAsync(
        HttpClient client, SigningHandler? signing, HttpRequestMessage request, CancellationToken cancellationToken, CancellationToken caller)
    {
        DefaultHeaders.AddTo(request, client);
        if (signing is null)
        {
            RequestRules.Check(request);
            return await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
        }

        await signing.SignAsync(request, cancellationToken).ConfigureAwait(false);
        var watch = new RedirectWatch(request, "The option HttpClient", Cure);
        try
        {
            return watch.Check(await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false));
        }
        catch (Exception e) when (watch.IsElsewhere(e, caller))
        {
            throw watch.Explain(e);
        }
        finally
        {
            watch.PutBack();
        }
    }
}
