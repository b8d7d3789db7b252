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

    public static IEnumerable<string> For(string text)
    {
        if (DateTimeOffset.TryParseExact(text.Trim(), s_patterns, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset time))
        {
            // The clock stays as it is written: the service's form has no time zone.
            yield return time.DateTime.ToString(DateTimeFormat.Pattern, CultureInfo.InvariantCulture);
        }
    }
}
