using System.Net;

namespace ScfGen.Runtime.Tests;

/// <summary>A body that tells how often it was read, and gives itself out once only.</summary>
internal sealed class Acs3OnceContent(byte[] body) : HttpContent
{
    public int TimesRead { get; private set; }

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        TimesRead++;
        Assert.Equal(1, TimesRead);
        await stream.WriteAsync(body);
    }

    protected override bool TryComputeLength(out long length)
    {
        length = body.Length;
        return true;
    }
}
