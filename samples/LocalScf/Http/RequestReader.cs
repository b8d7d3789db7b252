using System.Text;
using LocalScf.Auth;

namespace LocalScf.Http;

/// <summary>
/// Reads the requests that the document describes. Signed in headers (TC3-HMAC-SHA256): GET with a query, or POST with a JSON body. Signed
/// in parameters (HmacSHA1, HmacSHA256): GET with a query, or POST with a form.
/// </summary>
internal sealed class RequestReader(RequestSizes sizes)
{
    private const string Json = "application/json";
    private const string Form = "application/x-www-form-urlencoded";
    private const string Multipart = "multipart/form-data";

    public async Task<ApiRequest> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        bool isGet = HttpMethods.IsGet(request.Method);
        if (!isGet && !HttpMethods.IsPost(request.Method))
        {
            throw new ApiError("UnsupportedProtocol", "The server takes GET and POST requests only.");
        }

        bool isTc3 = CommonParameters.AreInHeaders(request.Headers);
        string mediaType = (request.ContentType ?? "").Split(';', 2)[0].Trim().ToLowerInvariant();
        bool isForm = mediaType == Form && !isTc3;
        (string path, string query) = RawTarget.Of(request);
        byte[] body = await BodyReader.ReadAsync(request, isForm ? sizes.Form : sizes.Json, cancellationToken).ConfigureAwait(false);
        if (isGet)
        {
            CheckQuery(query);
        }

        CheckContentType(isGet, isTc3, mediaType);
        bool isV1 = isGet ? !isTc3 : isForm;
        FlatParameters? parameters = isGet || isForm ? FlatParameters.Read(isGet ? Encoding.UTF8.GetBytes(query) : body) : null;
        return new ApiRequest
        {
            IsV1 = isV1,
            Method = request.Method,
            Path = path,
            Query = query,
            Headers = request.Headers,
            Body = body,
            Parameters = parameters,
            IsMultipart = mediaType == Multipart,
            Action = Common("Action"),
            Version = Common("Version"),
            Region = Common("Region"),
            SecretId = isV1 ? parameters!.Find("SecretId") ?? "" : CommonParameters.SecretIdOf(request.Headers.Authorization),
        };

        string? Common(string name)
        {
            string? value = isV1 ? parameters!.Find(name) : CommonParameters.Header(request.Headers, $"X-TC-{name}");
            return string.IsNullOrEmpty(value) ? null : value;
        }
    }

    private static void CheckContentType(bool isGet, bool isTc3, string mediaType)
    {
        if (isGet)
        {
            if (isTc3 && mediaType != Form)
            {
                throw new ApiError(
                    "UnsupportedProtocol",
                    $"A GET request that is signed with TC3-HMAC-SHA256 must have the content type {Form}, not '{mediaType}'.");
            }

            return;
        }

        if (mediaType == Form && isTc3)
        {
            throw new ApiError(
                "UnsupportedProtocol",
                $"A POST request that is signed with TC3-HMAC-SHA256 must have the content type {Json}, and forms another signature.");
        }

        if (mediaType is not (Json or Form or Multipart))
        {
            throw new ApiError("UnsupportedProtocol", $"A POST request must have the content type {Json} or {Form}, not '{mediaType}'.");
        }
    }

    private void CheckQuery(string query)
    {
        if (query.Length > sizes.Get)
        {
            throw new ApiError(
                "RequestSizeLimitExceeded", $"The request's query is larger than {sizes.Get} bytes. POST requests may be larger.");
        }
    }
}
