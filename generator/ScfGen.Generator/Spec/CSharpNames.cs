using System;
using System.Globalization;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis.CSharp;

namespace ScfGen.Generator.Spec;

/// <summary>Makes C# identifiers of names in a spec.</summary>
internal static class CSharpNames
{
    /// <summary>
    /// Makes an identifier in PascalCase: characters that no identifier can have end a word, and a leading digit gets an underscore.
    /// </summary>
    /// <returns>The identifier; null where nothing of the name is left.</returns>
    public static string? ToPascalCase(string wireName) => ToIdentifier(wireName, char.ToUpperInvariant);

    /// <summary>Makes an identifier and leaves the case of letters, as for a part of a namespace.</summary>
    /// <returns>The identifier; null where nothing of the name is left.</returns>
    public static string? ToNamespacePart(string name) => IsIdentifier(name) ? name : ToIdentifier(name, static c => c);

    /// <summary>Whether a text is an identifier as it stands; a keyword is, with an @ before it.</summary>
    /// <remarks>Formatting characters do not count in comparing identifiers, so two names could be one: none may have them.</remarks>
    public static bool IsIdentifier(string text) =>
        SyntaxFacts.IsValidIdentifier(text) && !text.Any(static c => char.GetUnicodeCategory(c) == UnicodeCategory.Format);

    /// <summary>Puts an @ before a keyword.</summary>
    public static string Escape(string identifier) =>
        SyntaxFacts.GetKeywordKind(identifier) != SyntaxKind.None || SyntaxFacts.GetContextualKeywordKind(identifier) != SyntaxKind.None
            ? "@" + identifier
            : identifier;

    private static string? ToIdentifier(string wireName, Func<char, char> wordStart)
    {
        var result = new StringBuilder(wireName.Length + 1);
        bool startsWord = true;
        foreach (char c in wireName)
        {
            // A formatting character is part of identifiers but ignored in comparing them: left out, so that equal names are equal.
            if (!SyntaxFacts.IsIdentifierPartCharacter(c) || char.GetUnicodeCategory(c) == UnicodeCategory.Format || (c == '_' && startsWord))
            {
                startsWord = true;
                continue;
            }

            if (result.Length == 0 && !SyntaxFacts.IsIdentifierStartCharacter(c))
            {
                result.Append('_');
            }

            result.Append(startsWord ? wordStart(c) : c);
            startsWord = false;
        }

        // Letters that have no upper case leave keywords as they are; those are all Latin.
        return result.Length == 0 ? null : result.ToString();
    }
}
