using System.Runtime.CompilerServices;
using System.Security.Cryptography;

namespace ScfGen.Signing;

/// <summary>A SHA-256 value that can be passed on where a span cannot.</summary>
[InlineArray(SHA256.HashSizeInBytes)]
internal struct Hash256
{
    private byte _first;

    public Hash256(ReadOnlySpan<byte> hash) => hash.CopyTo(this);
}
