namespace ScfGen.Http;

/// <summary>
/// Stands where signed calls are signed, innermost, in a client whose calls are not: what the user's handlers made of a request is checked, and
/// redirects are switched off, as they are for signed calls.
/// </summary>
internal sealed class UnsignedHandler : DelegatingHandler
{
    private readonly object _lock = new();
    private volatile bool _isReady;

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        try
        {
            PrepareToSend(request);
            return base.SendAsync(request, cancellationToken);
        }
        catch (Exception e)
        {
            return Task.FromException<HttpResponseMessage>(e);
        }
    }

    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        PrepareToSend(request);
        return base.Send(request, cancellationToken);
    }

    private void PrepareToSend(HttpRequestMessage request)
    {
        RequestRules.Check(request);
        if (_isReady)
        {
            return;
        }

        lock (_lock)
        {
            if (!_isReady)
            {
                Redirects.SwitchOff(InnerHandler);
                _isReady = true;
            }
        }
    }
}
