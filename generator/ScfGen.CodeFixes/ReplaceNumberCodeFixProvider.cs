using System;
using System.Collections.Immutable;
using System.Composition;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using ScfGen.Generator.Diagnostics;

namespace ScfGen.CodeFixes;

/// <summary>Replaces a number with an allowed one: the nearest first, then the one on the other side.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ReplaceNumberCodeFixProvider))]
[Shared]
public sealed class ReplaceNumberCodeFixProvider : ValueCodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.NumberRange);

    private protected override void Register(ValueFix fix)
    {
        decimal? lower = Number(fix, FixProperties.Lower);
        decimal? upper = Number(fix, FixProperties.Upper);
        bool isUpperNearer = lower is null
            || (upper is { } above && Current(fix) is { } current && above - current < current - lower);
        Offer(fix, isUpperNearer ? upper : lower, FixKeys.Nearest);
        if (lower is not null)
        {
            Offer(fix, isUpperNearer ? lower : upper, FixKeys.OtherNeighbour);
        }
    }

    private static void Offer(ValueFix fix, decimal? number, string kind)
    {
        if (number is { } value)
        {
            ITypeSymbol? target = fix.Model.GetTypeInfo(fix.Expression, fix.CancellationToken).ConvertedType;
            string title = "Change to " + value.ToString("0.############################", CultureInfo.InvariantCulture);
            fix.Offer(title, kind, NumberLiteral.Write(value, fix.Expression, target));
        }
    }

    private static decimal? Number(ValueFix fix, string property) =>
        decimal.TryParse(FixProperties.Get(fix.Diagnostic, property), NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number)
            ? number
            : null;

    private static decimal? Current(ValueFix fix) => fix.Model.GetConstantValue(fix.Expression, fix.CancellationToken).Value switch
    {
        decimal number => number,
        double number => FromDouble(number),
        float number => FromDouble(number),
        (sbyte or byte or short or ushort or int or uint or long or ulong) and var number => Convert.ToDecimal(number, CultureInfo.InvariantCulture),
        _ => null,
    };

    private static decimal? FromDouble(double number) => Math.Abs(number) < 1e27 ? (decimal)number : null;
}
