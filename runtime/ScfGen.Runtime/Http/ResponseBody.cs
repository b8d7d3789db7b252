using System.Buffers;

namespace ScfGen.Http;

/// <summary>A response body in a pooled buffer.</summary>
internal struct ResponseBody : IDisposable
{
    private const int InitialSize = 4096;

    // A declared length is believed up to here; beyond, the buffer grows with what really comes.
    private const int MaxInitialSize = 1024 * 1024;

    private byte[]? _buffer;
    private int _length;
    private bool _holdsSecrets;

    public readonly ReadOnlySpan<byte> Bytes => _buffer.AsSpan(0, _length);

    /// <summary>Whether the body was longer than the limit; <see cref="Bytes"/> holds its beginning.</summary>
    public bool ExceedsLimit { get; private set; }

    /// <summary>What stopped the reading before the end of the body, if that was asked for; <see cref="Bytes"/> holds what came until then.</summary>
    public Exception? Failure { get; private set; }

    /// <summary>Reads a body to its end or to the limit.</summary>
    /// <exception cref="HttpRequestException">The connection broke.</exception>
    /// <exception cref="IOException">The same.</exception>
    /// <exception cref="InvalidDataException">The body cannot be decoded as its Content-Encoding says.</exception>
    public static ValueTask<ResponseBody> ReadAsync(HttpContent content, int limit, CancellationToken cancellationToken) =>
        ReadAsync(content, limit, holdsSecrets: false, cancellationToken);

    /// <summary>Reads a body to its end or to the limit.</summary>
    /// <param name="content">The body.</param>
    /// <param name="limit">The limit, in bytes.</param>
    /// <param name="holdsSecrets">Whether the buffers are cleared before others get them.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    public static ValueTask<ResponseBody> ReadAsync(HttpContent content, int limit, bool holdsSecrets, CancellationToken cancellationToken) =>
        ReadAsync(content, limit, holdsSecrets, keepsPart: false, cancellationToken);

    /// <summary>Reads a body to its end or to the limit, or until it breaks off, cannot be decoded, or the reading is cancelled: see <see cref="Failure"/>.</summary>
    public static ValueTask<ResponseBody> ReadWhatComesAsync(HttpContent content, int limit, CancellationToken cancellationToken) =>
        ReadAsync(content, limit, holdsSecrets: false, keepsPart: true, cancellationToken);

    public void Dispose()
    {
        byte[]? buffer = _buffer;
        _buffer = null;
        _length = 0;
        if (buffer is not null)
        {
            ArrayPool<byte>.Shared.Return(buffer, clearArray: _holdsSecrets);
        }
    }

    private static async ValueTask<ResponseBody> ReadAsync(
        HttpContent content, int limit, bool holdsSecrets, bool keepsPart, CancellationToken cancellationToken)
    {
        // The byte more that tells a body beyond the limit must have room in the largest array.
        limit = Math.Min(limit, Array.MaxLength - 1);
        int expected = content.Headers.ContentLength is { } length and >= 0 ? (int)Math.Min(length, Math.Min(limit, MaxInitialSize)) : InitialSize;

        // One byte more tells the end of the body, and a body beyond the limit, without another buffer.
        var body = new ResponseBody
        {
            _buffer = ArrayPool<byte>.Shared.Rent(Math.Max(expected, InitialSize - 1) + 1),
            _holdsSecrets = holdsSecrets,
        };
        try
        {
            Stream stream = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
            await using (stream.ConfigureAwait(false))
            {
                while (true)
                {
                    int read;
                    try
                    {
                        read = await stream.ReadAsync(body.Free(), cancellationToken).ConfigureAwait(false);
                    }
                    catch (Exception e) when (e is InvalidDataException || e.GetType() == typeof(InvalidOperationException))
                    {
                        // The second is what a BrotliStream throws.
                        throw new InvalidDataException("The body cannot be decoded as its Content-Encoding says.", e);
                    }

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
        catch (Exception e) when (keepsPart && e is HttpRequestException or IOException or InvalidDataException or OperationCanceledException)
        {
            body.Failure = e;
            return body;
        }
        catch
        {
            body.Dispose();
            throw;
        }
    }

    /// <summary>The unused part of the buffer, never empty.</summary>
    private Memory<byte> Free()
    {
        byte[] buffer = _buffer!;
        if (_length == buffer.Length)
        {
            byte[] larger = ArrayPool<byte>.Shared.Rent((int)Math.Min(2L * buffer.Length, Array.MaxLength));
            Bytes.CopyTo(larger);
            ArrayPool<byte>.Shared.Return(buffer, clearArray: _holdsSecrets);
            _buffer = buffer = larger;
        }

        return buffer.AsMemory(_length);
    }
}
