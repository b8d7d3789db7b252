using ScfGen.Http;
using ScfGen.Signing;

namespace ScfGen;

/// <summary>Options of one call of a function; what is not set is taken from the client's <see cref="FunctionClientOptions"/>.</summary>
public sealed record FunctionCallOptions
{
    /// <summary>
    /// Headers of the request, such as <c>x-fc-log-type</c>, as a dictionary or, where one comes twice, as a list. They are signed where the scheme
    /// covers them. Not among them: <c>Content-Type</c>, <c>Content-Length</c>, and for signed calls what the signature sets itself. Default: none.
    /// </summary>
    /// <remarks>
    /// A signature sets <c>Authorization</c>; for function URLs <c>X-Scf-Cam-Uin</c>, <c>X-Scf-Cam-Timestamp</c> and <c>X-Scf-Cam-Token</c>; with ACS3
    /// <c>x-acs-date</c> and <c>x-acs-security-token</c>; with FC <c>Date</c> and <c>x-fc-security-token</c>.
    /// <para/>
    /// To see the headers of the answer, send a message with <see cref="FunctionClient.SendAsync(HttpRequestMessage, CancellationToken)"/>.
    /// </remarks>
    public IReadOnlyCollection<KeyValuePair<string, string>> Headers { get; init; } = [];

    /// <summary>
    /// How long the call may take: to the last byte of the answer where the answer is read as a whole, and to its headers where it is a stream.
    /// <see cref="System.Threading.Timeout.InfiniteTimeSpan"/> for no limit, but for the text of an error, which is waited for no longer than five seconds.
    /// </summary>
    public TimeSpan? Timeout { get; init; }

    /// <summary>Adds the headers to a request that has its content.</summary>
    /// <exception cref="ArgumentException">A header cannot be sent.</exception>
    internal void AddHeadersTo(HttpRequestMessage request, SigningHandler? signing)
    {
        ArgumentNullException.ThrowIfNull(Headers);
        foreach ((string name, string value) in Headers)
        {
            if (name is null || !HeaderRules.IsName(name))
            {
                throw Refused("A header of the call has no name, or one with a character that no header name may hold.", nameof(Headers));
            }

            if (value is null || HeaderRules.HasLineBreak(value))
            {
                throw Refused($"The value of the header {name} is null or holds a line break, which no header may hold.", nameof(Headers));
            }

            if (IsMadeByTheCall(name, signing))
            {
                throw Refused($"The header {name} is made by the call itself. Leave it out, or send a message of your own with SendAsync.", nameof(Headers));
            }

            if (!request.Headers.TryAddWithoutValidation(name, value) && request.Content?.Headers.TryAddWithoutValidation(name, value) != true)
            {
                throw Refused($"The header {name} describes a body, and the call has none. Leave it out.", nameof(Headers));
            }
        }
    }

    private static ArgumentException Refused(string message, string option) => new(message, option);

    private static bool IsMadeByTheCall(string name, SigningHandler? signing)
    {
        if (signing is not null)
        {
            foreach (string own in signing.OwnHeaders)
            {
                if (Is(name, own))
                {
                    return true;
                }
            }
        }

        return Is(name, "Content-Type") || Is(name, "Content-Length");
    }

    private static bool Is(string name, string other) => name.Equals(other, StringComparison.OrdinalIgnoreCase);
}
