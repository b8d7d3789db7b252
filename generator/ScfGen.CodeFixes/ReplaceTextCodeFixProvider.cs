using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ScfGen.Generator.Diagnostics;

namespace ScfGen.CodeFixes;

/// <summary>Replaces a text with the one that is suggested, or with the name that the generated code has for it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ReplaceTextCodeFixProvider))]
[Shared]
public sealed class ReplaceTextCodeFixProvider : ValueCodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(
        RuleIds.HandlerFormat, RuleIds.TextPattern, RuleIds.KnownValues, RuleIds.CronExpression, RuleIds.TextFormat, RuleIds.Region);

    private protected override void Register(ValueFix fix)
    {
        if (FixProperties.Get(fix.Diagnostic, FixProperties.Suggestion) is not { } suggestion
            || TestedTexts.Contain(fix.Model, fix.Expression, suggestion, fix.CancellationToken))
        {
            return;
        }

        ExpressionSyntax whole = OpenEnumValues.WholeValue(fix.Model, fix.Expression, fix.CancellationToken);
        if (OpenEnumValues.TargetType(fix.Model, whole, fix.CancellationToken) is { } set
            && OpenEnumValues.FindProperty(set, suggestion, fix.CancellationToken) is { } property)
        {
            OfferName(fix, whole, MemberReference.Write(fix.Model, whole.SpanStart, property));
        }
        else if (fix.Diagnostic.Id == RuleIds.Region && KnownConstants.Find(fix, KnownConstants.Regions, suggestion) is { } region)
        {
            OfferName(fix, fix.Expression, region);
        }
        else
        {
            // new FunctionRuntime("…") keeps its shape where the value has no name; only the text in it changes.
            ITypeSymbol? type = fix.Model.GetTypeInfo(fix.Expression, fix.CancellationToken).Type;
            ExpressionSyntax place = TypeFacts.OpenEnum(type) is null ? fix.Expression : ValueExpression.TextPlace(fix.Expression);
            fix.Offer($"Change to '{suggestion}'", Kind(fix), place.Span, SymbolDisplay.FormatLiteral(suggestion, quote: true));
        }
    }

    private static void OfferName(ValueFix fix, ExpressionSyntax place, string name) =>
        fix.Offer($"Change to {name}", Kind(fix), place.Span, name);

    private static string Kind(ValueFix fix) => TestedTexts.Kind(fix.Model, fix.Expression, fix.CancellationToken);
}
