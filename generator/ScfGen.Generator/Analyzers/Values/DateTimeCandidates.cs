using System;
using System.Collections.Generic;
using System.Globalization;
using ScfGen.Checks;

namespace ScfGen.Generator.Analyzers.Values;

/// <summary>What may be meant by a date and time of another form.</summary>
internal static class DateTimeCandidates
{
    private static readonly string[] s_patterns =
    [
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK",
        "yyyy-MM-dd'T'HH:mmK",
        "yyyy-M-d H:mm:ss.FFFFFFFK",
        "yyyy-M-d H:mm:ss zzz",
        "yyyy-M-d H:mm",
        "yyyy-M-d",
        "yyyy/M/d H:mm:ss",
        "yyyy/M/d H:mm",
        "yyyy/M/d",
        "yyyyMMdd'T'HHmmssK",
    ];

    // The zone that the service means, for its form has none.
    private static readonly TimeSpan s_zone = TimeSpan.FromHours(8);

    public static IEnumerable<string> For(string text)
    {
        string trimmed = text.Trim();
        if (!DateTimeOffset.TryParseExact(trimmed, s_patterns, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset time))
        {
            yield break;
        }

        // A clock without a zone stays as it is written.
        if (!NamesZone(trimmed))
        {
            yield return Write(time.DateTime);
        }
        else if (time.UtcDateTime <= DateTime.MaxValue - s_zone)
        {
            yield return Write(time.UtcDateTime + s_zone);
        }
    }

    private static bool NamesZone(string text) =>
        DateTime.TryParseExact(text, s_patterns, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out DateTime time)
        && time.Kind != DateTimeKind.Unspecified;

    private static string Write(DateTime time) => time.ToString(DateTimeFormat.Pattern, CultureInfo.InvariantCulture);
}
