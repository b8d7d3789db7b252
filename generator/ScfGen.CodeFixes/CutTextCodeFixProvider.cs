using System.Collections.Immutable;
using System.Composition;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using ScfGen.Generator.Diagnostics;

namespace ScfGen.CodeFixes;

/// <summary>Makes a text as short as it must be: trims white space where that suffices, and cuts off the end otherwise.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(CutTextCodeFixProvider))]
[Shared]
public sealed class CutTextCodeFixProvider : ValueCodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.SizeLimit);

    private protected override void Register(ValueFix fix)
    {
        if (FixProperties.Get(fix.Diagnostic, FixProperties.Suggestion) is { } trimmed)
        {
            fix.Offer("Trim white space", FixKeys.Suggestion, SymbolDisplay.FormatLiteral(trimmed, quote: true));
        }
        else if (FixProperties.Get(fix.Diagnostic, FixProperties.Unit) == "characters"
            && int.TryParse(FixProperties.Get(fix.Diagnostic, FixProperties.Max), NumberStyles.None, CultureInfo.InvariantCulture, out int max)
            && ValueExpression.LiteralText(fix.Expression) is { } text
            && text.Length > max)
        {
            string title = string.Format(CultureInfo.InvariantCulture, "Cut to {0} characters", max);
            fix.Offer(title, FixKeys.Cut, SymbolDisplay.FormatLiteral(Cut(text, max), quote: true));
        }
    }

    private static string Cut(string text, int max)
    {
        bool splitsPair = max > 0 && char.IsHighSurrogate(text[max - 1]) && char.IsLowSurrogate(text[max]);
        return text.Substring(0, splitsPair ? max - 1 : max);
    }
}
