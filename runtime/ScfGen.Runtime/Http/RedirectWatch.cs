namespace ScfGen.Http;

/// <summary>
/// Notices a redirect that was followed to another server where it could not be switched off: a handler that follows one changes the URI of the
/// request. That is after the fact, so that all it can do is not to hand on what that server answered, and to give the request its address back.
/// </summary>
internal readonly struct RedirectWatch
{
    private readonly HttpRequestMessage _request;
    private readonly Uri _meant;
    private readonly string _follower;
    private readonly string _cure;

    /// <summary>Starts watching a request that is signed.</summary>
    /// <param name="request">The request.</param>
    /// <param name="follower">What may follow a redirect, at the beginning of a sentence.</param>
    /// <param name="cure">What to do about it, in sentences.</param>
    public RedirectWatch(HttpRequestMessage request, string follower, string cure)
    {
        _request = request;
        _meant = request.RequestUri!;
        _follower = follower;
        _cure = cure;
    }

    /// <summary>Whether a call failed at another server. One that its caller gave up has no other reason.</summary>
    public bool IsElsewhere(Exception e, CancellationToken caller) =>
        (e is HttpRequestException || (e is OperationCanceledException && !caller.IsCancellationRequested))
        && Redirects.LedElsewhere(_meant, _request.RequestUri);

    /// <summary>Makes the exception for a call that failed at another server.</summary>
    public InvalidOperationException Explain(Exception e) => Explain(_request.RequestUri!, e);

    /// <summary>Hands on an answer, unless another server gave it.</summary>
    /// <exception cref="InvalidOperationException">Another server gave it.</exception>
    public HttpResponseMessage Check(HttpResponseMessage response)
    {
        Uri? reached = (response.RequestMessage ?? _request).RequestUri;
        if (!Redirects.LedElsewhere(_meant, reached))
        {
            return response;
        }

        response.Dispose();
        throw Explain(reached!, null);
    }

    /// <summary>Gives the request the address back that was meant: a try that comes next must not be signed for another server.</summary>
    public void PutBack()
    {
        if (!Redirects.LedElsewhere(_meant, _request.RequestUri))
        {
            return;
        }

        try
        {
            _request.RequestUri = _meant;
        }
        catch (ObjectDisposedException)
        {
            // It is not sent again.
        }
    }

    private InvalidOperationException Explain(Uri reached, Exception? innerException) => new(
        $"{_follower} followed a redirect or changed the address, from {Redirects.ServerOf(_meant)} to {Redirects.ServerOf(reached)}, "
        + "and may have taken the request's token and body there. "
        + "Its answer is not used. " + _cure,
        innerException);
}
