using System.Text;

namespace ScfGen.Http;

/// <summary>Cuts the beginning of an unexpected answer into a text that is safe to show.</summary>
internal static class Excerpt
{
    private const int MaxCharacters = 300;

    /// <param name="bytes">The answer.</param>
    /// <param name="credential">What must not be shown, in case the answer echoes the request.</param>
    public static string From(ReadOnlySpan<byte> bytes, Credential credential)
    {
        // Cut generously, hide, then cut: a secret that is cut in two would not be found.
        const int Generous = 64 * 1024;
        string text = Encoding.UTF8.GetString(bytes[..Math.Min(bytes.Length, Generous)]);
        text = Hide(Hide(Hide(text, credential.SecretKey), credential.Token), credential.SecretId);

        var result = new StringBuilder(MaxCharacters + 1);
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (result.Length >= MaxCharacters)
            {
                return result.Append('…').ToString();
            }

            bool blank = Rune.IsControl(rune) || Rune.IsWhiteSpace(rune);
            if (!blank)
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

    private static string Hide(string text, string? secret) =>
        string.IsNullOrEmpty(secret) ? text : text.Replace(secret, "(hidden)", StringComparison.Ordinal);
}
