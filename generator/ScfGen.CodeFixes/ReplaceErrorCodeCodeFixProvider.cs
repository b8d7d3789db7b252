using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using ScfGen.Generator.Diagnostics;

namespace ScfGen.CodeFixes;

/// <summary>Replaces an error code with the nearest documented one, by its constant where there is one.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ReplaceErrorCodeCodeFixProvider))]
[Shared]
public sealed class ReplaceErrorCodeCodeFixProvider : ValueCodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.ErrorCode);

    private protected override void Register(ValueFix fix)
    {
        if (FixProperties.Get(fix.Diagnostic, FixProperties.Suggestion) is not { } suggestion
            || TestedTexts.Contain(fix.Model, fix.Expression, suggestion, fix.CancellationToken))
        {
            return;
        }

        string? constant = KnownConstants.Find(fix, KnownConstants.ErrorCodes, suggestion);
        fix.Offer(
            constant is null ? $"Change to '{suggestion}'" : $"Change to {constant}",
            TestedTexts.Kind(fix.Model, fix.Expression, fix.CancellationToken),
            constant ?? SymbolDisplay.FormatLiteral(suggestion, quote: true));
    }
}
