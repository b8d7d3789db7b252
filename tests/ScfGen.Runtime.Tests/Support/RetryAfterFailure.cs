namespace ScfGen.Runtime.Tests;

/// <summary>Sends a request again after a failure, once, as resilience handlers do.</summary>
internal sealed class RetryAfterFailure : DelegatingHandler
{
    public Exception? Failure { get; private set; }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        try
        {
            return await base.SendAsync(request, cancellationToken);
        }
        catch (HttpRequestException e)
        {
            Failure = e;
            return await base.SendAsync(request, cancellationToken);
        }
    }
}
