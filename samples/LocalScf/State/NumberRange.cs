using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace LocalScf.State;

/// <summary>A range of whole numbers as rules of aliases spell it: <c>[a,b]</c> with its ends, <c>(a,b)</c> without.</summary>
internal sealed record NumberRange(long Start, long End, bool IncludesStart, bool IncludesEnd)
{
    public static bool TryParse(string text, [NotNullWhen(true)] out NumberRange? range)
    {
        range = null;
        if (text.Length < 5 || text[0] is not ('[' or '(') || text[^1] is not (']' or ')'))
        {
            return false;
        }

        string[] ends = text[1..^1].Split(',');
        if (ends.Length != 2 || !TryParse(ends[0], out long start) || !TryParse(ends[1], out long end) || start > end)
        {
            return false;
        }

        range = new NumberRange(start, end, text[0] == '[', text[^1] == ']');
        return true;
    }

    public bool Contains(long number) =>
        (number > Start || (IncludesStart && number == Start)) && (number < End || (IncludesEnd && number == End));

    private static bool TryParse(string text, out long number) =>
        long.TryParse(text.Trim(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number);
}
