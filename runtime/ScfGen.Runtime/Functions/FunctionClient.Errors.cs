using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;
using ScfGen.Http;

namespace ScfGen;

/// <summary>What is told of answers that are no success, or not what was asked for.</summary>
public abstract partial class FunctionClient
{
    private const int MaxErrorBytes = 64 * 1024;
    private const int MaxShownAddress = 200;
    private const int MaxShownType = 100;

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
        await ThrowUnlessSuccessAsync(response, null, TimeProvider.System, cancellationToken, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Throws where the status is no success.</summary>
    /// <param name="response">The answer.</param>
    /// <param name="request">What was asked, if it is known.</param>
    /// <param name="time">The clock.</param>
    /// <param name="cancellationToken">Ends the reading, also at the call's time-out.</param>
    /// <param name="caller">Cancels the call by its caller only.</param>
    private static async Task ThrowUnlessSuccessAsync(
        HttpResponseMessage response, HttpRequestMessage? request, TimeProvider time, CancellationToken cancellationToken, CancellationToken caller)
    {
        if (response.IsSuccessStatusCode)
        {
            return;
        }

        HttpRequestMessage? asked = response.RequestMessage ?? request;
        Secrets secrets = SecretsIn(response, request);
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
            SigningAdvice.For(response.StatusCode, error.Code, said, asked, PointsTo(response, asked, secrets)),
            body.Failure);
    }

    // Not its query and its user name, which may hold secrets.
    private static string? PointsTo(HttpResponseMessage response, HttpRequestMessage? asked, Secrets secrets) =>
        Redirects.TargetOf(response, asked) is { } target
            ? Excerpt.OneLine(target.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped), secrets, MaxShownAddress)
            : null;

    // A handler may have sent a message of its own, and may leave out which one it was.
    private static Secrets SecretsIn(HttpResponseMessage response, HttpRequestMessage? request) =>
        Secrets.OfRequest(response.RequestMessage ?? request, Secrets.CredentialOf(request));

    /// <summary>Makes the exception for a successful answer that cannot be read as JSON.</summary>
    /// <param name="e">What the serializer says of it, which may quote the answer, which may echo the credential.</param>
    /// <param name="response">The answer.</param>
    /// <param name="request">What was asked.</param>
    /// <param name="body">Its body.</param>
    private static JsonException NoJson(JsonException e, HttpResponseMessage response, HttpRequestMessage request, ReadOnlySpan<byte> body)
    {
        Secrets secrets = SecretsIn(response, request);
        string type = response.Content.Headers.NonValidated.TryGetValues("Content-Type", out HeaderStringValues values)
            ? Excerpt.OneLine(values.ToString(), secrets, MaxShownType)
            : "no Content-Type";
        bool beginsAsJson = BeginsAsJson(body);
        string reason = beginsAsJson ? PlaceOf(e, secrets) : $"{Excerpt.OneLine(e.Message, secrets)} It begins: {BeginningOf(body, secrets)}";
        string message = string.Create(
            CultureInfo.InvariantCulture,
            $"The answer is no JSON of the type that was asked for (HTTP {(int)response.StatusCode}, {type}): {reason}");

        // The serializer tells of types and places. What the reader tells of a mistake may quote all that follows.
        bool mayQuote = beginsAsJson && (e.InnerException is JsonException || e.GetType() != typeof(JsonException));
        return new JsonException(
            message,
            Holds(e.Path, secrets) ? null : e.Path,
            e.LineNumber,
            e.BytePositionInLine,
            mayQuote || Holds($"{e.Path}\n{e}", secrets) ? null : e);
    }

    // What is in JSON is for the caller alone, who may keep it secret. White space and byte order marks, also of UTF-16, may come before it.
    private static bool BeginsAsJson(ReadOnlySpan<byte> body)
    {
        ReadOnlySpan<byte> before = [0xEF, 0xBB, 0xBF, 0xFE, 0xFF, 0, (byte)' ', (byte)'\t', (byte)'\r', (byte)'\n'];
        ReadOnlySpan<byte> text = body.TrimStart(before);
        return text.Length > 0
            && ("{[\"-0123456789"u8.Contains(text[0]) || text.StartsWith("true"u8) || text.StartsWith("false"u8) || text.StartsWith("null"u8));
    }

    private static string PlaceOf(JsonException e, Secrets secrets) => string.Create(
        CultureInfo.InvariantCulture,
        $"it begins as JSON, and cannot be read at Path: {Excerpt.OneLine(e.Path ?? "$", secrets)} | LineNumber: {e.LineNumber} | BytePositionInLine: {e.BytePositionInLine}.");

    private static string BeginningOf(ReadOnlySpan<byte> body, Secrets secrets) =>
        Excerpt.From(body, secrets) is { Length: > 0 } excerpt ? excerpt : "(nothing)";

    private static bool Holds(string? text, Secrets secrets) => text is not null && Excerpt.Hide(text, secrets) != text;

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
