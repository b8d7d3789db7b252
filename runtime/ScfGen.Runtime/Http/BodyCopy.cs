namespace ScfGen.Http;

/// <summary>Takes up the bytes that a content writes: up to a limit, and until the call is cancelled, whether the content heeds that or not.</summary>
internal sealed class BodyCopy(int expectedBytes, long maxBytes, CancellationToken stopping) : Stream
{
    private const int SmallestGrowth = 4096;

    private byte[] _bytes = expectedBytes == 0 ? [] : new byte[expectedBytes];
    private int _length;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    internal ReadOnlyMemory<byte> Written => _bytes.AsMemory(0, _length);

    /// <summary>Whether it was the limit that stopped the content.</summary>
    internal bool IsBeyondLimit { get; private set; }

    /// <summary>Whether nobody waits any more for the content, which may still be writing.</summary>
    internal bool WasGivenUp => stopping.IsCancellationRequested;

    /// <summary>Lets a content write all of itself.</summary>
    internal async Task TakeAsync(HttpContent content)
    {
        Task copying = content.CopyToAsync(this, stopping);
        try
        {
            await copying.WaitAsync(stopping).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // A content that does not heed the token ends when it writes next, and nobody waits for that.
            TaskFailures.Ignore(copying);
            throw;
        }
    }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        stopping.ThrowIfCancellationRequested();
        if (buffer.Length > maxBytes - _length)
        {
            IsBeyondLimit = true;
            throw RequestBody.TooLarge(maxBytes);
        }

        int needed = _length + buffer.Length;
        if (needed > _bytes.Length)
        {
            long roomy = Math.Min(Math.Max(2L * _bytes.Length, SmallestGrowth), Math.Min(maxBytes, Array.MaxLength));
            Array.Resize(ref _bytes, (int)Math.Max(needed, roomy));
        }

        buffer.CopyTo(_bytes.AsSpan(_length));
        _length = needed;
    }

    public override void Write(byte[] buffer, int offset, int count)
    {
        ValidateBufferArguments(buffer, offset, count);
        Write(buffer.AsSpan(offset, count));
    }

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        try
        {
            Write(buffer.Span);
            return default;
        }
        catch (Exception e)
        {
            return ValueTask.FromException(e);
        }
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
    {
        ValidateBufferArguments(buffer, offset, count);
        return WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();
    }

    public override void Flush()
    {
    }

    public override Task FlushAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
