using System;
using System.Text.RegularExpressions;

namespace ScfGen.Checks;

/// <summary>Texts that match a regular expression from end to end.</summary>
internal sealed class PatternCheck
{
    // A pattern that takes longer is the spec's fault, and the service still checks the text.
    private static readonly TimeSpan s_limit = TimeSpan.FromMilliseconds(100);

    private readonly Regex? _regex;
    private readonly string _says;

    /// <param name="regex">The expression; one that is not valid allows everything.</param>
    /// <param name="says">The same rule as a sentence; null makes one of the expression.</param>
    public PatternCheck(string regex, string? says)
    {
        try
        {
            _regex = new Regex(regex, RegexOptions.CultureInvariant, s_limit);
        }
        catch (ArgumentException)
        {
            _regex = null;
        }

        _says = says ?? $"The text must match {regex}.";
    }

    /// <summary>What is wrong with a text; null where nothing is.</summary>
    public string? Find(string value)
    {
        try
        {
            // A $ also matches before a line feed at the end, hence the length.
            return _regex is null || (_regex.Match(value) is { Success: true } match && match.Index == 0 && match.Length == value.Length) ? null : _says;
        }
        catch (RegexMatchTimeoutException)
        {
            return null;
        }
    }
}
