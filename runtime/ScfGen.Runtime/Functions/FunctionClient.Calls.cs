using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using ScfGen.Http;

namespace ScfGen;

/// <summary>The calls that read an answer.</summary>
public abstract partial class FunctionClient
{
    private const string JsonType = "application/json";

    /// <summary>Gets an answer's bytes.</summary>
    /// <param name="path">Path and query, added to the client's address: <c>hello?name=world</c>. What is not encoded and has to be, is.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The bytes.</returns>
    /// <exception cref="FunctionCallException">The answer's status is no success.</exception>
    /// <exception cref="ArgumentException">The path has a query that the scheme cannot sign in one way only.</exception>
    /// <exception cref="HttpRequestException">The function could not be reached, its answer broke off, or is larger than the option MaxResponseBytes.</exception>
    /// <exception cref="TimeoutException">The call took longer than the time-out.</exception>
    /// <exception cref="OperationCanceledException">The call was cancelled.</exception>
    /// <exception cref="CredentialsNotFoundException">There is no credential to sign with.</exception>
    public Task<byte[]> GetBytesAsync(string path = "", CancellationToken cancellationToken = default) =>
        ReadAsync(HttpMethod.Get, path, null, static bytes => bytes.ToArray(), cancellationToken);

    /// <summary>Gets an answer's text.</summary>
    /// <inheritdoc cref="GetBytesAsync"/>
    /// <returns>The text, read as UTF-8.</returns>
    public Task<string> GetStringAsync(string path = "", CancellationToken cancellationToken = default) =>
        ReadAsync(HttpMethod.Get, path, null, ToText, cancellationToken);

    /// <summary>Gets an answer as a stream, which is to be disposed of.</summary>
    /// <inheritdoc cref="GetBytesAsync"/>
    /// <returns>The stream.</returns>
    public Task<Stream> GetStreamAsync(string path = "", CancellationToken cancellationToken = default) =>
        StreamAsync(HttpMethod.Get, path, null, cancellationToken);

    /// <summary>Gets an answer that is JSON.</summary>
    /// <typeparam name="TResult">The answer's type.</typeparam>
    /// <param name="path">Path and query, added to the client's address.</param>
    /// <param name="resultType">How the answer is read: a member of a JsonSerializerContext.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The value; <see langword="null"/> for the JSON null.</returns>
    /// <exception cref="FunctionCallException">The answer's status is no success.</exception>
    /// <exception cref="JsonException">The answer is no JSON of this type.</exception>
    /// <exception cref="ArgumentException">The path has a query that the scheme cannot sign in one way only.</exception>
    /// <exception cref="HttpRequestException">The function could not be reached, its answer broke off, or is larger than the option MaxResponseBytes.</exception>
    /// <exception cref="TimeoutException">The call took longer than the time-out.</exception>
    /// <exception cref="OperationCanceledException">The call was cancelled.</exception>
    /// <exception cref="CredentialsNotFoundException">There is no credential to sign with.</exception>
    public Task<TResult?> GetJsonAsync<TResult>(string path, JsonTypeInfo<TResult> resultType, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(resultType);
        return ReadAsync(HttpMethod.Get, path, null, bytes => JsonSerializer.Deserialize(WithoutMark(bytes), resultType), cancellationToken);
    }

    /// <summary>Posts bytes.</summary>
    /// <param name="path">Path and query, added to the client's address.</param>
    /// <param name="body">The body.</param>
    /// <param name="contentType">The content type, sent and signed as it stands.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The answer's bytes.</returns>
    /// <exception cref="FunctionCallException">The answer's status is no success.</exception>
    /// <exception cref="InvalidOperationException">
    /// The body is larger than the option MaxRequestBytes, or the option HttpClient followed a redirect to another host.
    /// </exception>
    /// <exception cref="ArgumentException">The path has a query that the scheme cannot sign in one way only.</exception>
    /// <exception cref="HttpRequestException">The function could not be reached, its answer broke off, or is larger than the option MaxResponseBytes.</exception>
    /// <exception cref="TimeoutException">The call took longer than the time-out.</exception>
    /// <exception cref="OperationCanceledException">The call was cancelled.</exception>
    /// <exception cref="CredentialsNotFoundException">There is no credential to sign with.</exception>
    public Task<byte[]> PostBytesAsync(
        string path, ReadOnlyMemory<byte> body, string contentType = "application/octet-stream", CancellationToken cancellationToken = default) =>
        ReadAsync(HttpMethod.Post, path, WithType(new MemoryContent(body), contentType), static bytes => bytes.ToArray(), cancellationToken);

    /// <summary>Posts a text.</summary>
    /// <param name="path">Path and query, added to the client's address.</param>
    /// <param name="body">The text, sent in UTF-8.</param>
    /// <param name="contentType">The content type, sent and signed as it stands.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <inheritdoc cref="PostBytesAsync"/>
    /// <returns>The answer's text, read as UTF-8.</returns>
    public Task<string> PostStringAsync(
        string path, string body, string contentType = "text/plain; charset=utf-8", CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(body);
        return ReadAsync(HttpMethod.Post, path, WithType(new MemoryContent(Encoding.UTF8.GetBytes(body)), contentType), ToText, cancellationToken);
    }

    /// <summary>Posts a value as JSON, and reads one.</summary>
    /// <typeparam name="TBody">The body's type.</typeparam>
    /// <typeparam name="TResult">The answer's type.</typeparam>
    /// <param name="path">Path and query, added to the client's address.</param>
    /// <param name="body">The value to send.</param>
    /// <param name="bodyType">How the value is written: a member of a JsonSerializerContext.</param>
    /// <param name="resultType">How the answer is read: a member of a JsonSerializerContext.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The value; <see langword="null"/> for the JSON null.</returns>
    /// <exception cref="FunctionCallException">The answer's status is no success.</exception>
    /// <exception cref="JsonException">The answer is no JSON of this type.</exception>
    /// <exception cref="InvalidOperationException">
    /// The body is larger than the option MaxRequestBytes, or the option HttpClient followed a redirect to another host.
    /// </exception>
    /// <exception cref="ArgumentException">The path has a query that the scheme cannot sign in one way only.</exception>
    /// <exception cref="HttpRequestException">The function could not be reached, its answer broke off, or is larger than the option MaxResponseBytes.</exception>
    /// <exception cref="TimeoutException">The call took longer than the time-out.</exception>
    /// <exception cref="OperationCanceledException">The call was cancelled.</exception>
    /// <exception cref="CredentialsNotFoundException">There is no credential to sign with.</exception>
    public Task<TResult?> PostJsonAsync<TBody, TResult>(
        string path, TBody body, JsonTypeInfo<TBody> bodyType, JsonTypeInfo<TResult> resultType, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(bodyType);
        ArgumentNullException.ThrowIfNull(resultType);
        HttpContent content = WithType(new MemoryContent(JsonSerializer.SerializeToUtf8Bytes(body, bodyType)), JsonType);
        return ReadAsync(HttpMethod.Post, path, content, bytes => JsonSerializer.Deserialize(WithoutMark(bytes), resultType), cancellationToken);
    }

    /// <summary>Posts a stream, and gets the answer as one, which is to be disposed of.</summary>
    /// <param name="path">Path and query, added to the client's address.</param>
    /// <param name="body">The body, read to its end and then disposed of; where the scheme signs it, it is read into memory first.</param>
    /// <param name="contentType">The content type, sent and signed as it stands.</param>
    /// <param name="cancellationToken">Cancels the call up to the answer's headers.</param>
    /// <inheritdoc cref="PostBytesAsync"/>
    /// <returns>The stream.</returns>
    public Task<Stream> PostStreamAsync(
        string path, Stream body, string contentType = "application/octet-stream", CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(body);
        return StreamAsync(HttpMethod.Post, path, WithType(new StreamContent(body), contentType), cancellationToken);
    }

    private static string ToText(ReadOnlySpan<byte> bytes) => Encoding.UTF8.GetString(WithoutMark(bytes));

    // A byte order mark in front belongs neither to a text nor to JSON.
    private static ReadOnlySpan<byte> WithoutMark(ReadOnlySpan<byte> utf8) => utf8.StartsWith("\uFEFF"u8) ? utf8["\uFEFF"u8.Length..] : utf8;

    private static HttpContent WithType(HttpContent content, string contentType)
    {
        try
        {
            ArgumentException.ThrowIfNullOrEmpty(contentType);
            content.Headers.TryAddWithoutValidation("Content-Type", contentType);
            return content;
        }
        catch
        {
            content.Dispose();
            throw;
        }
    }

    private async Task<T> ReadAsync<T>(HttpMethod method, string path, HttpContent? content, Reader<T> read, CancellationToken cancellationToken)
    {
        // Also of a call that fails before there is a request.
        using HttpContent? body = content;
        ArgumentNullException.ThrowIfNull(path);
        return await LimitAsync(
            async token =>
            {
                using var request = new HttpRequestMessage(method, At(path)) { Content = content };
                using HttpResponseMessage response = await SendCoreAsync(request, token).ConfigureAwait(false);
                await EnsureSuccessAsync(response, token).ConfigureAwait(false);
                using ResponseBody answer = await ReadBodyAsync(response, token).ConfigureAwait(false);
                return answer.ExceedsLimit
                    ? throw new HttpRequestException(
                        $"The answer is longer than {_options.MaxResponseBytes} bytes, the option {nameof(FunctionClientOptions.MaxResponseBytes)}. Raise it, or get the answer as a stream.")
                    : read(answer.Bytes);
            },
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

    private async Task<Stream> StreamAsync(HttpMethod method, string path, HttpContent? content, CancellationToken cancellationToken)
    {
        using HttpContent? body = content;
        ArgumentNullException.ThrowIfNull(path);
        return await LimitAsync(
            async token =>
            {
                using var request = new HttpRequestMessage(method, At(path)) { Content = content };
                HttpResponseMessage response = await SendCoreAsync(request, token).ConfigureAwait(false);
                try
                {
                    await EnsureSuccessAsync(response, token).ConfigureAwait(false);

                    // Without the time-out's token: the stream outlives the call.
                    return await response.Content.ReadAsStreamAsync(CancellationToken.None).ConfigureAwait(false);
                }
                catch
                {
                    response.Dispose();
                    throw;
                }
            },
            cancellationToken).ConfigureAwait(false);
    }

    private delegate T Reader<out T>(ReadOnlySpan<byte> bytes);
}
