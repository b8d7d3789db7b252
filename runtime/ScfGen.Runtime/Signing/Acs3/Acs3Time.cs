using System.Globalization;

namespace ScfGen.Signing;

/// <summary>The form of the header <c>x-acs-date</c>.</summary>
internal static class Acs3Time
{
    private const int SecondsLength = 19;
    private const int MaxFractionLength = 10;

    public static string Format(DateTime utc) => string.Create(CultureInfo.InvariantCulture, $"{utc:s}Z");

    /// <summary>Reads a time to the second. A fraction is let pass, since the document's Java and Node.js samples send one.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out DateTimeOffset time)
    {
        time = default;
        if (text.Length <= SecondsLength
            || text[^1] != 'Z'
            || !IsFraction(text[SecondsLength..^1])
            || !DateTime.TryParseExact(text[..SecondsLength], "s", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTime utc))
        {
            return false;
        }

        time = new DateTimeOffset(utc.Ticks, TimeSpan.Zero);
        return true;
    }

    private static bool IsFraction(ReadOnlySpan<char> text) =>
        text.IsEmpty || (text[0] == '.' && text.Length is > 1 and <= MaxFractionLength && !text[1..].ContainsAnyExceptInRange('0', '9'));
}
