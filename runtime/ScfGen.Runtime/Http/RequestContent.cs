using System.Buffers;
using System.Net;

namespace ScfGen.Http;

/// <summary>
/// A request body in a pooled buffer: written once, signed and sent from where it lies. The buffer goes back to the pool when the content
/// is disposed of and no send is under way any more, since a transport may still be sending when a call is given up.
/// </summary>
internal sealed class RequestContent : HttpContent, IBufferWriter<byte>
{
    private const int InitialSize = 1024;

    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(InitialSize);
    private int _length;

    // The owner and each send under way hold one.
    private int _holders = 1;
    private int _disposed;

    /// <summary>The credential of the latest signature, so that it can be kept out of messages.</summary>
    internal Credential? SignedWith { get; set; }

    internal ReadOnlyMemory<byte> Written => _buffer.AsMemory(0, _length);

    public void Advance(int count) => _length += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return _buffer.AsMemory(_length);
    }

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return _buffer.AsSpan(_length);
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        Hold();
        try
        {
            await stream.WriteAsync(Written, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            Release();
        }
    }

    protected override void SerializeToStream(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        Hold();
        try
        {
            stream.Write(Written.Span);
        }
        finally
        {
            Release();
        }
    }

    protected override bool TryComputeLength(out long length)
    {
        length = _length;
        return true;
    }

    protected override void Dispose(bool disposing)
    {
        if (Interlocked.Exchange(ref _disposed, 1) == 0)
        {
            Release();
        }

        base.Dispose(disposing);
    }

    private void Hold()
    {
        int holders;
        do
        {
            holders = Volatile.Read(ref _holders);
            ObjectDisposedException.ThrowIf(holders == 0, this);
        }
        while (Interlocked.CompareExchange(ref _holders, holders + 1, holders) != holders);
    }

    private void Release()
    {
        if (Interlocked.Decrement(ref _holders) == 0)
        {
            byte[] buffer = _buffer;
            _buffer = [];
            _length = 0;
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private void Reserve(int sizeHint)
    {
        int needed = checked(_length + Math.Max(sizeHint, 1));
        if (_buffer.Length < needed)
        {
            long roomy = Math.Min(2L * _buffer.Length, Array.MaxLength);
            byte[] larger = ArrayPool<byte>.Shared.Rent((int)Math.Max(needed, roomy));
            Written.Span.CopyTo(larger);
            ArrayPool<byte>.Shared.Return(_buffer);
            _buffer = larger;
        }
    }
}
