using System.Globalization;

namespace LocalScf;

/// <summary>The service's spelling of times: date and time without a zone, meaning China Standard Time.</summary>
internal static class Times
{
    private const string Seconds = "yyyy-MM-dd HH:mm:ss";

    private static readonly TimeSpan s_chinaStandardTime = TimeSpan.FromHours(8);

    // Clients also send ISO 8601 with an offset, which needs no guess about the zone.
    private static readonly string[] s_zonedFormats =
    [
        "yyyy-MM-dd'T'HH:mm:ssK",
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK",
        "yyyy-MM-dd HH:mm:sszzz",
    ];

    public static string Format(DateTimeOffset time) =>
        time.ToOffset(s_chinaStandardTime).ToString(Seconds, CultureInfo.InvariantCulture);

    public static string FormatWithMilliseconds(DateTimeOffset time) =>
        time.ToOffset(s_chinaStandardTime).ToString("yyyy-MM-dd HH:mm:ss.fff", CultureInfo.InvariantCulture);

    public static bool TryParse(string text, out DateTimeOffset time)
    {
        if (DateTime.TryParseExact(text, Seconds, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTime local)
            && local.Ticks >= s_chinaStandardTime.Ticks)
        {
            time = new DateTimeOffset(local, s_chinaStandardTime);
            return true;
        }

        return DateTimeOffset.TryParseExact(text, s_zonedFormats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out time);
    }

    /// <summary>A second later, or the end of all times.</summary>
    public static DateTimeOffset NextSecond(DateTimeOffset time) =>
        DateTime.MaxValue - time.DateTime < TimeSpan.FromSeconds(1) ? DateTimeOffset.MaxValue : time.AddSeconds(1);
}
