using System;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ScfGen.Checks;
using ScfGen.Generator.Analyzers.Operations;

namespace ScfGen.Generator.Analyzers.Values;

/// <summary>Holds the values that a member is given against its constraints.</summary>
internal static class ValueInspector
{
    /// <summary>Inspects a value, wherever it may come from.</summary>
    public static void Inspect(MemberConstraints member, IOperation value, ReportContext context)
    {
        foreach (IOperation source in ValueOperations.Sources(value))
        {
            if (!member.IsCollection)
            {
                InspectSingle(member, source, context);
            }
            else if (CollectionItems.Read(source, context.CancellationToken) is { } items)
            {
                InspectItems(member, items, source.Syntax, context);
            }
        }
    }

    /// <summary>Inspects the items of a list, and how many they are.</summary>
    public static void InspectItems(MemberConstraints member, CollectionItems items, SyntaxNode syntax, ReportContext context)
    {
        if (member.Items is { } limit && items.Count is { } count)
        {
            Report(ValueDiagnostics.OfCount(member, limit, count, syntax.GetLocation()), context);
        }

        if (member.Total is { } total)
        {
            Report(ValueDiagnostics.OfTotal(member, total, TextTotal.Of(items, context.CancellationToken), syntax.GetLocation()), context);
        }

        foreach (IOperation item in items.Items)
        {
            foreach (IOperation source in ValueOperations.Sources(item))
            {
                InspectSingle(member, source, context);
            }
        }
    }

    private static void InspectSingle(MemberConstraints member, IOperation source, ReportContext context)
    {
        if (!ValueOperations.TryGetConstant(source, context.CancellationToken, out object? constant))
        {
            return;
        }

        Location location = source.Syntax.GetLocation();
        if (constant is string text)
        {
            foreach (TextConstraint constraint in member.Texts)
            {
                Report(ValueDiagnostics.OfText(member, constraint, text, location), context);
            }
        }
        else if (member.Number is { } range && Numbers.TryRead(constant, out decimal number))
        {
            Report(ValueDiagnostics.OfNumber(member, range, number, TextBeyondLimits(constant, source.Syntax), location), context);
        }
    }

    // A number that is too large to calculate with, as it is written; null for any other.
    private static string? TextBeyondLimits(object? constant, SyntaxNode syntax)
    {
        if (constant is not (double or float) || Math.Abs(Convert.ToDouble(constant, CultureInfo.InvariantCulture)) <= DecimalNumber.Largest)
        {
            return null;
        }

        return syntax is LiteralExpressionSyntax or PrefixUnaryExpressionSyntax { Operand: LiteralExpressionSyntax }
            ? syntax.ToString()
            : Convert.ToString(constant, CultureInfo.InvariantCulture);
    }

    private static void Report(Diagnostic? diagnostic, ReportContext context)
    {
        if (diagnostic is not null)
        {
            context.ReportDiagnostic(diagnostic);
        }
    }
}
