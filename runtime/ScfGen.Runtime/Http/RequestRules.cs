using System.Net.Http.Headers;
using ScfGen.Signing;

namespace ScfGen.Http;

/// <summary>What no request may hold, signed or not, so that each header is one line, and the request is one.</summary>
internal static class RequestRules
{
    /// <summary>Refuses a request without a whole address, and one with a line break in its address or a header.</summary>
    /// <exception cref="InvalidOperationException">The message says what is wrong, and shows no value.</exception>
    public static void Check(HttpRequestMessage request)
    {
        if (request.RequestUri is not { IsAbsoluteUri: true })
        {
            throw new InvalidOperationException("The request has no absolute URI, whose host is signed. Set RequestUri, or the client's BaseAddress.");
        }

        // A URI can be made without any check of its path and query.
        if (HeaderRules.HasLineBreak(request.RequestUri.PathAndQuery))
        {
            throw new InvalidOperationException("The request's URI holds a line break, which no request may hold.");
        }

        CheckLines(request.Headers.NonValidated);
        if (request.Content is not null)
        {
            CheckLines(request.Content.Headers.NonValidated);
        }
    }

    private static void CheckLines(HttpHeadersNonValidated headers)
    {
        foreach (KeyValuePair<string, HeaderStringValues> header in headers)
        {
            foreach (string value in header.Value)
            {
                if (HeaderRules.HasLineBreak(value))
                {
                    throw new InvalidOperationException($"The value of the header {header.Key} holds a line break, which no header may hold.");
                }
            }
        }
    }
}
