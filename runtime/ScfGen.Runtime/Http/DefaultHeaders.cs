using System.Net.Http.Headers;

namespace ScfGen.Http;

/// <summary>The default headers of an HttpClient, which it adds to a request only after a client has signed it.</summary>
internal static class DefaultHeaders
{
    /// <summary>Adds them at once, so that those that a scheme covers, the host among them, are signed. A header that the request has stays.</summary>
    public static void AddTo(HttpRequestMessage request, HttpClient client)
    {
        foreach (KeyValuePair<string, HeaderStringValues> header in client.DefaultRequestHeaders.NonValidated)
        {
            if (!request.Headers.NonValidated.Contains(header.Key))
            {
                request.Headers.TryAddWithoutValidation(header.Key, header.Value);
            }
        }
    }
}
