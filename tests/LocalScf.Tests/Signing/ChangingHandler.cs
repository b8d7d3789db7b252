namespace LocalScf.Tests;

/// <summary>Stands behind signing, and spoils what was signed.</summary>
internal sealed class ChangingHandler : DelegatingHandler
{
    private readonly Action<HttpRequestMessage> _change;

    public ChangingHandler(Action<HttpRequestMessage> change)
    {
        _change = change;
        InnerHandler = new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false };
    }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        _change(request);
        return base.SendAsync(request, cancellationToken);
    }
}
