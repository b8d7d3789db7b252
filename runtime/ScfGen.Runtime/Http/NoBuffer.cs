using System.Buffers;

namespace ScfGen.Http;

/// <summary>What a JSON writer that waits for its next use points at, so that it holds no request's buffer.</summary>
internal sealed class NoBuffer : IBufferWriter<byte>
{
    private NoBuffer()
    {
    }

    public static NoBuffer Instance { get; } = new();

    public void Advance(int count) => throw new InvalidOperationException();

    public Memory<byte> GetMemory(int sizeHint = 0) => throw new InvalidOperationException();

    public Span<byte> GetSpan(int sizeHint = 0) => throw new InvalidOperationException();
}
