using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ScfGen.Generator.Analyzers.Values;

namespace ScfGen.CodeFixes;

/// <summary>Finds numbers that nothing is reported of, until someone writes the right ones.</summary>
internal static class PlaceholderNumber
{
    /// <summary>The number for a member, as it is written: 0, or the nearest one that is allowed.</summary>
    public static string Find(ISymbol member, ITypeSymbol type, MemberValues values)
    {
        NumberConstraint? constraint = values.Constraints(member)?.Number;
        decimal[] forbidden = Numbers(values.Forbidden(member)).ToArray();
        decimal number = Candidates(Numbers(values.Required(member)), constraint)
            .Where(candidate => constraint?.Find(candidate) is null && !forbidden.Contains(candidate))
            .Select(static candidate => (decimal?)candidate)
            .FirstOrDefault() ?? 0;
        return NumberLiteral.Write(number, SyntaxFactory.ParseExpression("0"), type);
    }

    private static IEnumerable<decimal> Candidates(IEnumerable<decimal> required, NumberConstraint? constraint)
    {
        foreach (decimal number in required)
        {
            yield return number;
        }

        yield return 0;
        decimal next = 0;
        for (int i = 0; i < 2; i++)
        {
            (decimal? lower, decimal? upper) = constraint?.Nearest(next) ?? (null, null);
            next = upper ?? next + 1;
            yield return next;
            if (lower is { } below)
            {
                yield return below;
            }
        }
    }

    private static IEnumerable<decimal> Numbers(IEnumerable<string> texts)
    {
        foreach (string text in texts)
        {
            if (decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number))
            {
                yield return number;
            }
        }
    }
}
