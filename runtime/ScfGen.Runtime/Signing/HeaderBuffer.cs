using System.Runtime.CompilerServices;

namespace ScfGen.Signing;

/// <summary>Room for the headers of a usual request, so that signing one needs no array.</summary>
[InlineArray(Length)]
internal struct HeaderBuffer
{
    public const int Length = 8;

    private SignedHeader _first;
}
