namespace ScfGen.Runtime.Tests;

/// <summary>Gives nothing until the read is cancelled.</summary>
internal sealed class WaitingStream : MemoryStream
{
    /// <summary>Set when the read has begun.</summary>
    public Signal Entered { get; } = new();

    public override bool CanSeek => false;

    public override async Task CopyToAsync(Stream destination, int bufferSize, CancellationToken cancellationToken)
    {
        Entered.Set();
        await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
    }
}
