using System.Globalization;

namespace ScfGen.Signing;

/// <summary>A received time in seconds since 1970-01-01 UTC: digits, and nothing beyond the year 9999.</summary>
internal static class UnixTime
{
    private const long LastSecond = 253_402_300_799;

    public static bool TryRead(ReadOnlySpan<char> text, out long seconds)
    {
        seconds = 0;
        return AsciiText.IsDigits(text)
            && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out seconds)
            && seconds <= LastSecond;
    }

    public static bool TryRead(ReadOnlySpan<byte> utf8, out long seconds)
    {
        seconds = 0;
        return AsciiText.IsDigits(utf8)
            && long.TryParse(utf8, NumberStyles.None, CultureInfo.InvariantCulture, out seconds)
            && seconds <= LastSecond;
    }
}
