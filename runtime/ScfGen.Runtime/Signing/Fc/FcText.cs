namespace ScfGen.Signing;

/// <summary>Text without its percent-encoding, as FC signs it.</summary>
internal static class FcText
{
    /// <summary>Appends a text without its percent-encoding.</summary>
    /// <param name="to">Where to.</param>
    /// <param name="text">The text as sent.</param>
    /// <param name="isForm">Whether a plus stands for a space, as in queries.</param>
    /// <returns>False where a percent sign is not followed by two hexadecimal digits.</returns>
    public static bool TryAppendDecoded(ref Utf8Builder to, scoped ReadOnlySpan<char> text, bool isForm)
    {
        while (true)
        {
            int at = isForm ? text.IndexOfAny('%', '+') : text.IndexOf('%');
            if (at < 0)
            {
                to.Append(text);
                return true;
            }

            to.Append(text[..at]);
            text = text[at..];
            if (text[0] == '+')
            {
                to.Append((byte)' ');
                text = text[1..];
            }
            else if (PercentEscape.TryRead(text, out byte value))
            {
                to.Append(value);
                text = text[PercentEscape.Length..];
            }
            else
            {
                return false;
            }
        }
    }
}
