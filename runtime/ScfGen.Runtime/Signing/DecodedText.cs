namespace ScfGen.Signing;

/// <summary>A part of a query without its percent-encoding, byte by byte.</summary>
internal static class DecodedText
{
    /// <summary>Takes the next byte off a text as it is sent.</summary>
    /// <returns>The byte; at the end -1, which sorts before all others.</returns>
    public static int TakeByte(ref ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
        {
            return -1;
        }

        if (text[0] == '%' && PercentEscape.TryRead(text, out byte value))
        {
            text = text[PercentEscape.Length..];
            return value;
        }

        char c = text[0];
        text = text[1..];
        return c == '+' ? ' ' : c;
    }

    /// <summary>Compares two texts by their bytes.</summary>
    public static int Compare(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        while (true)
        {
            int ofLeft = TakeByte(ref left);
            int ofRight = TakeByte(ref right);
            if (ofLeft != ofRight || ofLeft < 0)
            {
                return ofLeft - ofRight;
            }
        }
    }
}
