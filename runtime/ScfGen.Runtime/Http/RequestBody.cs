namespace ScfGen.Http;

/// <summary>Reads the body of a request that is to be signed, and sees to it that what was read is what is sent.</summary>
internal static class RequestBody
{
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

    /// <summary>
    /// Reads the content of a request, each time anew, since it may have been changed. One that may not write the same again is replaced by its
    /// bytes, with the same headers.
    /// </summary>
    /// <exception cref="InvalidOperationException">The body is beyond the limit, is used up, or may have been read in part.</exception>
    /// <exception cref="HttpRequestException">The stream behind the content failed.</exception>
    public static async ValueTask<ReadOnlyMemory<byte>> ReadAsync(HttpRequestMessage request, HttpContent content, long maxBytes, CancellationToken cancellationToken)
    {
        // Before anything is read, since a content that is given up may not be read again.
        cancellationToken.ThrowIfCancellationRequested();
        long? declared = content.Headers.ContentLength;
        if (declared > maxBytes)
        {
            throw TooLarge(maxBytes);
        }

        var copy = new BodyCopy((int)(declared ?? 0), maxBytes, cancellationToken);
        if (WritesAnArray(content))
        {
            await copy.TakeAsync(content).ConfigureAwait(false);
            return copy.Written;
        }

        ReadOnlyMemory<byte> bytes = await ReadOnceBodies.ReadAsync(content, declared, copy, maxBytes).ConfigureAwait(false);
        request.Content = MemoryContent.InPlaceOf(content, bytes);
        return bytes;
    }

    public static InvalidOperationException TooLarge(long maxBytes) =>
        new($"The body is larger than {maxBytes} bytes, and all of it must be in memory to be signed. Raise maxBodyBytes of the handler or MaxRequestBytes of the client, or send less.");

    /// <summary>Whether a content writes the array that it holds. Types derived from these may do otherwise.</summary>
    public static bool WritesAnArray(HttpContent content)
    {
        Type type = content.GetType();
        return type == typeof(ByteArrayContent)
            || type == typeof(StringContent)
            || type == typeof(FormUrlEncodedContent)
            || type == typeof(ReadOnlyMemoryContent)
            || type == typeof(SignedForm);
    }
}
