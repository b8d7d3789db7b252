namespace ScfGen.Runtime.Tests;

/// <summary>Gives one half of a body, fails once, and then gives the other half.</summary>
internal sealed class OnceFailingStream(byte[] body, bool canSeek = true) : MemoryStream(body)
{
    private readonly int _half = body.Length / 2;
    private bool _hasFailed;

    public override bool CanSeek => canSeek;

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (!_hasFailed && Position == _half)
        {
            _hasFailed = true;
            return ValueTask.FromException<int>(new IOException("The disk was away."));
        }

        return base.ReadAsync(buffer[..Math.Min(buffer.Length, _half)], cancellationToken);
    }
}
