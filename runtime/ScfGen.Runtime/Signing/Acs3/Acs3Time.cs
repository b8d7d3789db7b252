using System.Globalization;

namespace ScfGen.Signing;

/// <summary>The form of the header <c>x-acs-date</c>.</summary>
internal static class Acs3Time
{
    private const int SecondsLength = 19;
    private const int MaxFractionLength = 10;

    public static string Format(DateTime utc) => string.Create(CultureInfo.InvariantCulture, $"{utc:s}Z");

    /// <summary>
    /// Reads a time to the second, without allocating, as parsing by a format does. A fraction is let pass, since the document's Java and
    /// Node.js samples send one.
    /// </summary>
    public static bool TryParse(ReadOnlySpan<char> text, out DateTimeOffset time)
    {
        time = default;
        if (text.Length <= SecondsLength
            || text is not [_, _, _, _, '-', _, _, '-', _, _, 'T', _, _, ':', _, _, ':', .., 'Z']
            || !IsFraction(text[SecondsLength..^1])
            || !TryRead(text[..4], 1, 9999, out int year)
            || !TryRead(text[5..7], 1, 12, out int month)
            || !TryRead(text[8..10], 1, DateTime.DaysInMonth(year, month), out int day)
            || !TryRead(text[11..13], 0, 23, out int hour)
            || !TryRead(text[14..16], 0, 59, out int minute)
            || !TryRead(text[17..SecondsLength], 0, 59, out int second))
        {
            return false;
        }

        time = new DateTimeOffset(year, month, day, hour, minute, second, TimeSpan.Zero);
        return true;
    }

    private static bool IsFraction(ReadOnlySpan<char> text) =>
        text.IsEmpty || (text[0] == '.' && text.Length is > 1 and <= MaxFractionLength && AsciiText.IsDigits(text[1..]));

    private static bool TryRead(ReadOnlySpan<char> digits, int min, int max, out int value) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out value) && value >= min && value <= max;
}
