using System.Net;
using System.Net.Http.Headers;

namespace ScfGen.Http;

/// <summary>A request body in memory: signed and sent from where it lies, any number of times.</summary>
/// <param name="bytes">The body.</param>
/// <param name="original">The content that this one stands for, disposed of with it.</param>
internal sealed class MemoryContent(ReadOnlyMemory<byte> bytes, HttpContent? original = null) : HttpContent
{
    internal ReadOnlyMemory<byte> Bytes => bytes;

    /// <summary>Makes a content with the headers of another one, whose bytes were read.</summary>
    public static MemoryContent InPlaceOf(HttpContent original, ReadOnlyMemory<byte> bytes)
    {
        var content = new MemoryContent(bytes, original);
        foreach (KeyValuePair<string, HeaderStringValues> header in original.Headers.NonValidated)
        {
            if (!header.Key.Equals("Content-Length", StringComparison.OrdinalIgnoreCase))
            {
                content.Headers.TryAddWithoutValidation(header.Key, header.Value);
            }
        }

        return content;
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken) =>
        stream.WriteAsync(bytes, cancellationToken).AsTask();

    protected override void SerializeToStream(Stream stream, TransportContext? context, CancellationToken cancellationToken) => stream.Write(bytes.Span);

    protected override bool TryComputeLength(out long length)
    {
        length = bytes.Length;
        return true;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            original?.Dispose();
        }

        base.Dispose(disposing);
    }
}
