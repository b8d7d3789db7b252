using System.Buffers;
using System.Text;

namespace ScfGen.Signing;

/// <summary>Percent-encoding as RFC 3986 has it: all but letters, digits, <c>-</c>, <c>.</c>, <c>_</c> and <c>~</c> is encoded, in upper-case digits.</summary>
internal static class PercentEncoding
{
    private const int BytesAtOnce = 1024;

    private static readonly SearchValues<char> s_unreserved =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~");

    private static readonly SearchValues<byte> s_unreservedBytes =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~"u8);

    private static readonly bool[] s_isUnreserved = [.. Enumerable.Range(0, 256).Select(static b => s_unreservedBytes.Contains((byte)b))];

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
            foreach (byte b in utf8[..rune.EncodeToUtf8(utf8)])
            {
                AppendByte(ref to, b);
            }

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

        // Texts with one such byte mostly have many, so from there on one byte after another.
        to.Append(utf8[..plain]);
        utf8 = utf8[plain..];
        ReadOnlySpan<byte> digits = "0123456789ABCDEF"u8;
        while (!utf8.IsEmpty)
        {
            ReadOnlySpan<byte> part = utf8[..Math.Min(utf8.Length, BytesAtOnce)];
            Span<byte> destination = to.Reserve(3 * part.Length);
            int written = 0;
            foreach (byte b in part)
            {
                if (s_isUnreserved[b])
                {
                    destination[written++] = b;
                }
                else
                {
                    destination[written + 2] = digits[b & 15];
                    destination[written + 1] = digits[b >> 4];
                    destination[written] = (byte)'%';
                    written += 3;
                }
            }

            to.Advance(written);
            utf8 = utf8[part.Length..];
        }
    }

    private static void AppendByte(ref Utf8Builder to, byte value)
    {
        ReadOnlySpan<byte> digits = "0123456789ABCDEF"u8;
        to.Append((byte)'%');
        to.Append(digits[value >> 4]);
        to.Append(digits[value & 15]);
    }
}
