using System.Net;

namespace ScfGen.Runtime.Tests;

/// <summary>Opens its source each time that it is written, and writes all of it.</summary>
internal sealed class RestartingContent(Func<Stream> open, long? known = null) : HttpContent
{
    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        using Stream source = open();
        await source.CopyToAsync(stream);
    }

    protected override bool TryComputeLength(out long length)
    {
        length = known ?? 0;
        return known is not null;
    }
}
