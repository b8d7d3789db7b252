using System.Collections.Generic;

namespace ScfGen.Generator.Analyzers.Values;

/// <summary>What can be done about a text that is too long.</summary>
internal static class TextSize
{
    /// <summary>The text without what is safe to leave out.</summary>
    public static IEnumerable<string> Shorter(string text) => [text.Trim()];

    /// <param name="excess">How much is too much; negative where that is not the problem.</param>
    public static string Advice(long excess, string? suggestion) =>
        excess <= 0 ? "" : suggestion is null ? "; shorten it by " + DisplayText.Count(excess) : "; leave out the white space around it";
}
