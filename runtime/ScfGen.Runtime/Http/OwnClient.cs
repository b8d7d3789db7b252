namespace ScfGen.Http;

/// <summary>Sends with an HttpClient of the user's, whose handlers cannot be reached: a request is signed before it is handed over.</summary>
internal static class OwnClient
{
    /// <summary>Sends a request, and does not hand on what another server answered after a redirect.</summary>
    /// <param name="client">The user's client.</param>
    /// <param name="signing">What signs; null for requests that are not signed, which may be redirected.</param>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="InvalidOperationException">The client followed a redirect to another server.</exception>
    public static async Task<HttpResponseMessage> SendAsync(
        HttpClient client, SigningHandler? signing, HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (signing is null)
        {
            return await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
        }

        DefaultHeaders.AddTo(request, client);
        await signing.SignAsync(request, cancellationToken).ConfigureAwait(false);

        // A handler that follows a redirect changes the URI of the request.
        Uri meant = request.RequestUri!;
        HttpResponseMessage response;
        try
        {
            response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
        }
        catch (HttpRequestException e) when (Redirects.LedElsewhere(meant, request.RequestUri))
        {
            throw Redirected(meant, request.RequestUri!, e);
        }

        if ((response.RequestMessage ?? request).RequestUri is { } reached && Redirects.LedElsewhere(meant, reached))
        {
            response.Dispose();
            throw Redirected(meant, reached, null);
        }

        return response;
    }

    private static InvalidOperationException Redirected(Uri meant, Uri reached, Exception? innerException) => new(
        $"The option HttpClient followed a redirect from {Redirects.ServerOf(meant)} to {Redirects.ServerOf(reached)}, and may have taken the request's token and body there. "
        + "Its answer is not used. Set AllowAutoRedirect to false in the client's handler, or give the options Handlers or PrimaryHandler in place of HttpClient.",
        innerException);
}
