namespace ScfGen.Signing;

/// <summary>A percent-encoded byte, <c>%2F</c>.</summary>
internal static class PercentEscape
{
    public const int Length = 3;

    /// <summary>Reads the escape that a text begins with.</summary>
    /// <returns>False where no two hexadecimal digits follow the percent sign.</returns>
    public static bool TryRead(ReadOnlySpan<char> text, out byte value)
    {
        if (text.Length < Length || !char.IsAsciiHexDigit(text[1]) || !char.IsAsciiHexDigit(text[2]))
        {
            value = 0;
            return false;
        }

        value = (byte)((Digit(text[1]) << 4) | Digit(text[2]));
        return true;
    }

    private static int Digit(char c) => c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10;
}
