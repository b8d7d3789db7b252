using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace ScfGen.Signing;

/// <summary>Percent-encoding as RFC 3986 has it: all but letters, digits, <c>-</c>, <c>.</c>, <c>_</c> and <c>~</c> is encoded, in upper-case digits.</summary>
internal static class PercentEncoding
{
    private const int BytesAtOnce = 4096;

    private static readonly SearchValues<char> s_unreserved =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~");

    private static readonly SearchValues<byte> s_unreservedBytes =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~"u8);

    // Each byte in encoded form, the first character in the lowest bits.
    private static readonly uint[] s_encoded = [.. Enumerable.Range(0, 256).Select(static b => Encode((byte)b))];

    /// <summary>Whether a byte stands for itself.</summary>
    public static bool IsUnreserved(byte value) => s_unreservedBytes.Contains(value);

    /// <summary>Whether a text has a character that does not stand for itself.</summary>
    public static bool HasReserved(ReadOnlySpan<char> text) => text.ContainsAnyExcept(s_unreserved);

    /// <summary>Whether a text has a byte that does not stand for itself.</summary>
    public static bool HasReserved(ReadOnlySpan<byte> utf8) => utf8.ContainsAnyExcept(s_unreservedBytes);

    /// <summary>Appends a text in encoded form. Lone surrogates become U+FFFD, as in UTF-8.</summary>
    public static void Append(ref Utf8Builder to, scoped ReadOnlySpan<char> text)
    {
        Span<byte> utf8 = stackalloc byte[4];
        while (true)
        {
            int plain = text.IndexOfAnyExcept(s_unreserved);
            if (plain < 0)
            {
                to.Append(text);
                return;
            }

            to.Append(text[..plain]);
            text = text[plain..];
            Rune.DecodeFromUtf16(text, out Rune rune, out int consumed);
            AppendReserved(ref to, utf8[..rune.EncodeToUtf8(utf8)]);
            text = text[consumed..];
        }
    }

    /// <summary>Appends bytes in encoded form.</summary>
    public static void Append(ref Utf8Builder to, scoped ReadOnlySpan<byte> utf8)
    {
        int plain = utf8.IndexOfAnyExcept(s_unreservedBytes);
        if (plain < 0)
        {
            to.Append(utf8);
            return;
        }

        to.Append(utf8[..plain]);
        AppendReserved(ref to, utf8[plain..]);
    }

    /// <summary>Appends bytes in encoded form, of which many do not stand for themselves, as is likely from the first one on.</summary>
    public static void AppendReserved(ref Utf8Builder to, scoped ReadOnlySpan<byte> utf8)
    {
        while (!utf8.IsEmpty)
        {
            ReadOnlySpan<byte> part = utf8[..Math.Min(utf8.Length, BytesAtOnce)];
            utf8 = utf8[part.Length..];
            Span<byte> destination = to.Reserve((3 * part.Length) + PercentBlocks.Slack);
            int written = 0;
            if (PercentBlocks.IsSupported)
            {
                written = PercentBlocks.Encode(part, destination);
                part = part[(part.Length / PercentBlocks.Length * PercentBlocks.Length)..];
            }

            foreach (byte b in part)
            {
                uint encoded = s_encoded[b];
                BinaryPrimitives.WriteUInt32LittleEndian(destination[written..], encoded);
                written += encoded <= byte.MaxValue ? 1 : PercentEscape.Length;
            }

            to.Advance(written);
        }
    }

    private static uint Encode(byte value)
    {
        ReadOnlySpan<byte> digits = "0123456789ABCDEF"u8;
        return IsUnreserved(value) ? value : (uint)('%' | (digits[value >> 4] << 8) | (digits[value & 15] << 16));
    }
}
