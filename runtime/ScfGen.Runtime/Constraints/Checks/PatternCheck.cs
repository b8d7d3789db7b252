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
            // By itself it must be valid, and it would also match a part of a text, or before a line feed at the end.
            _ = new Regex(regex);
            _regex = new Regex($"\\A(?:{regex})\\z", RegexOptions.CultureInvariant, s_limit);
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
            return _regex is null || _regex.IsMatch(value) ? null : _says;
        }
        catch (RegexMatchTimeoutException)
        {
            return null;
        }
    }
}
