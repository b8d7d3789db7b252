using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using LocalScf.Auth;

namespace LocalScf.Http;

/// <summary>A function's own address: lets in who may call it, runs it, and answers for both.</summary>
internal sealed class FunctionSite(ServerParts parts, FunctionGate gate, RequestDelegate? function)
{
    private static readonly JsonWriterOptions s_options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public async Task HandleAsync(HttpContext http)
    {
        string requestId = $"{Guid.NewGuid()}";
        http.Response.Headers[gate.RequestIdHeader] = requestId;
        CancellationToken aborted = http.RequestAborted;
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(aborted, parts.Background.Stopping);
        http.RequestAborted = ending.Token;
        try
        {
            ApiError? refusal = await CheckAsync(http, aborted).ConfigureAwait(false);
            if (refusal is null)
            {
                await (function ?? EchoAsync)(http).ConfigureAwait(false);
                return;
            }

            await RefuseAsync(http, StatusCodes.Status403Forbidden, refusal, requestId, aborted).ConfigureAwait(false);
        }
        catch (ApiError e)
        {
            int status = e.Code == "RequestSizeLimitExceeded" ? StatusCodes.Status413PayloadTooLarge : StatusCodes.Status400BadRequest;
            await RefuseAsync(http, status, e, requestId, aborted).ConfigureAwait(false);
        }
        catch (Exception) when (aborted.IsCancellationRequested)
        {
            // Nobody waits for an answer.
        }
        catch (Exception) when (http.Response.HasStarted)
        {
            http.Abort();
        }
        catch (OperationCanceledException) when (ending.IsCancellationRequested)
        {
            var stopping = new ApiError("ServiceUnavailable", "The server is stopping.");
            await RefuseAsync(http, StatusCodes.Status503ServiceUnavailable, stopping, requestId, aborted).ConfigureAwait(false);
        }
        catch (Exception e)
        {
            var failure = new ApiError("FunctionError", e.Message);
            await RefuseAsync(http, StatusCodes.Status500InternalServerError, failure, requestId, aborted).ConfigureAwait(false);
        }
        finally
        {
            http.RequestAborted = aborted;
        }
    }

    private static async Task EchoAsync(HttpContext http)
    {
        http.Response.ContentType = http.Request.ContentType;
        await http.Request.Body.CopyToAsync(http.Response.Body, http.RequestAborted).ConfigureAwait(false);
    }

    private async Task<ApiError?> CheckAsync(HttpContext http, CancellationToken cancellationToken)
    {
        if (!gate.CoversBody(http.Request))
        {
            return gate.Check(http.Request, default);
        }

        byte[] body = await BodyReader.ReadAsync(http.Request, LoopbackHost.MaxRequestBytes, cancellationToken).ConfigureAwait(false);
        http.Request.Body = new MemoryStream(body, writable: false);
        return gate.Check(http.Request, body);
    }

    private async Task RefuseAsync(HttpContext http, int status, ApiError error, string requestId, CancellationToken cancellationToken)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, s_options))
        {
            (string code, string message, string id) = gate.ErrorMembers;
            writer.WriteStartObject();
            writer.WriteString(id, requestId);
            writer.WriteString(code, error.Code);
            writer.WriteString(message, error.Message);
            writer.WriteEndObject();
        }

        try
        {
            // A client that is still sending does not look for an answer.
            await http.Request.Body.CopyToAsync(Stream.Null, cancellationToken).ConfigureAwait(false);
            http.Response.StatusCode = status;
            http.Response.ContentType = "application/json";
            http.Response.ContentLength = buffer.WrittenCount;
            await http.Response.Body.WriteAsync(buffer.WrittenMemory, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is OperationCanceledException or IOException)
        {
            // The client has gone.
        }
    }
}
