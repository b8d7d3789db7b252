using System;
using System.Globalization;

namespace ScfGen.Checks;

/// <summary>A date and time such as 2018-06-11 18:46:45.</summary>
internal static class DateTimeFormat
{
    public const string Pattern = "yyyy-MM-dd HH:mm:ss";

    private static readonly string[] s_patterns = { Pattern, "yyyy-MM-dd HH:mm:ss.FFFFFFF" };

    // The form in which a timestamp is sent that was made of a point in time.
    private static readonly string[] s_zonedPatterns = { "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK" };

    public static string? Find(string value) => TryReadPlain(value, out _) ? null : "must be a date and time written as 2018-06-11 18:46:45";

    /// <summary>Reads a date and time, also one in ISO 8601 form.</summary>
    /// <param name="value">The text.</param>
    /// <param name="time">The time: in UTC if the text names its zone, and otherwise as it stands, of no kind.</param>
    public static bool TryRead(string value, out DateTime time) =>
        TryReadPlain(value, out time)
        || DateTime.TryParseExact(value, s_zonedPatterns, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal, out time);

    private static bool TryReadPlain(string value, out DateTime time)
    {
        time = default;
        return !(value.Length > 0 && value[value.Length - 1] == '.')
            && DateTime.TryParseExact(value, s_patterns, CultureInfo.InvariantCulture, DateTimeStyles.None, out time);
    }
}
