using System.Buffers;

namespace ScfGen.Http;

/// <summary>A response body in a pooled buffer.</summary>
internal struct ResponseBody : IDisposable
{
    private const int InitialSize = 4096;

    private byte[] _buffer;
    private int _length;

    public readonly ReadOnlySpan<byte> Bytes => _buffer.AsSpan(0, _length);

    /// <summary>Whether the body was longer than the limit; <see cref="Bytes"/> holds its beginning.</summary>
    public bool ExceedsLimit { get; private set; }

    /// <summary>Reads a body to its end or to the limit.</summary>
    public static async ValueTask<ResponseBody> ReadAsync(HttpContent content, int limit, CancellationToken cancellationToken)
    {
        int expected = content.Headers.ContentLength is { } length and >= 0 ? (int)Math.Min(length, limit) : InitialSize;

        // One byte more tells the end of the body, and a body beyond the limit, without another buffer.
        var body = new ResponseBody { _buffer = ArrayPool<byte>.Shared.Rent(Math.Max(expected, InitialSize - 1) + 1) };
        try
        {
            Stream stream = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
            await using (stream.ConfigureAwait(false))
            {
                while (true)
                {
                    if (body._length == body._buffer.Length)
                    {
                        body.Grow();
                    }

                    int read = await stream.ReadAsync(body._buffer.AsMemory(body._length), cancellationToken).ConfigureAwait(false);
                    if (read == 0)
                    {
                        return body;
                    }

                    body._length += read;
                    if (body._length > limit)
                    {
                        body._length = limit;
                        body.ExceedsLimit = true;
                        return body;
                    }
                }
            }
        }
        catch
        {
            body.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        byte[] buffer = _buffer;
        _buffer = [];
        _length = 0;
        if (buffer.Length != 0)
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private void Grow()
    {
        byte[] larger = ArrayPool<byte>.Shared.Rent(checked(2 * _buffer.Length));
        Bytes.CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = larger;
    }
}
