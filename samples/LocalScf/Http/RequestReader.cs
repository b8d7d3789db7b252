namespace LocalScf.Http;

/// <summary>Reads a request of signature v3: POST with a JSON body, the common parameters in headers.</summary>
internal static class RequestReader
{
    private const string JsonMediaType = "application/json";

    public static async Task<ApiRequest> ReadAsync(HttpRequest request, long maxBodyBytes, CancellationToken cancellationToken)
    {
        if (!HttpMethods.IsPost(request.Method))
        {
            throw new ApiError("UnsupportedProtocol", "This server takes POST requests with a JSON body only.");
        }

        byte[] body = await BodyReader.ReadAsync(request, maxBodyBytes, cancellationToken).ConfigureAwait(false);
        CheckContentType(request.ContentType);
        string query = request.QueryString.Value ?? "";
        return new ApiRequest
        {
            Method = request.Method,
            Query = query.Length > 0 ? query[1..] : "",
            Headers = request.Headers,
            Body = body,
            Action = Header(request, "X-TC-Action"),
            Version = Header(request, "X-TC-Version"),
            Region = Header(request, "X-TC-Region"),
            Timestamp = Header(request, "X-TC-Timestamp"),
            Token = Header(request, "X-TC-Token"),
            Authorization = Header(request, "Authorization"),
        };
    }

    private static void CheckContentType(string? contentType)
    {
        string mediaType = (contentType ?? "").Split(';', 2)[0].Trim();
        if (!mediaType.Equals(JsonMediaType, StringComparison.OrdinalIgnoreCase))
        {
            throw new ApiError("UnsupportedProtocol", $"A POST request must have the content type {JsonMediaType}, not '{mediaType}'.");
        }
    }

    private static string? Header(HttpRequest request, string name)
    {
        string value = request.Headers[name].ToString().Trim();
        return value.Length == 0 ? null : value;
    }
}
