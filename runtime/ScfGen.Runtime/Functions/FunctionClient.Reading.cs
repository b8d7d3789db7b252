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
        ArgumentNullException.ThrowIfNull(path);
        return await LimitAsync(
            async token =>
            {
                using var request = new HttpRequestMessage(method, At(path)) { Content = content };
                callOptions?.AddHeadersTo(request, _signing);
                using HttpResponseMessage response = await SendCoreAsync(request, token, cancellationToken).ConfigureAwait(false);
                await ThrowUnlessSuccessAsync(response, _options.TimeProvider, token, cancellationToken).ConfigureAwait(false);
                using ResponseBody answer = await ReadBodyAsync(response, token).ConfigureAwait(false);
                return answer.ExceedsLimit
                    ? throw new HttpRequestException(
                        $"The answer is longer than {_options.MaxResponseBytes} bytes, the option {nameof(FunctionClientOptions.MaxResponseBytes)}. Raise it, or get the answer as a stream.")
                    : read(answer.Bytes);
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
    }

    private async Task<Stream> StreamAsync(
        HttpMethod method, string path, HttpContent? content, FunctionCallOptions? callOptions, CancellationToken cancellationToken)
    {
        using HttpContent? body = content;
        ArgumentNullException.ThrowIfNull(path);
        return await LimitAsync(
            async token =>
            {
                using var request = new HttpRequestMessage(method, At(path)) { Content = content };
                callOptions?.AddHeadersTo(request, _signing);
                HttpResponseMessage response = await SendCoreAsync(request, token, cancellationToken).ConfigureAwait(false);
                try
                {
                    await ThrowUnlessSuccessAsync(response, _options.TimeProvider, token, cancellationToken).ConfigureAwait(false);

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
