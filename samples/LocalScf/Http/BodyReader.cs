using System.Buffers;

namespace LocalScf.Http;

/// <summary>Reads the whole body of a request, up to the service's limit.</summary>
internal static class BodyReader
{
    private const int ChunkBytes = 64 * 1024;

    public static async Task<byte[]> ReadAsync(HttpRequest request, long maxBytes, CancellationToken cancellationToken)
    {
        using var body = new MemoryStream();
        byte[] chunk = ArrayPool<byte>.Shared.Rent(ChunkBytes);
        long total = 0;
        try
        {
            int read;
            while ((read = await request.Body.ReadAsync(chunk.AsMemory(), cancellationToken).ConfigureAwait(false)) > 0)
            {
                // What is beyond the limit is still read: a client that is sending does not look for an answer before it is done.
                total += read;
                if (total <= maxBytes)
                {
                    body.Write(chunk, 0, read);
                }
            }
        }
        catch (BadHttpRequestException e) when (e.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            total = long.MaxValue;
        }
        catch (BadHttpRequestException e)
        {
            throw new ApiError("InvalidRequest", $"The request's body cannot be read: {e.Message}");
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(chunk);
        }

        return total <= maxBytes
            ? body.ToArray()
            : throw new ApiError("RequestSizeLimitExceeded", $"The request's body is larger than {maxBytes} bytes.");
    }
}
