using System.Text.Json;
using ScfGen.Http;

namespace ScfGen;

/// <summary>How the calls that read an answer are made.</summary>
public abstract partial class FunctionClient
{
    private delegate T Reader<out T>(ReadOnlySpan<byte> bytes);

    private async Task<T> ReadAsync<T>(
        HttpMethod method, string path, HttpContent? content, Reader<T> read, FunctionCallOptions? callOptions, CancellationToken cancellationToken)
    {
        // Also of a call that fails before there is a request.
        using HttpContent? body = content;
        using HttpRequestMessage request = CreateRequest(method, path, content, callOptions);
        return await LimitAsync(
            request,
            async token =>
            {
                using HttpResponseMessage response = await SendCoreAsync(request, token, cancellationToken).ConfigureAwait(false);
                await ThrowUnlessSuccessAsync(response, request, _options.TimeProvider, token, cancellationToken).ConfigureAwait(false);
                using ResponseBody answer = await ReadBodyAsync(response, token).ConfigureAwait(false);
                if (answer.ExceedsLimit)
                {
                    throw new HttpRequestException(
                        $"The answer is longer than {_options.MaxResponseBytes} bytes, the option {nameof(FunctionClientOptions.MaxResponseBytes)}. Raise it, or get the answer as a stream.");
                }

                try
                {
                    return read(answer.Bytes);
                }
                catch (JsonException e)
                {
                    throw NoJson(e, response, request, answer.Bytes);
                }
            },
            callOptions?.Timeout,
            cancellationToken).ConfigureAwait(false);
    }

    private async ValueTask<ResponseBody> ReadBodyAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        try
        {
            return await ResponseBody.ReadAsync(response.Content, _options.MaxResponseBytes, cancellationToken).ConfigureAwait(false);
        }
        catch (IOException e)
        {
            throw new HttpRequestException("The connection broke before the end of the answer; whether the call took effect is not known.", e);
        }
        catch (InvalidDataException e)
        {
            throw new HttpRequestException(
                $"The answer (HTTP {(int)response.StatusCode}) cannot be decoded as its Content-Encoding says; whether the call took effect is not known.", e);
        }
    }

    private HttpRequestMessage CreateRequest(HttpMethod method, string path, HttpContent? content, FunctionCallOptions? callOptions)
    {
        ArgumentNullException.ThrowIfNull(path);
        var request = new HttpRequestMessage(method, At(path)) { Content = content };
        callOptions?.AddHeadersTo(request, _signing);
        if (_options.HttpClient is { } client)
        {
            OwnClient.SetVersion(request, client);
        }

        return request;
    }

    private async Task<Stream> StreamAsync(
        HttpMethod method, string path, HttpContent? content, FunctionCallOptions? callOptions, CancellationToken cancellationToken)
    {
        using HttpContent? body = content;
        using HttpRequestMessage request = CreateRequest(method, path, content, callOptions);
        return await LimitAsync(
            request,
            async token =>
            {
                HttpResponseMessage response = await SendCoreAsync(request, token, cancellationToken).ConfigureAwait(false);
                try
                {
                    await ThrowUnlessSuccessAsync(response, request, _options.TimeProvider, token, cancellationToken).ConfigureAwait(false);

                    // Without the time-out's token: the stream outlives the call.
                    return await response.Content.ReadAsStreamAsync(CancellationToken.None).ConfigureAwait(false);
                }
                catch
                {
                    response.Dispose();
                    throw;
                }
            },
            callOptions?.Timeout,
            cancellationToken).ConfigureAwait(false);
    }
}
