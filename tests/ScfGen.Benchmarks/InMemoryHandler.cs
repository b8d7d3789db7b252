namespace ScfGen.Benchmarks;

/// <summary>Answers every request at once, having read its body as a connection would.</summary>
internal sealed class InMemoryHandler(byte[] answer) : HttpMessageHandler
{
    public static HttpResponseMessage Make(byte[] body)
    {
        var content = new ByteArrayContent(body);
        content.Headers.TryAddWithoutValidation("Content-Type", "application/json");
        return new HttpResponseMessage { Content = content };
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Content is { } content)
        {
            await content.CopyToAsync(Stream.Null, cancellationToken);
        }

        return Make(answer);
    }
}
