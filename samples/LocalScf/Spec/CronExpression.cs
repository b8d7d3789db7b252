using System.Globalization;

namespace LocalScf.Spec;

/// <summary>Cron expressions of the service: second, minute, hour, day of month, month, day of week, year.</summary>
internal static class CronExpression
{
    public const int FullFields = 7;

    private static readonly (int Min, int Max, string[] Names)[] s_fields =
    [
        (0, 59, []),
        (0, 59, []),
        (0, 23, []),
        (1, 31, []),
        (1, 12, ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"]),
        (0, 7, ["SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"]),
        (1970, 2099, []),
    ];

    public static bool IsValid(string text, int fieldCount)
    {
        string[] fields = text.Split(' ');
        return fields.Length == fieldCount && fields.Index().All(field => IsField(field.Item, field.Index));
    }

    /// <summary>
    /// The expression with all seven fields; null when it is none. The five fields of classic cron run at second 0 of every year.
    /// </summary>
    public static string? Normalize(string text)
    {
        string trimmed = text.Trim();
        string full = trimmed.Split(' ').Length == 5 ? $"0 {trimmed} *" : trimmed;
        return IsValid(full, FullFields) ? full : null;
    }

    private static bool IsField(string field, int index) => field.Split(',').All(part => IsPart(part, index));

    private static bool IsPart(string part, int index)
    {
        string[] halves = part.Split('/', 2);
        if (halves.Length == 2 && !(int.TryParse(halves[1], NumberStyles.None, CultureInfo.InvariantCulture, out int step) && step > 0))
        {
            return false;
        }

        string range = halves[0];
        return range is "*" or "?" || (range.Split('-') is { Length: 1 or 2 } ends && ends.All(end => IsValue(end, index)));
    }

    private static bool IsValue(string value, int index)
    {
        (int min, int max, string[] names) = s_fields[index];
        return names.Contains(value, StringComparer.OrdinalIgnoreCase)
            || (int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number >= min && number <= max);
    }
}
