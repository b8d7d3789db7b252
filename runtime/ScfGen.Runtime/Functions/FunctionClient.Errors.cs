using System.Net.Http.Headers;
using ScfGen.Http;

namespace ScfGen;

/// <summary>What is told of answers that are no success.</summary>
public abstract partial class FunctionClient
{
    private const int MaxErrorBytes = 64 * 1024;

    // The status is known by then, and is worth more than what the answer may add.
    private static readonly TimeSpan s_maxErrorTime = TimeSpan.FromSeconds(5);

    /// <summary>
    /// Throws where the status of an answer is no success, with what the answer tells of the cause. Reads the answer only then, and not for longer than
    /// five seconds: of one that does not come to its end, the status is told and what came.
    /// </summary>
    /// <param name="response">The answer.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <returns>A task that ends without more for an answer that tells success.</returns>
    /// <exception cref="FunctionCallException">The status is no success.</exception>
    /// <exception cref="OperationCanceledException">The reading was cancelled.</exception>
    public static async Task EnsureSuccessAsync(HttpResponseMessage response, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(response);
        await ThrowUnlessSuccessAsync(response, TimeProvider.System, cancellationToken, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Throws where the status is no success.</summary>
    /// <param name="response">The answer.</param>
    /// <param name="time">The clock.</param>
    /// <param name="cancellationToken">Ends the reading, also at the call's time-out.</param>
    /// <param name="caller">Cancels the call by its caller only.</param>
    private static async Task ThrowUnlessSuccessAsync(
        HttpResponseMessage response, TimeProvider time, CancellationToken cancellationToken, CancellationToken caller)
    {
        if (response.IsSuccessStatusCode)
        {
            return;
        }

        Secrets secrets = Secrets.OfRequest(response.RequestMessage);
        using var limit = new CancellationTokenSource(s_maxErrorTime, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        using ResponseBody body = await ResponseBody.ReadWhatComesAsync(response.Content, MaxErrorBytes, either.Token).ConfigureAwait(false);
        if (body.Failure is OperationCanceledException cancellation && caller.IsCancellationRequested)
        {
            throw new OperationCanceledException("The reading of the answer was cancelled.", cancellation, caller);
        }

        // What is cut off may end in half a secret: that is not shown, but may be looked through for what is known.
        ErrorAnswer error = ErrorAnswer.Read(body.Bytes, secrets);
        string excerpt = Excerpt.From(body.Bytes, secrets, isCut: body.Failure is not null || body.ExceedsLimit);
        string said = error.Message ?? Excerpt.From(body.Bytes, secrets);
        throw new FunctionCallException(
            response.StatusCode,
            error.Code,
            error.Message,
            error.RequestId ?? RequestIdOf(response, secrets),
            excerpt,
            SigningAdvice.For(response.StatusCode, error.Code, said, response.RequestMessage));
    }

    private static string? RequestIdOf(HttpResponseMessage response, Secrets secrets)
    {
        foreach (string name in (ReadOnlySpan<string>)["X-Fc-Request-Id", "X-Scf-Request-Id", "X-Request-Id"])
        {
            if (response.Headers.NonValidated.TryGetValues(name, out HeaderStringValues values))
            {
                return Excerpt.Word(values.ToString(), secrets);
            }
        }

        return null;
    }
}
