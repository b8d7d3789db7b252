using System.Net;
using System.Text;

namespace ScfGen.Runtime.Tests;

/// <summary>Stands in for the network: remembers what was sent, and whether it was disposed of.</summary>
internal sealed class RecordingHandler(string body = EchoClient.Success) : HttpMessageHandler
{
    public List<ReceivedRequest> Requests { get; } = [];

    public bool IsDisposed { get; private set; }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        byte[] sent = request.Content is null ? [] : await request.Content.ReadAsByteArrayAsync(cancellationToken);
        Record(request, sent);
        return Answer();
    }

    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Record(request, []);
        return Answer();
    }

    protected override void Dispose(bool disposing)
    {
        IsDisposed = true;
        base.Dispose(disposing);
    }

    private void Record(HttpRequestMessage request, byte[] sent)
    {
        Uri uri = request.RequestUri ?? throw new InvalidOperationException("The request has no URI.");
        List<(string Name, string Value)> headers = [("Host", uri.Authority)];
        headers.AddRange(request.Headers.NonValidated.Select(static header => (header.Key, header.Value.ToString())));
        if (request.Content is { } content)
        {
            headers.AddRange(content.Headers.NonValidated.Select(static header => (header.Key, header.Value.ToString())));
        }

        Requests.Add(new ReceivedRequest(request.Method.Method, uri.PathAndQuery, headers, sent));
    }

    private HttpResponseMessage Answer() => new(HttpStatusCode.OK) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
}
