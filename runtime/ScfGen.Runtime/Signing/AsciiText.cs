using System.Buffers;

namespace ScfGen.Signing;

/// <summary>What characters a text has. Searching for ranges would box its bounds wherever code is not optimised yet.</summary>
internal static class AsciiText
{
    private static readonly SearchValues<char> s_visible = SearchValues.Create([.. Enumerable.Range('!', '~' - '!' + 1).Select(static c => (char)c)]);
    private static readonly SearchValues<char> s_upper = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZ");
    private static readonly SearchValues<char> s_digits = SearchValues.Create("0123456789");
    private static readonly SearchValues<byte> s_utf8Digits = SearchValues.Create("0123456789"u8);

    /// <summary>Whether all characters are visible ones of ASCII.</summary>
    public static bool IsVisible(ReadOnlySpan<char> text) => !text.ContainsAnyExcept(s_visible);

    public static bool HasUpper(ReadOnlySpan<char> text) => text.ContainsAny(s_upper);

    public static bool IsDigits(ReadOnlySpan<char> text) => !text.ContainsAnyExcept(s_digits);

    public static bool IsDigits(ReadOnlySpan<byte> utf8) => !utf8.ContainsAnyExcept(s_utf8Digits);
}
