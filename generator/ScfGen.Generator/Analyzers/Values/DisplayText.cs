using System.Globalization;
using System.Linq;

namespace ScfGen.Generator.Analyzers.Values;

/// <summary>Shows values in messages.</summary>
internal static class DisplayText
{
    private const int MaxLength = 40;

    /// <summary>A text in quotation marks, in one line and not too long.</summary>
    public static string Quote(string text)
    {
        // Half of a surrogate pair would show as nothing.
        int length = text.Length <= MaxLength ? text.Length : char.IsHighSurrogate(text[MaxLength - 1]) ? MaxLength - 1 : MaxLength;
        char[] shown = [.. text.Take(length).Select(static c => char.IsControl(c) ? ' ' : c)];
        return "'" + new string(shown) + (length < text.Length ? "…'" : "'");
    }

    public static string Number(decimal number) => number.ToString("0.############################", CultureInfo.InvariantCulture);

    public static string Count(long count) => count.ToString(CultureInfo.InvariantCulture);
}
