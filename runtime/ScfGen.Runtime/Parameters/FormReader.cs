using ScfGen.Signing;

namespace ScfGen;

/// <summary>Reads queries and forms: pairs joined by <c>&amp;</c>, percent-encoded, with a plus sign for a space.</summary>
internal static class FormReader
{
    public const string MediaType = "application/x-www-form-urlencoded";

    // So many plain bytes are looked at one by one before the next special one is searched for.
    private const int NearBytes = 8;

    // What each byte is as a hexadecimal digit.
    private static readonly byte[] s_digits =
        [.. Enumerable.Range(0, 256).Select(static b => char.IsAsciiHexDigit((char)b) ? (byte)Convert.ToInt32(((char)b).ToString(), 16) : byte.MaxValue)];

    /// <summary>Whether a content type is that of a form, with or without a charset.</summary>
    public static bool IsForm(string? contentType)
    {
        ReadOnlySpan<char> type = contentType;
        int parameters = type.IndexOf(';');
        return (parameters < 0 ? type : type[..parameters]).Trim(" \t").Equals(MediaType, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Reads a query.</summary>
    /// <param name="query">The query without its question mark.</param>
    /// <param name="to">Takes what was read.</param>
    /// <param name="needsEquals">Whether a name without a sign of equality is refused, and not read as one with an empty value.</param>
    /// <returns>False for broken percent-encoding, a value without a name, or what is refused.</returns>
    public static bool TryRead(ReadOnlySpan<char> query, RequestParameters to, bool needsEquals = false)
    {
        var utf8 = new Utf8Builder(stackalloc byte[1024]);
        try
        {
            utf8.Append(query);
            return TryRead(utf8.Written, to, needsEquals);
        }
        finally
        {
            utf8.Dispose();
        }
    }

    /// <inheritdoc cref="TryRead(ReadOnlySpan{char}, RequestParameters, bool)"/>
    public static bool TryRead(ReadOnlySpan<byte> form, RequestParameters to, bool needsEquals = false)
    {
        while (QueryPairs.TryTake(ref form, out ReadOnlySpan<byte> pair))
        {
            int equals = pair.IndexOf((byte)'=');
            ReadOnlySpan<byte> name = equals < 0 ? pair : pair[..equals];
            ReadOnlySpan<byte> value = equals < 0 ? default : pair[(equals + 1)..];
            if (name.IsEmpty || (needsEquals && equals < 0) || !to.TryAddEncoded(name, value))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Decodes a name or a value.</summary>
    /// <param name="encoded">The encoded bytes.</param>
    /// <param name="destination">Takes the result, which is never longer.</param>
    /// <param name="written">The length of the result.</param>
    /// <returns>False where a percent sign is not followed by two hexadecimal digits.</returns>
    public static bool TryDecode(ReadOnlySpan<byte> encoded, Span<byte> destination, out int written)
    {
        written = 0;
        while (true)
        {
            int special = encoded.IndexOfAny((byte)'%', (byte)'+');
            ReadOnlySpan<byte> plain = special < 0 ? encoded : encoded[..special];
            plain.CopyTo(destination[written..]);
            written += plain.Length;
            if (special < 0)
            {
                return true;
            }

            // Where there is one, the next is mostly near.
            encoded = encoded[special..];
            int read = 0;
            for (int plainRun = 0; read < encoded.Length && plainRun < NearBytes;)
            {
                byte b = encoded[read];
                if (b == (byte)'%')
                {
                    if (encoded.Length - read < PercentEscape.Length || (s_digits[encoded[read + 1]] | s_digits[encoded[read + 2]]) > 15)
                    {
                        return false;
                    }

                    destination[written++] = (byte)((s_digits[encoded[read + 1]] << 4) | s_digits[encoded[read + 2]]);
                    read += PercentEscape.Length;
                    plainRun = 0;
                }
                else
                {
                    destination[written++] = b == (byte)'+' ? (byte)' ' : b;
                    read++;
                    plainRun++;
                }
            }

            encoded = encoded[read..];
        }
    }
}
