using System.Globalization;

namespace ScfGen.Signing;

/// <summary>The form of the header <c>Date</c>.</summary>
internal static class FcTime
{
    public static string Format(DateTime utc) => utc.ToString("r", CultureInfo.InvariantCulture);

    public static bool TryParse(ReadOnlySpan<char> text, out DateTimeOffset time)
    {
        bool isTime = DateTime.TryParseExact(text, "r", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTime utc);
        time = new DateTimeOffset(utc.Ticks, TimeSpan.Zero);
        return isTime;
    }
}
