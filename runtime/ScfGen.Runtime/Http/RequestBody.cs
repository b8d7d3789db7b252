using System.Runtime.CompilerServices;

namespace ScfGen.Http;

/// <summary>Reads the body of a request that is to be signed, and sees to it that what was read is what is sent, however often that is.</summary>
internal static class RequestBody
{
    // A handler outside may put the content that was read back in place, or share it among the requests of its tries.
    private static readonly ConditionalWeakTable<HttpContent, ReadBytes> s_read = new();

    /// <summary>Gives the bytes of a content that is in memory and is sent from there; false for one that has to be read.</summary>
    /// <exception cref="InvalidOperationException">The body is beyond the limit.</exception>
    public static bool IsAtHand(HttpContent? content, long maxBytes, out ReadOnlyMemory<byte> bytes)
    {
        switch (content)
        {
            case null:
                bytes = default;
                return true;
            case RequestContent written:
                bytes = written.Written;
                return true;
            case MemoryContent memory:
                bytes = memory.Bytes;
                return bytes.Length <= maxBytes ? true : throw TooLarge(maxBytes);
            default:
                bytes = default;
                return false;
        }
    }

    /// <summary>Reads the content of a request. One that may not write the same again is replaced by its bytes, with the same headers.</summary>
    /// <exception cref="InvalidOperationException">The body is beyond the limit.</exception>
    /// <exception cref="HttpRequestException">The stream behind the content failed.</exception>
    public static async ValueTask<ReadOnlyMemory<byte>> ReadAsync(HttpRequestMessage request, HttpContent content, long maxBytes, CancellationToken cancellationToken)
    {
        if (WritesTheSameAgain(content))
        {
            return await CopyAsync(content, maxBytes, cancellationToken).ConfigureAwait(false);
        }

        if (!s_read.TryGetValue(content, out ReadBytes? read))
        {
            read = new ReadBytes(await CopyAsync(content, maxBytes, cancellationToken).ConfigureAwait(false));
            s_read.AddOrUpdate(content, read);
        }

        if (read.Bytes.Length > maxBytes)
        {
            throw TooLarge(maxBytes);
        }

        request.Content = MemoryContent.InPlaceOf(content, read.Bytes);
        return read.Bytes;
    }

    public static InvalidOperationException TooLarge(long maxBytes) =>
        new($"The body is larger than {maxBytes} bytes, and all of it must be in memory to be signed. Raise maxBodyBytes of the handler or MaxRequestBytes of the client, or send less.");

    // These write an array. Types derived from them may do otherwise.
    private static bool WritesTheSameAgain(HttpContent content)
    {
        Type type = content.GetType();
        return type == typeof(ByteArrayContent) || type == typeof(StringContent) || type == typeof(FormUrlEncodedContent) || type == typeof(SignedForm);
    }

    private static async Task<ReadOnlyMemory<byte>> CopyAsync(HttpContent content, long maxBytes, CancellationToken cancellationToken)
    {
        long expected = content.Headers.ContentLength ?? 0;
        if (expected > maxBytes)
        {
            throw TooLarge(maxBytes);
        }

        var copy = new BodyCopy((int)expected, maxBytes, cancellationToken);
        Task copying = content.CopyToAsync(copy, cancellationToken);
        try
        {
            await copying.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // A content that does not heed the token ends when it writes next, and nobody waits for that.
            TaskFailures.Ignore(copying);
            throw;
        }

        return copy.Written;
    }

    private sealed class ReadBytes(ReadOnlyMemory<byte> bytes)
    {
        public ReadOnlyMemory<byte> Bytes => bytes;
    }
}
