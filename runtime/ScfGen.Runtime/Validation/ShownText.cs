using System.Text;

namespace ScfGen;

/// <summary>A value as a message shows it: one line, of reasonable length, with whole characters.</summary>
internal static class ShownText
{
    private const int MaxLength = 60;

    public static string Of(string value)
    {
        var text = new StringBuilder(Math.Min(value.Length, MaxLength) + 1);
        foreach (Rune rune in value.EnumerateRunes())
        {
            if (text.Length + rune.Utf16SequenceLength > MaxLength)
            {
                return text.Append('…').ToString();
            }

            text.Append(Rune.IsControl(rune) ? " " : rune.ToString());
        }

        return text.ToString();
    }
}
