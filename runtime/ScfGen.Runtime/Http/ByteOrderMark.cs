namespace ScfGen.Http;

/// <summary>The byte order mark that some servers put in front of an answer. It belongs neither to a text nor to JSON.</summary>
internal static class ByteOrderMark
{
    public static ReadOnlySpan<byte> Skip(ReadOnlySpan<byte> utf8) => utf8.StartsWith("\uFEFF"u8) ? utf8["\uFEFF"u8.Length..] : utf8;
}
