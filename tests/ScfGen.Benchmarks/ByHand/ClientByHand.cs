using System.Buffers;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using ScfGen.Benchmarks.ByHand.Models;
using ScfGen.Benchmarks.Data;

namespace ScfGen.Benchmarks.ByHand;

/// <summary>What a careful user writes to call the service: <see cref="HttpClient"/>, source-generated JSON, the documented steps.</summary>
internal sealed class ClientByHand(HttpMessageHandler handler, TimeProvider time) : IDisposable
{
    private static readonly JsonWriterOptions s_writerOptions = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly HttpClient _http = new(handler, disposeHandler: false);

    public void Dispose() => _http.Dispose();

    public Task<InvokeFunctionResponse> InvokeFunctionAsync(InvokeFunctionRequest request, CancellationToken cancellationToken = default) =>
        SendAsync(
            "InvokeFunction",
            request,
            ByHandJsonContext.Default.InvokeFunctionRequest,
            ByHandJsonContext.Default.InvokeFunctionEnvelope,
            cancellationToken);

    public Task<ListFunctionsResponse> ListFunctionsAsync(ListFunctionsRequest request, CancellationToken cancellationToken = default) =>
        SendAsync(
            "ListFunctions",
            request,
            ByHandJsonContext.Default.ListFunctionsRequest,
            ByHandJsonContext.Default.ListFunctionsEnvelope,
            cancellationToken);

    private async Task<TResponse> SendAsync<TRequest, TResponse>(
        string action,
        TRequest request,
        JsonTypeInfo<TRequest> requestType,
        JsonTypeInfo<Envelope<TResponse>> responseType,
        CancellationToken cancellationToken)
        where TResponse : ResponseBase
    {
        var body = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(body, s_writerOptions))
        {
            JsonSerializer.Serialize(writer, request, requestType);
        }

        long timestamp = time.GetUtcNow().ToUnixTimeSeconds();
        var content = new ReadOnlyMemoryContent(body.WrittenMemory);
        content.Headers.ContentType = new MediaTypeHeaderValue(Account.ContentType);
        using var message = new HttpRequestMessage(HttpMethod.Post, Account.Endpoint) { Content = content };
        message.Headers.Add("X-TC-Action", action);
        message.Headers.Add("X-TC-Version", Account.Version);
        message.Headers.Add("X-TC-Region", Account.Region);
        message.Headers.Add("X-TC-Timestamp", timestamp.ToString(CultureInfo.InvariantCulture));
        message.Headers.TryAddWithoutValidation(
            "Authorization",
            SigningByHand.Authorization(
                Account.SecretId, Account.SecretKey, Account.Service, Account.Host, Account.ContentType, body.WrittenSpan, timestamp));

        using HttpResponseMessage response = await _http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        response.EnsureSuccessStatusCode();
        byte[] json = await response.Content.ReadAsByteArrayAsync(cancellationToken);
        TResponse result = JsonSerializer.Deserialize(json, responseType)?.Response
            ?? throw new InvalidDataException($"The answer to {action} has no member Response.");
        return result.Error is { } error ? throw new InvalidDataException($"{action} failed with {error.Code}: {error.Message}") : result;
    }
}
