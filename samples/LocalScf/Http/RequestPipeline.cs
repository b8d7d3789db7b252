using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using LocalScf.Actions;
using LocalScf.Auth;
using LocalScf.Spec;

namespace LocalScf.Http;

/// <summary>Takes a request through reading, authentication, checking and its action, and writes the one answer that comes out.</summary>
internal sealed class RequestPipeline
{
    private readonly ServerParts _parts;
    private readonly RequestReader _reader;
    private readonly ApiVerifier _verifier;
    private readonly ParameterReader _parameters;
    private readonly EnvelopeChecker _envelope;
    private readonly RateLimiter _rates;
    private readonly ResponseWriter _writer;

    public RequestPipeline(ServerParts parts, KeyRing keys)
    {
        ActionTable.CheckCompleteness(parts.Spec);
        _parts = parts;
        _reader = new RequestReader(RequestSizes.Of(parts.Spec));
        _verifier = new ApiVerifier(keys, parts.Time, parts.Spec.Name);
        _parameters = new ParameterReader(parts.Spec);
        _envelope = new EnvelopeChecker(parts.Spec);
        _rates = new RateLimiter(parts.Time);
        _writer = new ResponseWriter(new OutputWriter(parts.Spec));
    }

    private bool IsStopping => _parts.Background.Stopping.IsCancellationRequested;

    public async Task HandleAsync(HttpContext http)
    {
        if (CodeDownloads.Owns(http.Request.Path))
        {
            await _parts.Downloads.HandleAsync(http).ConfigureAwait(false);
            return;
        }

        string requestId = $"{Guid.NewGuid()}";
        byte[] answer = await AnswerAsync(http, requestId).ConfigureAwait(false);
        if (!http.RequestAborted.IsCancellationRequested)
        {
            http.Response.ContentType = "application/json";
            http.Response.ContentLength = answer.Length;
            await http.Response.Body.WriteAsync(answer, http.RequestAborted).ConfigureAwait(false);
        }
    }

    private async Task<byte[]> AnswerAsync(HttpContext http, string requestId)
    {
        ApiRequest? request = null;
        byte[]? json = null;
        string? errorCode = null;
        try
        {
            request = await _reader.ReadAsync(http.Request, http.RequestAborted).ConfigureAwait(false);
            json = request.Parameters is null ? request.Body : null;
            _verifier.Verify(request);
            CommonParameters.CheckPresence(request, _parts.Spec);
            ActionSpec action = _envelope.Check(request);
            if (_parts.Options.EnforceRateLimits)
            {
                _rates.Enter(action);
            }

            json = _parameters.ToJson(request, action);
            JsonObject result = await RunAsync(request, json, action, requestId).ConfigureAwait(false);
            return _writer.Success(action, result, requestId);
        }
        catch (ApiError e)
        {
            errorCode = e.Code;
            return ResponseWriter.Error(e.Code, e.Message, requestId);
        }
        catch (Exception e) when (http.RequestAborted.IsCancellationRequested || e is Microsoft.AspNetCore.Connections.ConnectionResetException or BadHttpRequestException || (e is OperationCanceledException && IsStopping))
        {
            errorCode = "ServiceUnavailable";
            return ResponseWriter.Error(errorCode, "The server is stopping.", requestId);
        }
        catch (Exception e)
        {
            _parts.Report(e);
            errorCode = "InternalError";
            return ResponseWriter.Error(errorCode, "The server failed at this request.", requestId);
        }
        finally
        {
            Record(request, json, requestId, errorCode);
        }
    }

    private async Task<JsonObject> RunAsync(ApiRequest request, byte[] json, ActionSpec action, string requestId)
    {
        using JsonDocument body = ParameterReader.Read(json);
        new ParameterChecker(_parts.Spec, action).Check(body.RootElement);
        var parameters = new Parameters(body.RootElement, action.Input);
        var context = new ActionContext(_parts, action, parameters, _envelope.EffectiveRegion(request, action), requestId);
        return await ActionTable.RunAsync(context).ConfigureAwait(false);
    }

    private void Record(ApiRequest? request, byte[]? json, string requestId, string? errorCode)
    {
        if (request is null || !_parts.Calls.IsEnabled)
        {
            return;
        }

        _parts.Calls.Add(new LocalScfCall(
            request.Action ?? "",
            request.Region,
            Encoding.UTF8.GetString(json ?? []),
            request.SecretId,
            _parts.Time.GetUtcNow(),
            requestId,
            errorCode));
    }
}
