using System.Text.Json.Serialization.Metadata;

namespace ScfGen;

/// <summary>The calls that read an answer, with the client's options.</summary>
public abstract partial class FunctionClient
{
    private const string BytesType = "application/octet-stream";
    private const string TextType = "text/plain; charset=utf-8";

    /// <inheritdoc cref="GetBytesAsync(string, FunctionCallOptions?, CancellationToken)"/>
    public Task<byte[]> GetBytesAsync(string path = "", CancellationToken cancellationToken = default) =>
        GetBytesAsync(path, callOptions: null, cancellationToken);

    /// <inheritdoc cref="GetStringAsync(string, FunctionCallOptions?, CancellationToken)"/>
    public Task<string> GetStringAsync(string path = "", CancellationToken cancellationToken = default) =>
        GetStringAsync(path, callOptions: null, cancellationToken);

    /// <inheritdoc cref="GetStreamAsync(string, FunctionCallOptions?, CancellationToken)"/>
    public Task<Stream> GetStreamAsync(string path = "", CancellationToken cancellationToken = default) =>
        GetStreamAsync(path, callOptions: null, cancellationToken);

    /// <inheritdoc cref="GetJsonAsync{TResult}(string, JsonTypeInfo{TResult}, FunctionCallOptions?, CancellationToken)"/>
    public Task<TResult?> GetJsonAsync<TResult>(string path, JsonTypeInfo<TResult> resultType, CancellationToken cancellationToken = default) =>
        GetJsonAsync(path, resultType, callOptions: null, cancellationToken);

    /// <inheritdoc cref="PostBytesAsync(string, ReadOnlyMemory{byte}, string, FunctionCallOptions?, CancellationToken)"/>
    public Task<byte[]> PostBytesAsync(
        string path, ReadOnlyMemory<byte> body, string contentType = BytesType, CancellationToken cancellationToken = default) =>
        PostBytesAsync(path, body, contentType, callOptions: null, cancellationToken);

    /// <inheritdoc cref="PostStringAsync(string, string, string, FunctionCallOptions?, CancellationToken)"/>
    public Task<string> PostStringAsync(string path, string body, string contentType = TextType, CancellationToken cancellationToken = default) =>
        PostStringAsync(path, body, contentType, callOptions: null, cancellationToken);

    /// <inheritdoc cref="PostJsonAsync{TBody, TResult}(string, TBody, JsonTypeInfo{TBody}, JsonTypeInfo{TResult}, FunctionCallOptions?, CancellationToken)"/>
    public Task<TResult?> PostJsonAsync<TBody, TResult>(
        string path, TBody body, JsonTypeInfo<TBody> bodyType, JsonTypeInfo<TResult> resultType, CancellationToken cancellationToken = default) =>
        PostJsonAsync(path, body, bodyType, resultType, callOptions: null, cancellationToken);

    /// <inheritdoc cref="PostStreamAsync(string, Stream, string, FunctionCallOptions?, CancellationToken)"/>
    public Task<Stream> PostStreamAsync(string path, Stream body, string contentType = BytesType, CancellationToken cancellationToken = default) =>
        PostStreamAsync(path, body, contentType, callOptions: null, cancellationToken);
}
