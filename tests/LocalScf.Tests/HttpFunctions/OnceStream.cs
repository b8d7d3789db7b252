namespace LocalScf.Tests;

/// <summary>A body that can be read once, and whose second part is not there before a task has ended.</summary>
internal sealed class OnceStream(byte[] first, byte[] second, Task between) : Stream
{
    private int _part;

    public OnceStream(byte[] bytes)
        : this(bytes[..(bytes.Length / 2)], bytes[(bytes.Length / 2)..], Task.CompletedTask)
    {
    }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    private MemoryStream Current { get; set; } = new(first);

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        int read = await Current.ReadAsync(buffer, cancellationToken);
        if (read > 0 || buffer.Length == 0 || _part++ > 0)
        {
            return read;
        }

        await between.WaitAsync(cancellationToken);
        Current = new MemoryStream(second);
        return await Current.ReadAsync(buffer, cancellationToken);
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
