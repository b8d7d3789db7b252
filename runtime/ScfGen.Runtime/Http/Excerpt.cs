using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;

namespace ScfGen.Http;

/// <summary>Makes texts of an answer safe to show.</summary>
internal static class Excerpt
{
    /// <summary>How much is shown of an answer that could be anything.</summary>
    public const int Short = 300;

    /// <summary>How much is shown of a message that the service wrote.</summary>
    public const int Long = 2000;

    private const string Hidden = "(hidden)";

    // Cut generously, hide, then cut: a secret that is cut in two would not be found.
    private const int Generous = 64 * 1024;

    /// <summary>Cuts the beginning of an answer, in one line.</summary>
    /// <param name="utf8">The answer.</param>
    /// <param name="secrets">What is hidden.</param>
    /// <param name="isCut">Whether the answer goes on behind these bytes, so that they may end in the first half of a secret.</param>
    public static string From(ReadOnlySpan<byte> utf8, Secrets secrets, bool isCut = false) =>
        Clean(Encoding.UTF8.GetString(utf8[..Math.Min(utf8.Length, Generous)]), isCut || utf8.Length > Generous, secrets.Texts(), Short);

    /// <summary>Makes one line of a text, and cuts it where it is too long.</summary>
    public static string OneLine(string text, Secrets secrets, int maxCharacters = Short)
    {
        bool isCut = text.Length > Generous;
        return Clean(isCut ? text[..Generous] : text, isCut, secrets.Texts(), maxCharacters);
    }

    /// <summary>The same for a code or an ID, in which a secret of a few letters would be found by chance.</summary>
    public static string Word(string text, Secrets secrets)
    {
        const int LeastCharacters = 8;
        bool isCut = text.Length > Generous;
        return Clean(isCut ? text[..Generous] : text, isCut, secrets.Texts().FindAll(static secret => secret.Length >= LeastCharacters), Short);
    }

    /// <summary>Takes credential and signature out of a text, in the spellings that an echo may have them in.</summary>
    public static string Hide(string text, Secrets secrets) => Hide(text, secrets.Texts());

    private static string Clean(string text, bool isCut, List<string> secrets, int maxCharacters)
    {
        const int LongestSpelling = 6;
        text = Hide(text, secrets);
        if (isCut && secrets.Count > 0)
        {
            // What may be the first half of a secret.
            text = text[..Math.Max(0, text.Length - (LongestSpelling * secrets.Max(static secret => secret.Length)))];
        }

        var result = new StringBuilder(Math.Min(text.Length, maxCharacters) + 1);
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (result.Length >= maxCharacters)
            {
                return result.Append('…').ToString();
            }

            if (Rune.GetUnicodeCategory(rune) == UnicodeCategory.Format)
            {
                continue;
            }

            bool isBlank = Rune.IsControl(rune) || Rune.IsWhiteSpace(rune);
            if (!isBlank)
            {
                result.Append(rune.ToString());
            }
            else if (result.Length > 0 && result[^1] != ' ')
            {
                result.Append(' ');
            }
        }

        return result.ToString().TrimEnd();
    }

    private static string Hide(string text, List<string> secrets)
    {
        foreach (string secret in secrets)
        {
            string escaped = JsonEncodedText.Encode(secret).ToString();
            string[] spellings =
                [secret, escaped, secret.Replace("/", "\\/", StringComparison.Ordinal), Uri.EscapeDataString(secret), WebUtility.HtmlEncode(secret)];
            foreach (string spelling in spellings)
            {
                text = text.Replace(spelling, Hidden, StringComparison.OrdinalIgnoreCase);
            }
        }

        return SignatureMask.Apply(text);
    }
}
