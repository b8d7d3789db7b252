using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using ScfGen.Http;

namespace ScfGen;

/// <summary>The calls that read an answer, with options of their own.</summary>
public abstract partial class FunctionClient
{
    private const string JsonType = "application/json";

    /// <summary>Gets an answer's bytes.</summary>
    /// <param name="path">
    /// Path and query, added to the client's address: <c>hello?name=world</c>. What is not encoded and has to be, is; a <c>#</c> is written <c>%23</c>.
    /// </param>
    /// <param name="callOptions">Options of this call, such as headers; <see langword="null"/> for the client's.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The bytes.</returns>
    /// <exception cref="FunctionCallException">The answer's status is no success.</exception>
    /// <exception cref="ArgumentException">
    /// The path is a whole address, holds a <c>#</c>, or has a query that the scheme cannot sign in one way only; or an option of the call is out of range or
    /// cannot be sent.
    /// </exception>
    /// <exception cref="InvalidOperationException">
    /// The option HttpClient or PrimaryHandler followed a redirect to another host; PrimaryHandler follows redirects and was in use before; or a header that
    /// a handler or the option HttpClient adds holds a line break.
    /// </exception>
    /// <exception cref="HttpRequestException">The function could not be reached, its answer broke off, cannot be decoded, or is larger than the option MaxResponseBytes.</exception>
    /// <exception cref="TimeoutException">The call took longer than the time-out.</exception>
    /// <exception cref="OperationCanceledException">The call was cancelled.</exception>
    /// <exception cref="CredentialsNotFoundException">There is no credential to sign with.</exception>
    public Task<byte[]> GetBytesAsync(string path, FunctionCallOptions? callOptions, CancellationToken cancellationToken = default) =>
        ReadAsync(HttpMethod.Get, path, null, static bytes => bytes.ToArray(), callOptions, cancellationToken);

    /// <summary>Gets an answer's text.</summary>
    /// <inheritdoc cref="GetBytesAsync(string, FunctionCallOptions?, CancellationToken)"/>
    /// <returns>The text, read as UTF-8.</returns>
    public Task<string> GetStringAsync(string path, FunctionCallOptions? callOptions, CancellationToken cancellationToken = default) =>
        ReadAsync(HttpMethod.Get, path, null, ToText, callOptions, cancellationToken);

    /// <summary>Gets an answer as a stream, which is to be disposed of.</summary>
    /// <inheritdoc cref="GetBytesAsync(string, FunctionCallOptions?, CancellationToken)"/>
    /// <returns>The stream.</returns>
    public Task<Stream> GetStreamAsync(string path, FunctionCallOptions? callOptions, CancellationToken cancellationToken = default) =>
        StreamAsync(HttpMethod.Get, path, null, callOptions, cancellationToken);

    /// <summary>Gets an answer that is JSON.</summary>
    /// <typeparam name="TResult">The answer's type.</typeparam>
    /// <param name="path">Path and query, added to the client's address.</param>
    /// <param name="resultType">How the answer is read: a member of a JsonSerializerContext.</param>
    /// <param name="callOptions">Options of this call, such as headers; <see langword="null"/> for the client's.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The value; <see langword="null"/> for the JSON null.</returns>
    /// <exception cref="FunctionCallException">The answer's status is no success.</exception>
    /// <exception cref="JsonException">The answer is no JSON of this type; the message has its status and its content type, and its beginning where it is no JSON at all.</exception>
    /// <exception cref="ArgumentException">
    /// The path is a whole address, holds a <c>#</c>, or has a query that the scheme cannot sign in one way only; or an option of the call is out of range or
    /// cannot be sent.
    /// </exception>
    /// <exception cref="InvalidOperationException">
    /// The option HttpClient or PrimaryHandler followed a redirect to another host; PrimaryHandler follows redirects and was in use before; or a header that
    /// a handler or the option HttpClient adds holds a line break.
    /// </exception>
    /// <exception cref="HttpRequestException">The function could not be reached, its answer broke off, cannot be decoded, or is larger than the option MaxResponseBytes.</exception>
    /// <exception cref="TimeoutException">The call took longer than the time-out.</exception>
    /// <exception cref="OperationCanceledException">The call was cancelled.</exception>
    /// <exception cref="CredentialsNotFoundException">There is no credential to sign with.</exception>
    public Task<TResult?> GetJsonAsync<TResult>(
        string path, JsonTypeInfo<TResult> resultType, FunctionCallOptions? callOptions, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(resultType);
        return ReadAsync(HttpMethod.Get, path, null, bytes => JsonSerializer.Deserialize(ByteOrderMark.Skip(bytes), resultType), callOptions, cancellationToken);
    }

    /// <summary>Posts bytes.</summary>
    /// <param name="path">Path and query, added to the client's address.</param>
    /// <param name="body">The body.</param>
    /// <param name="contentType">The content type, sent and signed as it stands.</param>
    /// <param name="callOptions">Options of this call, such as headers; <see langword="null"/> for the client's.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The answer's bytes.</returns>
    /// <exception cref="FunctionCallException">The answer's status is no success.</exception>
    /// <exception cref="InvalidOperationException">
    /// The content type, or a header that a handler or the option HttpClient adds, holds a line break; the body is larger than the option MaxRequestBytes; the
    /// option HttpClient or PrimaryHandler followed a redirect to another host; or PrimaryHandler follows redirects and was in use before.
    /// </exception>
    /// <exception cref="ArgumentException">
    /// The path is a whole address, holds a <c>#</c>, or has a query that the scheme cannot sign in one way only; the content type is empty; or an option of
    /// the call is out of range or cannot be sent.
    /// </exception>
    /// <exception cref="HttpRequestException">The function could not be reached, its answer broke off, cannot be decoded, or is larger than the option MaxResponseBytes.</exception>
    /// <exception cref="TimeoutException">The call took longer than the time-out.</exception>
    /// <exception cref="OperationCanceledException">The call was cancelled.</exception>
    /// <exception cref="CredentialsNotFoundException">There is no credential to sign with.</exception>
    public Task<byte[]> PostBytesAsync(
        string path,
        ReadOnlyMemory<byte> body,
        string contentType,
        FunctionCallOptions? callOptions,
        CancellationToken cancellationToken = default) =>
        ReadAsync(HttpMethod.Post, path, WithType(new MemoryContent(body), contentType), static bytes => bytes.ToArray(), callOptions, cancellationToken);

    /// <summary>Posts a text.</summary>
    /// <param name="path">Path and query, added to the client's address.</param>
    /// <param name="body">The text, sent in UTF-8.</param>
    /// <param name="contentType">The content type, sent and signed as it stands.</param>
    /// <param name="callOptions">Options of this call, such as headers; <see langword="null"/> for the client's.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <inheritdoc cref="PostBytesAsync(string, ReadOnlyMemory{byte}, string, FunctionCallOptions?, CancellationToken)"/>
    /// <returns>The answer's text, read as UTF-8.</returns>
    public Task<string> PostStringAsync(
        string path,
        string body,
        string contentType,
        FunctionCallOptions? callOptions,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(body);
        HttpContent content = WithType(new MemoryContent(Encoding.UTF8.GetBytes(body)), contentType);
        return ReadAsync(HttpMethod.Post, path, content, ToText, callOptions, cancellationToken);
    }

    /// <summary>Posts a value as JSON, and reads one.</summary>
    /// <typeparam name="TBody">The body's type.</typeparam>
    /// <typeparam name="TResult">The answer's type.</typeparam>
    /// <param name="path">Path and query, added to the client's address.</param>
    /// <param name="body">The value to send.</param>
    /// <param name="bodyType">How the value is written: a member of a JsonSerializerContext.</param>
    /// <param name="resultType">How the answer is read: a member of a JsonSerializerContext.</param>
    /// <param name="callOptions">Options of this call, such as headers; <see langword="null"/> for the client's.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The value; <see langword="null"/> for the JSON null.</returns>
    /// <exception cref="FunctionCallException">The answer's status is no success.</exception>
    /// <exception cref="JsonException">The answer is no JSON of this type; the message has its status and its content type, and its beginning where it is no JSON at all.</exception>
    /// <exception cref="InvalidOperationException">
    /// The body is larger than the option MaxRequestBytes; a header that a handler or the option HttpClient adds holds a line break; the option HttpClient or
    /// PrimaryHandler followed a redirect to another host; or PrimaryHandler follows redirects and was in use before.
    /// </exception>
    /// <exception cref="ArgumentException">
    /// The path is a whole address, holds a <c>#</c>, or has a query that the scheme cannot sign in one way only; or an option of the call is out of range or
    /// cannot be sent.
    /// </exception>
    /// <exception cref="HttpRequestException">The function could not be reached, its answer broke off, cannot be decoded, or is larger than the option MaxResponseBytes.</exception>
    /// <exception cref="TimeoutException">The call took longer than the time-out.</exception>
    /// <exception cref="OperationCanceledException">The call was cancelled.</exception>
    /// <exception cref="CredentialsNotFoundException">There is no credential to sign with.</exception>
    public Task<TResult?> PostJsonAsync<TBody, TResult>(
        string path,
        TBody body,
        JsonTypeInfo<TBody> bodyType,
        JsonTypeInfo<TResult> resultType,
        FunctionCallOptions? callOptions,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(bodyType);
        ArgumentNullException.ThrowIfNull(resultType);
        HttpContent content = WithType(new MemoryContent(JsonSerializer.SerializeToUtf8Bytes(body, bodyType)), JsonType);
        return ReadAsync(HttpMethod.Post, path, content, bytes => JsonSerializer.Deserialize(ByteOrderMark.Skip(bytes), resultType), callOptions, cancellationToken);
    }

    /// <summary>Posts a stream, and gets the answer as one, which is to be disposed of.</summary>
    /// <param name="path">Path and query, added to the client's address.</param>
    /// <param name="body">The body, read to its end and then disposed of; where the scheme signs it, it is read into memory first.</param>
    /// <param name="contentType">The content type, sent and signed as it stands.</param>
    /// <param name="callOptions">Options of this call, such as headers; <see langword="null"/> for the client's.</param>
    /// <param name="cancellationToken">Cancels the call up to the answer's headers.</param>
    /// <inheritdoc cref="PostBytesAsync(string, ReadOnlyMemory{byte}, string, FunctionCallOptions?, CancellationToken)"/>
    /// <returns>The stream.</returns>
    public Task<Stream> PostStreamAsync(
        string path,
        Stream body,
        string contentType,
        FunctionCallOptions? callOptions,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(body);
        return StreamAsync(HttpMethod.Post, path, WithType(new StreamContent(body), contentType), callOptions, cancellationToken);
    }

    private static string ToText(ReadOnlySpan<byte> bytes) => Encoding.UTF8.GetString(ByteOrderMark.Skip(bytes));

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
}
