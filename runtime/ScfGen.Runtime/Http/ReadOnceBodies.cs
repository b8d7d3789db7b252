using System.Net.Http.Json;
using System.Runtime.CompilerServices;

namespace ScfGen.Http;

/// <summary>
/// Reads bodies that may be used up when they were read. A handler outside may put such a content back in place, or share it among the requests of
/// its tries: so the bytes of the time before are kept, and are used for a stream that is used up, as long as nothing beside it has changed.
/// </summary>
internal static class ReadOnceBodies
{
    private static readonly ConditionalWeakTable<HttpContent, EarlierBody> s_earlier = new();

    /// <summary>Reads a content.</summary>
    /// <param name="content">The content.</param>
    /// <param name="copy">Where it is written to.</param>
    /// <param name="maxBytes">The limit.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <exception cref="InvalidOperationException">The body is beyond the limit, or is used up.</exception>
    public static async ValueTask<ReadOnlyMemory<byte>> ReadAsync(HttpContent content, BodyCopy copy, long maxBytes, CancellationToken cancellationToken)
    {
        List<HttpContent> parts = [];
        AddParts(content, parts);
        if (!parts.Exists(MayBeUsedUp))
        {
            await copy.TakeAsync(content).ConfigureAwait(false);
            return copy.Written;
        }

        s_earlier.TryGetValue(content, out EarlierBody? earlier);
        try
        {
            await copy.TakeAsync(content).ConfigureAwait(false);
        }
        catch (InvalidOperationException e) when (earlier is not null && IsUsedUp(e, copy) && earlier.MayBe(parts, copy.Written))
        {
            if (earlier.Bytes.Length > maxBytes)
            {
                throw RequestBody.TooLarge(maxBytes);
            }

            if (content is not MultipartContent || await HoldsAsync(earlier.Bytes, parts, cancellationToken).ConfigureAwait(false))
            {
                return earlier.Bytes;
            }

            throw;
        }

        // .NET's own stream content tells when it is used up; others may write nothing then, which must not be signed as if it were meant.
        if (copy.Written.IsEmpty && earlier is { Bytes.IsEmpty: false } && content.GetType() != typeof(StreamContent))
        {
            throw new InvalidOperationException(
                $"The request's content, a {content.GetType().Name}, wrote a body before and writes none now: it can be read once. Make a new one for each request.");
        }

        s_earlier.AddOrUpdate(content, new EarlierBody(copy.Written, parts));
        return copy.Written;
    }

    private static void AddParts(HttpContent content, List<HttpContent> parts)
    {
        if (content is not MultipartContent multipart)
        {
            parts.Add(content);
            return;
        }

        foreach (HttpContent part in multipart)
        {
            AddParts(part, parts);
        }
    }

    private static bool MayBeUsedUp(HttpContent part) => part is not JsonContent && !RequestBody.WritesAnArray(part);

    // What a stream content throws when its stream cannot be read again.
    private static bool IsUsedUp(InvalidOperationException e, BodyCopy copy) => e is not ObjectDisposedException && !copy.IsBeyondLimit;

    // Parts of a multipart body that can still be read must be in it as they are now, in their order. Their headers' lengths must not be
    // asked for, since that would make them headers of the parts.
    private static async ValueTask<bool> HoldsAsync(ReadOnlyMemory<byte> body, List<HttpContent> parts, CancellationToken cancellationToken)
    {
        foreach (HttpContent part in parts)
        {
            var written = new BodyCopy(0, body.Length, cancellationToken);
            try
            {
                written.Write("\r\n\r\n"u8);
                await written.TakeAsync(part).ConfigureAwait(false);
                written.Write("\r\n--"u8);
            }
            catch (InvalidOperationException) when (written.IsBeyondLimit)
            {
                return false;
            }
            catch (InvalidOperationException e) when (part is StreamContent && IsUsedUp(e, written))
            {
                continue;
            }

            int at = body.Span.IndexOf(written.Written.Span);
            if (at < 0)
            {
                return false;
            }

            body = body[(at + written.Written.Length)..];
        }

        return true;
    }

    private sealed class EarlierBody(ReadOnlyMemory<byte> bytes, List<HttpContent> parts)
    {
        public ReadOnlyMemory<byte> Bytes => bytes;

        /// <summary>Whether a body may be this one, by its parts and by its beginning.</summary>
        public bool MayBe(List<HttpContent> otherParts, ReadOnlyMemory<byte> beginning) =>
            parts.Exists(static part => part is StreamContent) && parts.SequenceEqual(otherParts) && bytes.Span.StartsWith(beginning.Span);
    }
}
