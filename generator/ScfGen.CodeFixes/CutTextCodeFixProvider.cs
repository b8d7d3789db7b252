using System;
using System.Collections.Immutable;
using System.Composition;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using ScfGen.Checks;
using ScfGen.Generator.Analyzers.Values;
using ScfGen.Generator.Diagnostics;

namespace ScfGen.CodeFixes;

/// <summary>Makes a text as short as it must be: trims white space where that suffices, and cuts off the end otherwise.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(CutTextCodeFixProvider))]
[Shared]
public sealed class CutTextCodeFixProvider : ValueCodeFixProvider
{
    private const int MaxSteps = 32;

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
            && text.Length > max
            && Cut(fix, text, max) is { } cut)
        {
            string title = string.Format(CultureInfo.InvariantCulture, "Cut to {0} characters", CharacterCount.Of(cut));
            fix.Offer(title, FixKeys.Cut, SymbolDisplay.FormatLiteral(cut, quote: true));
        }
    }

    // The longest beginning that is also good otherwise: a name may not end with a hyphen.
    private static string? Cut(ValueFix fix, string text, int max)
    {
        MemberConstraints? member = Constraints(fix);
        for (int length = Longest(text, max); length >= Math.Max(0, max - MaxSteps); length--)
        {
            string beginning = text.Substring(0, length);
            bool splitsPair = length > 0 && length < text.Length && char.IsSurrogatePair(text, length - 1);
            if (!splitsPair && (member is null || member.Texts.All(constraint => constraint.Find(beginning) is null)))
            {
                return beginning;
            }
        }

        return null;
    }

    private static MemberConstraints? Constraints(ValueFix fix) =>
        AssignedMember.Find(fix.Model, fix.Expression, fix.CancellationToken) is { } member
            ? new MemberValues([], fix.Model, fix.CancellationToken).Constraints(member)
            : null;

    // Where so many characters end, of which one may be a pair of surrogates.
    private static int Longest(string text, int max)
    {
        int end = 0;
        for (int i = 0; i < max && end < text.Length; i++)
        {
            end += IsPair(text, end) ? 2 : 1;
        }

        return end;
    }

    private static bool IsPair(string text, int index) => index + 1 < text.Length && char.IsSurrogatePair(text, index);
}
