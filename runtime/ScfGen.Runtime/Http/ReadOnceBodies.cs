using System.Net.Http.Json;
using System.Runtime.CompilerServices;

namespace ScfGen.Http;

/// <summary>
/// Reads bodies that may be used up when they were read. A handler outside may put such a content back in place, or share it among the requests of
/// its tries: so the bytes of the time before are kept, and are used for a stream that is used up. One that had written something when its reading
/// failed may go on where it stopped: it is taken again only where it says how long it is, and then writes all of that.
/// </summary>
internal static class ReadOnceBodies
{
    private static readonly ConditionalWeakTable<HttpContent, EarlierBody> s_earlier = new();

    /// <summary>Reads a content.</summary>
    /// <param name="content">The content.</param>
    /// <param name="declaredBytes">How long it says that it is; null where it does not say.</param>
    /// <param name="copy">Where it is written to.</param>
    /// <param name="maxBytes">The limit.</param>
    /// <exception cref="InvalidOperationException">The body is beyond the limit, is used up, or may have been read in part.</exception>
    public static async ValueTask<ReadOnlyMemory<byte>> ReadAsync(HttpContent content, long? declaredBytes, BodyCopy copy, long maxBytes)
    {
        HttpContent[] silent = FindSilent(content);
        bool isSilent = silent.Length > 0 && silent[0] == content;
        bool hasSilentParts = silent.Length > 0 && !isSilent;
        s_earlier.TryGetValue(content, out EarlierBody? earlier);
        HttpContent? cut = Array.Find(silent, static each => FailureOf(each) is not null);
        if (cut is not null && earlier?.DeclaredBytes is null)
        {
            throw ReadInPart(content, cut);
        }

        try
        {
            await copy.TakeAsync(content).ConfigureAwait(false);
        }
        catch (InvalidOperationException e) when (earlier is { Failure: null } && content is StreamContent && IsUsedUp(e, copy))
        {
            return earlier.Bytes.Length <= maxBytes ? earlier.Bytes : throw RequestBody.TooLarge(maxBytes);
        }
        catch (Exception e) when (silent.Length > 0)
        {
            Remember(e, content, silent, earlier, declaredBytes, copy);
            throw;
        }

        // What is missing must not be signed as if that were meant.
        if (cut is not null && copy.Written.Length != earlier?.DeclaredBytes)
        {
            throw ReadInPart(content, cut);
        }

        if (hasSilentParts && earlier is not null && !copy.Written.Span.StartsWith(earlier.Bytes.Span))
        {
            throw new InvalidOperationException(
                $"The parts of the request's content do not write what they wrote before, and one of them, such as a {silent[0].GetType().Name}, may write less. Make a new content for each request.");
        }

        if (isSilent && copy.Written.IsEmpty && earlier is { Bytes.IsEmpty: false })
        {
            throw new InvalidOperationException(
                $"The request's content, a {content.GetType().Name}, wrote a body before and writes none now: it can be read once. Make a new one for each request.");
        }

        if (silent.Length > 0 || content is StreamContent)
        {
            s_earlier.AddOrUpdate(content, new EarlierBody(copy.Written, null, hasSilentParts ? earlier?.DeclaredBytes : null));
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

    // After a try that failed: what may go on where it stopped, and, of a content with parts, what they have to write again.
    private static void Remember(
        Exception failure, HttpContent content, HttpContent[] silent, EarlierBody? earlier, long? declaredBytes, BodyCopy copy)
    {
        // A content that was given up may still be reading.
        if (silent[0] == content && copy.Written.IsEmpty && !copy.IsBeyondLimit && !copy.WasGivenUp)
        {
            return;
        }

        declaredBytes = earlier?.DeclaredBytes ?? declaredBytes;
        foreach (HttpContent each in silent)
        {
            s_earlier.AddOrUpdate(each, new EarlierBody(default, failure, each == content ? declaredBytes : null));
        }

        if (silent[0] != content)
        {
            ReadOnlyMemory<byte> written = copy.WasGivenUp ? default : copy.Written;
            bool goesOn = earlier is null || written.Span.StartsWith(earlier.Bytes.Span);
            s_earlier.AddOrUpdate(content, new EarlierBody(goesOn ? written : earlier!.Bytes, null, declaredBytes));
        }
    }

    private static Exception? FailureOf(HttpContent content) => s_earlier.TryGetValue(content, out EarlierBody? earlier) ? earlier.Failure : null;

    // What a stream content throws when its stream cannot be read again.
    private static bool IsUsedUp(InvalidOperationException e, BodyCopy copy) => e is not ObjectDisposedException && !copy.IsBeyondLimit;

    private static InvalidOperationException ReadInPart(HttpContent content, HttpContent silent) => new(
        $"{(silent == content ? "The" : "A part of the")} request's content, a {silent.GetType().Name}, may have been read in part by a try that failed. "
        + "What may be left of it must not be signed as if it were the whole. Make a new content for each try.",
        FailureOf(silent));

    /// <summary>How a content was read before.</summary>
    /// <param name="bytes">What it wrote.</param>
    /// <param name="failure">What kept it from writing all, where it may have been read in part; else null.</param>
    /// <param name="declaredBytes">How long it said that it was, before a reading that failed; else null.</param>
    private sealed class EarlierBody(ReadOnlyMemory<byte> bytes, Exception? failure, long? declaredBytes)
    {
        public ReadOnlyMemory<byte> Bytes => bytes;

        public Exception? Failure => failure;

        public long? DeclaredBytes => declaredBytes;
    }
}
