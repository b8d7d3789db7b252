using System.Net;

namespace ScfGen.Runtime.Tests;

/// <summary>Writes what its stream has from where it stands, and never goes back.</summary>
internal sealed class DrainingContent(Stream source, Func<long>? known = null) : HttpContent
{
    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => source.CopyToAsync(stream);

    protected override bool TryComputeLength(out long length)
    {
        length = known?.Invoke() ?? 0;
        return known is not null;
    }
}
