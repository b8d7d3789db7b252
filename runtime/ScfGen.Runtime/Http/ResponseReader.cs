using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Net;
using System.Text.Json;
using ScfGen.Json;

namespace ScfGen.Http;

/// <summary>Turns what answered a call into a response or an exception.</summary>
internal sealed class ResponseReader(int maxBytes)
{
    // The message is what was sent; its secrets must not be shown, in case the answer echoes them.
    public async ValueTask<TResponse> ReadAsync<TResponse>(
        string action, HttpResponseMessage response, ApiMessage message, CancellationToken cancellationToken)
        where TResponse : ApiResponse, IJsonModel<TResponse>
    {
        HttpStatusCode status = response.StatusCode;
        ResponseBody body;
        try
        {
            body = await ResponseBody.ReadAsync(response.Content, maxBytes, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            throw new UnexpectedResponseException(action, "the connection broke before its end", status, null, "", e);
        }
        catch (InvalidDataException e)
        {
            throw new UnexpectedResponseException(action, "it cannot be decoded as its Content-Encoding says", status, null, "", e);
        }

        try
        {
            if (TryRead(body, out TResponse? result, out string? reason))
            {
                result.HttpStatus = status;
                result.Action = action;
                if (result.ErrorCode is { } code)
                {
                    throw Refused(action, code, result, message.SecretsIn(response));
                }

                if (response.IsSuccessStatusCode)
                {
                    return result;
                }

                reason = "it holds no error, yet its HTTP status is one";
            }

            // The reader's own exceptions can quote the answer, which may echo the credential: they are not handed on.
            Secrets secrets = message.SecretsIn(response);
            throw new UnexpectedResponseException(
                action,
                Excerpt.Hide(reason, secrets),
                status,
                (result?.RequestId ?? ResponseEnvelope.FindRequestId(body.Bytes)) is { } requestId ? Excerpt.Word(requestId, secrets) : null,
                Excerpt.From(body.Bytes, secrets));
        }
        finally
        {
            body.Dispose();
        }
    }

    private static ApiException Refused(string action, string code, ApiResponse response, Secrets secrets) => new(
        action,
        Excerpt.Word(code, secrets),
        Excerpt.OneLine(response.ErrorMessage ?? "", secrets, Excerpt.Long),
        Excerpt.Word(response.RequestId, secrets),
        response.HttpStatus);

    private bool TryRead<TResponse>(ResponseBody body, [NotNullWhen(true)] out TResponse? result, [NotNullWhen(false)] out string? reason)
        where TResponse : ApiResponse, IJsonModel<TResponse>
    {
        result = null;
        reason = null;
        if (body.ExceedsLimit)
        {
            reason = $"it is longer than {maxBytes} bytes, the option {nameof(ApiClientOptions.MaxResponseBytes)}";
            return false;
        }

        try
        {
            result = ResponseEnvelope.Read<TResponse>(body.Bytes);
            return true;
        }
        catch (EnvelopeException e)
        {
            reason = e.Message;
        }
        catch (JsonException e)
        {
            reason = string.Create(CultureInfo.InvariantCulture, $"it is no whole JSON document (see line {e.LineNumber + 1}, byte {e.BytePositionInLine + 1})");
        }
        catch (InvalidOperationException)
        {
            reason = "it holds text that is not UTF-8, or half a surrogate pair";
        }

        return false;
    }
}
