using System.Net.Http.Json;
using System.Runtime.CompilerServices;

namespace ScfGen.Http;

/// <summary>
/// Reads bodies that may be used up when they were read. A handler outside may put such a content back in place, or share it among the requests of
/// its tries: so the bytes of the time before are kept, and are used for a stream that is used up.
/// </summary>
internal static class ReadOnceBodies
{
    private static readonly ConditionalWeakTable<HttpContent, EarlierBody> s_earlier = new();

    /// <summary>Reads a content.</summary>
    /// <param name="content">The content.</param>
    /// <param name="copy">Where it is written to.</param>
    /// <param name="maxBytes">The limit.</param>
    /// <exception cref="InvalidOperationException">The body is beyond the limit, or is used up.</exception>
    public static async ValueTask<ReadOnlyMemory<byte>> ReadAsync(HttpContent content, BodyCopy copy, long maxBytes)
    {
        HttpContent? silent = FindSilent(content);
        s_earlier.TryGetValue(content, out EarlierBody? earlier);
        if (silent is not null && silent != content && earlier is not null)
        {
            throw new InvalidOperationException(
                $"A part of the request's content, a {silent.GetType().Name}, may write less than it did before. Make a new content for each request.");
        }

        try
        {
            await copy.TakeAsync(content).ConfigureAwait(false);
        }
        catch (InvalidOperationException e) when (earlier is not null && content is StreamContent && IsUsedUp(e, copy))
        {
            return earlier.Bytes.Length <= maxBytes ? earlier.Bytes : throw RequestBody.TooLarge(maxBytes);
        }

        // What is missing must not be signed as if that were meant.
        if (silent == content && copy.Written.IsEmpty && earlier is { Bytes.IsEmpty: false })
        {
            throw new InvalidOperationException(
                $"The request's content, a {content.GetType().Name}, wrote a body before and writes none now: it can be read once. Make a new one for each request.");
        }

        if (silent is not null || content is StreamContent)
        {
            s_earlier.AddOrUpdate(content, new EarlierBody(copy.Written));
        }

        return copy.Written;
    }

    // A content, or a part of it, that may be used up and then write nothing. .NET's own stream content tells when it is used up.
    private static HttpContent? FindSilent(HttpContent content) => content is MultipartContent multipart
        ? multipart.Select(FindSilent).FirstOrDefault(static part => part is not null)
        : content is JsonContent || content.GetType() == typeof(StreamContent) || RequestBody.WritesAnArray(content) ? null : content;

    // What a stream content throws when its stream cannot be read again.
    private static bool IsUsedUp(InvalidOperationException e, BodyCopy copy) => e is not ObjectDisposedException && !copy.IsBeyondLimit;

    private sealed class EarlierBody(ReadOnlyMemory<byte> bytes)
    {
        public ReadOnlyMemory<byte> Bytes => bytes;
    }
}
