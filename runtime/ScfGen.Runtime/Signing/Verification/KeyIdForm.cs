using System.Buffers;

namespace ScfGen.Signing;

/// <summary>What an identifier of a key may be, so that none that could not be one gets to the lookup.</summary>
internal static class KeyIdForm
{
    public const int MaxLength = 128;

    // What signatures put between their parts, and requests between parameters.
    private static readonly SearchValues<char> s_separators = SearchValues.Create("/,:;=&");

    public static bool IsMet(ReadOnlySpan<char> id) =>
        id.Length is > 0 and <= MaxLength && AsciiText.IsVisible(id) && !id.ContainsAny(s_separators);
}
