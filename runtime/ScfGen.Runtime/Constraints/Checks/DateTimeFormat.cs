using System;
using System.Globalization;

namespace ScfGen.Checks;

/// <summary>A date and time such as 2018-06-11 18:46:45.</summary>
internal static class DateTimeFormat
{
    public const string Pattern = "yyyy-MM-dd HH:mm:ss";

    private static readonly string[] s_patterns = { Pattern, "yyyy-MM-dd HH:mm:ss.FFFFFFF" };

    public static string? Find(string value) =>
        !(value.Length > 0 && value[value.Length - 1] == '.') && DateTime.TryParseExact(value, s_patterns, CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
            ? null
            : "must be a date and time written as 2018-06-11 18:46:45";
}
