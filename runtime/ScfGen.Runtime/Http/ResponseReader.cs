using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Net;
using System.Text.Json;
using ScfGen.Json;

namespace ScfGen.Http;

/// <summary>Turns what answered a call into a response or an exception.</summary>
internal sealed class ResponseReader(int maxBytes, ICredentialsProvider credentials)
{
    public async ValueTask<TResponse> ReadAsync<TResponse>(string action, HttpResponseMessage response, CancellationToken cancellationToken)
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

        try
        {
            if (TryRead(body, action, status, out TResponse? result, out string? reason, out Exception? cause))
            {
                return result;
            }

            string excerpt = await CredentialToHideAsync().ConfigureAwait(false) is { } credential ? Excerpt.From(body.Bytes, credential) : "(hidden)";
            throw new UnexpectedResponseException(action, reason!, status, result?.RequestId, excerpt, cause);
        }
        finally
        {
            body.Dispose();
        }
    }

    /// <exception cref="ApiException">The answer is an error of the API.</exception>
    private bool TryRead<TResponse>(
        ResponseBody body, string action, HttpStatusCode status, [NotNullWhen(true)] out TResponse? result, out string? reason, out Exception? cause)
        where TResponse : ApiResponse, IJsonModel<TResponse>
    {
        result = null;
        cause = null;
        if (body.ExceedsLimit)
        {
            reason = $"it is longer than {maxBytes} bytes, the option {nameof(ApiClientOptions.MaxResponseBytes)}";
            return false;
        }

        try
        {
            result = ResponseEnvelope.Read<TResponse>(body.Bytes);
        }
        catch (JsonException e)
        {
            // The reader's own messages can quote the text, and the text may echo a credential: only the place is told.
            reason = e is EnvelopeException
                ? e.Message
                : string.Create(CultureInfo.InvariantCulture, $"it is no whole JSON document (see line {e.LineNumber + 1}, byte {e.BytePositionInLine + 1})");
            cause = e as EnvelopeException;
            return false;
        }

        result.HttpStatus = status;
        result.Action = action;
        if (result.ErrorCode is { } code)
        {
            throw new ApiException(action, code, result.ErrorMessage ?? "", result.RequestId, status);
        }

        reason = "it holds no error, yet its HTTP status is one";
        return (int)status is >= 200 and < 300;
    }

    // The credential is asked for again, since only the signing step knows which one was used; providers keep theirs.
    private async ValueTask<Credential?> CredentialToHideAsync()
    {
        try
        {
            return await credentials.GetCredentialAsync(CancellationToken.None).ConfigureAwait(false);
        }
#pragma warning disable CA1031 // A provider of the user's may throw anything, and must not put that in the place of what is being told.
        catch
#pragma warning restore CA1031
        {
            return null;
        }
    }
}
