using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;

namespace ScfGen.Http;

/// <summary>Makes texts of an answer safe to show.</summary>
internal static class Excerpt
{
    private const int MaxCharacters = 300;

    /// <summary>Cuts the beginning of an answer.</summary>
    /// <param name="bytes">The answer.</param>
    /// <param name="credential">What must not be shown, in case the answer echoes the request.</param>
    public static string From(ReadOnlySpan<byte> bytes, Credential? credential)
    {
        // Cut generously, hide, then cut: a secret that is cut in two would not be found.
        const int Generous = 64 * 1024;
        string text = Hide(Encoding.UTF8.GetString(bytes[..Math.Min(bytes.Length, Generous)]), credential);

        var result = new StringBuilder(MaxCharacters + 1);
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (result.Length >= MaxCharacters)
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

    /// <summary>Takes a credential out of a text, in the spellings that an echo may have it in.</summary>
    public static string Hide(string text, Credential? credential) =>
        credential is null ? text : Hide(Hide(Hide(text, credential.SecretKey), credential.Token), credential.SecretId);

    private static string Hide(string text, string? secret)
    {
        if (string.IsNullOrEmpty(secret))
        {
            return text;
        }

        string escaped = JsonEncodedText.Encode(secret).ToString();
        string[] spellings = [secret, escaped, secret.Replace("/", "\\/", StringComparison.Ordinal), Uri.EscapeDataString(secret), WebUtility.HtmlEncode(secret)];
        foreach (string spelling in spellings)
        {
            text = text.Replace(spelling, "(hidden)", StringComparison.OrdinalIgnoreCase);
        }

        return text;
    }
}
