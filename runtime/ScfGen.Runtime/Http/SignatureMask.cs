using System.Text;

namespace ScfGen.Http;

/// <summary>Takes signatures out of a text by their name, as in <c>Signature=…</c> of a header or a query and <c>"Signature":"…"</c> of JSON.</summary>
internal static class SignatureMask
{
    private const string Name = "Signature";

    // The shortest signature, Base64 of a SHA-1, has 28 characters. No word is that long.
    private const int LeastCharacters = 27;

    // Between the name and its value, in the spellings of JSON, HTML and queries; the longer ones first.
    private static readonly string[] s_separators =
        ["&quot;", "&#x22;", "&#x27;", "&#34;", "&#39;", "\\u0022", "\\u0027", "\\u003d", "%22", "%27", "%3D", "%3A", "%20", "=", ":", "\"", "'", "\\", " "];

    public static string Apply(string text)
    {
        int found = Find(text, 0);
        if (found < 0)
        {
            return text;
        }

        var result = new StringBuilder(text.Length);
        int copied = 0;
        while (found >= 0)
        {
            int named = found + Name.Length;
            int start = SkipSeparators(text, named, out bool isValue);
            int end = isValue ? SkipSignature(text, start) : start;
            if (end - start >= LeastCharacters)
            {
                result.Append(text, copied, start - copied).Append("(hidden)");
                copied = end;
                named = end;
            }

            found = Find(text, named);
        }

        return result.Append(text, copied, text.Length - copied).ToString();
    }

    private static int Find(string text, int from) => text.IndexOf(Name, from, StringComparison.OrdinalIgnoreCase);

    // Words that only stand behind each other are no name and value.
    private static int SkipSeparators(string text, int from, out bool isValue)
    {
        isValue = false;
        int at = from;
        while (Array.Find(s_separators, separator => StartsWith(text, at, separator)) is { } found)
        {
            isValue |= found is not (" " or "%20");
            at += found.Length;
        }

        return at;
    }

    private static int SkipSignature(string text, int from)
    {
        int at = from;
        while (at < text.Length)
        {
            int length = text[at] switch
            {
                >= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9' or '+' or '/' or '=' or '-' or '_' or '%' => 1,

                // Base64's "+" and "/" as JSON and HTML may spell them.
                '\\' when StartsWith(text, at, "\\/") => 2,
                '\\' when StartsWith(text, at, "\\u00") => 6,
                '&' when StartsWith(text, at, "&#") => "&#x2B;".Length,
                _ => 0,
            };
            if (length == 0)
            {
                break;
            }

            at = Math.Min(at + length, text.Length);
        }

        return at;
    }

    private static bool StartsWith(string text, int at, string part) =>
        text.AsSpan(at).StartsWith(part, StringComparison.OrdinalIgnoreCase);
}
