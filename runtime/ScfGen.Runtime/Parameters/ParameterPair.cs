namespace ScfGen;

/// <summary>Where a pair <c>&amp;name=value</c> lies in a text.</summary>
internal readonly record struct ParameterPair(int Start, int NameLength, int ValueLength)
{
    public ReadOnlySpan<byte> Whole(byte[] text) => text.AsSpan(Start, NameLength + ValueLength + 2);

    public ReadOnlySpan<byte> Name(byte[] text) => text.AsSpan(Start + 1, NameLength);

    public ReadOnlySpan<byte> Value(byte[] text) => text.AsSpan(Start + NameLength + 2, ValueLength);
}
