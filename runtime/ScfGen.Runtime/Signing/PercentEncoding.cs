using System.Buffers;
using System.Text;

namespace ScfGen.Signing;

/// <summary>Percent-encoding as RFC 3986 has it: all but letters, digits, <c>-</c>, <c>.</c>, <c>_</c> and <c>~</c> is encoded, in upper-case digits.</summary>
internal static class PercentEncoding
{
    private static readonly SearchValues<char> s_unreserved =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~");

    private static readonly SearchValues<byte> s_unreservedBytes =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~"u8);

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
        while (true)
        {
            int plain = utf8.IndexOfAnyExcept(s_unreservedBytes);
            if (plain < 0)
            {
                to.Append(utf8);
                return;
            }

            to.Append(utf8[..plain]);
            AppendByte(ref to, utf8[plain]);
            utf8 = utf8[(plain + 1)..];
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
