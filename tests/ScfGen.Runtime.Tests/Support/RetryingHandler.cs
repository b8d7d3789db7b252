using System.Net;

namespace ScfGen.Runtime.Tests;

/// <summary>Sends a request again as long as the server is not available, as resilience handlers do.</summary>
internal sealed class RetryingHandler(Action beforeEachRetry) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        while (true)
        {
            HttpResponseMessage response = await base.SendAsync(request, cancellationToken);
            if (response.StatusCode != HttpStatusCode.ServiceUnavailable)
            {
                return response;
            }

            response.Dispose();
            beforeEachRetry();
        }
    }
}
