using System.Net.Http.Headers;
using System.Text;

namespace ScfGen.Benchmarks;

/// <summary>Answers every request and keeps what the service would see of it.</summary>
internal sealed class RecordingHandler(byte[] answer) : HttpMessageHandler
{
    private static readonly string[] s_headers = ["X-TC-Action", "X-TC-Version", "X-TC-Region", "X-TC-Timestamp", "Authorization"];

    /// <summary>Method, address, the headers that the service demands, and the body of the last request.</summary>
    public string Last { get; private set; } = "";

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        HttpContent content = request.Content ?? throw new InvalidOperationException("The request has no body.");
        byte[] body = await content.ReadAsByteArrayAsync(cancellationToken);

        var text = new StringBuilder();
        text.Append(request.Method).Append(' ').Append(request.RequestUri).Append('\n');
        foreach (string name in s_headers)
        {
            Append(text, name, request.Headers);
        }

        Append(text, "Content-Type", content.Headers);
        Last = text.Append(Encoding.UTF8.GetString(body)).ToString();
        return InMemoryHandler.Make(answer);
    }

    private static void Append(StringBuilder text, string name, HttpHeaders headers)
    {
        string value = headers.NonValidated.TryGetValues(name, out HeaderStringValues values) ? values.ToString() : "";
        text.Append(name).Append(": ").Append(value).Append('\n');
    }
}
