namespace ScfGen.Runtime.Tests;

/// <summary>Notes when a call goes in and comes out, and whether the request was signed by then.</summary>
internal sealed class PassingHandler(List<string> log, string name) : DelegatingHandler
{
    public bool SawSignature { get; private set; }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        SawSignature = request.Headers.NonValidated.Contains("Authorization");
        log.Add(name + " in");
        HttpResponseMessage response = await base.SendAsync(request, cancellationToken);
        log.Add(name + " out");
        return response;
    }
}
