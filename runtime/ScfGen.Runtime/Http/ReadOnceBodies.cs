using System.Net.Http.Json;
using System.Runtime.CompilerServices;

namespace ScfGen.Http;

/// <summary>
/// Reads bodies that may be used up when they were read. A handler outside may put such a content back in place, or share it among the requests of
/// its tries: so the bytes of the time before are kept, and are used for a stream that is used up. One whose reading failed may go on where it stopped,
/// and is not read again.
/// </summary>
internal static class ReadOnceBodies
{
    private static readonly ConditionalWeakTable<HttpContent, EarlierBody> s_earlier = new();

    /// <summary>Reads a content.</summary>
    /// <param name="content">The content.</param>
    /// <param name="copy">Where it is written to.</param>
    /// <param name="maxBytes">The limit.</param>
    /// <exception cref="InvalidOperationException">The body is beyond the limit, is used up, or was read in part.</exception>
    public static async ValueTask<ReadOnlyMemory<byte>> ReadAsync(HttpContent content, BodyCopy copy, long maxBytes)
    {
        HttpContent[] silent = FindSilent(content);
        foreach (HttpContent each in silent)
        {
            if (s_earlier.TryGetValue(each, out EarlierBody? before) && before.Failure is { } failure)
            {
                throw ReadInPart(content, each, failure);
            }
        }

        s_earlier.TryGetValue(content, out EarlierBody? earlier);
        bool isSilent = silent.Length > 0 && silent[0] == content;
        if (silent.Length > 0 && !isSilent && earlier is not null)
        {
            throw new InvalidOperationException(
                $"A part of the request's content, a {silent[0].GetType().Name}, may write less than it did before. Make a new content for each request.");
        }

        try
        {
            await copy.TakeAsync(content).ConfigureAwait(false);
        }
        catch (InvalidOperationException e) when (earlier is not null && content is StreamContent && IsUsedUp(e, copy))
        {
            return earlier.Bytes.Length <= maxBytes ? earlier.Bytes : throw RequestBody.TooLarge(maxBytes);
        }
        catch (Exception e) when (silent.Length > 0)
        {
            foreach (HttpContent each in silent)
            {
                s_earlier.AddOrUpdate(each, new EarlierBody(default, e));
            }

            throw;
        }

        // What is missing must not be signed as if that were meant.
        if (isSilent && copy.Written.IsEmpty && earlier is { Bytes.IsEmpty: false })
        {
            throw new InvalidOperationException(
                $"The request's content, a {content.GetType().Name}, wrote a body before and writes none now: it can be read once. Make a new one for each request.");
        }

        if (silent.Length > 0 || content is StreamContent)
        {
            s_earlier.AddOrUpdate(content, new EarlierBody(copy.Written, null));
        }

        return copy.Written;
    }

    // A content, or the parts of it, that may be used up and then write less or nothing. .NET's own stream content tells when it is used up.
    private static HttpContent[] FindSilent(HttpContent content)
    {
        if (content is MultipartContent multipart)
        {
            return [.. multipart.SelectMany(FindSilent)];
        }

        return content is JsonContent || content.GetType() == typeof(StreamContent) || RequestBody.WritesAnArray(content) ? [] : [content];
    }

    // What a stream content throws when its stream cannot be read again.
    private static bool IsUsedUp(InvalidOperationException e, BodyCopy copy) => e is not ObjectDisposedException && !copy.IsBeyondLimit;

    private static InvalidOperationException ReadInPart(HttpContent content, HttpContent silent, Exception failure) => new(
        $"{(silent == content ? "The" : "A part of the")} request's content, a {silent.GetType().Name}, was read in part by a try that failed. "
        + "What may be left of it must not be signed as if it were the whole. Make a new content for each try.",
        failure);

    /// <summary>How a content was read before.</summary>
    /// <param name="bytes">What it wrote.</param>
    /// <param name="failure">What kept it from writing all, or null.</param>
    private sealed class EarlierBody(ReadOnlyMemory<byte> bytes, Exception? failure)
    {
        public ReadOnlyMemory<byte> Bytes => bytes;

        public Exception? Failure => failure;
    }
}
