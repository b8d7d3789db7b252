using System.Buffers;
using System.Text;
using ScfGen.Http;

namespace ScfGen.Runtime.Tests;

/// <summary>A request's pooled buffer is not given back while it is still being sent.</summary>
public sealed class RequestContentTests
{
    [Fact]
    public async Task Dispose_WhileASendIsUnderWay_KeepsTheBufferUntilTheSendEnds()
    {
        var content = new RequestContent();
        content.Write("the body"u8);
        using var stream = new GatedStream();
        Task copying = content.CopyToAsync(stream);
        await stream.Entered.WaitAsync();

        content.Dispose();
        OverwriteThePool();
        stream.Gate.Set();
        await copying;

        Assert.Equal("the body", stream.Text);
    }

    [Fact]
    public async Task Write_BeyondTheFirstBuffer_KeepsWhatWasWritten()
    {
        using var content = new RequestContent();
        byte[] expected = new byte[100_000];
        new Random(1).NextBytes(expected);
        foreach (byte[] part in expected.Chunk(777))
        {
            content.Write(part);
        }

        Assert.Equal(expected, await content.ReadAsByteArrayAsync());
        Assert.Equal(100_000L, content.Headers.ContentLength);
    }

    // Takes what the pool would hand out next on this thread, as another call would.
    private static void OverwriteThePool()
    {
        byte[][] rented = [.. Enumerable.Range(0, 32).Select(static _ => ArrayPool<byte>.Shared.Rent(1024))];
        foreach (byte[] buffer in rented)
        {
            buffer.AsSpan().Fill((byte)'x');
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>Looks at the bytes that it is to write only once its gate opens.</summary>
    private sealed class GatedStream : MemoryStream
    {
        public Signal Entered { get; } = new();

        public Signal Gate { get; } = new();

        public string Text => Encoding.UTF8.GetString(ToArray());

        public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            Entered.Set();
            await Gate.WaitAsync(cancellationToken);
            await base.WriteAsync(buffer, cancellationToken);
        }
    }
}
