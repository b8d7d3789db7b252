using System;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ScfGen.CodeFixes;

/// <summary>Writes a number in the form that another one has: base, digit separators, decimal point and suffix.</summary>
internal static class NumberLiteral
{
    private static readonly char[] s_wholeSuffixes = ['u', 'U', 'l', 'L'];
    private static readonly char[] s_suffixes = ['u', 'U', 'l', 'L', 'f', 'F', 'd', 'D', 'm', 'M'];

    /// <summary>The text of a number.</summary>
    /// <param name="number">The number.</param>
    /// <param name="like">The expression that it replaces.</param>
    /// <param name="target">The type that it is converted to.</param>
    public static string Write(decimal number, ExpressionSyntax like, ITypeSymbol? target)
    {
        string text = Magnitude(Math.Abs(number), FindLiteral(like)?.Token.Text ?? "", number < 0, target);
        if (number >= 0)
        {
            return text;
        }

        // (T)-1 is a subtraction where T is a name, and - -1 needs care as well.
        bool needsParentheses = like.Parent is CastExpressionSyntax { Type: not PredefinedTypeSyntax } or PrefixUnaryExpressionSyntax;
        return needsParentheses ? "(-" + text + ")" : "-" + text;
    }

    private static LiteralExpressionSyntax? FindLiteral(ExpressionSyntax expression) => expression switch
    {
        LiteralExpressionSyntax literal when literal.IsKind(SyntaxKind.NumericLiteralExpression) => literal,
        PrefixUnaryExpressionSyntax unary when unary.IsKind(SyntaxKind.UnaryMinusExpression) || unary.IsKind(SyntaxKind.UnaryPlusExpression) =>
            FindLiteral(unary.Operand),
        ParenthesizedExpressionSyntax parenthesized => FindLiteral(parenthesized.Expression),
        _ => null,
    };

    private static string Magnitude(decimal number, string like, bool isNegative, ITypeSymbol? target)
    {
        bool isHex = like.StartsWith("0x", StringComparison.OrdinalIgnoreCase);
        bool isBinary = like.StartsWith("0b", StringComparison.OrdinalIgnoreCase);
        bool isWhole = decimal.Truncate(number) == number;
        string digits = like.TrimEnd(isHex || isBinary ? s_wholeSuffixes : s_suffixes);
        string suffix = like.Substring(digits.Length);
        if (isNegative)
        {
            // An unsigned literal behind a minus has another type, or none.
            suffix = new string(suffix.Where(static letter => letter is not ('u' or 'U')).ToArray());
        }

        if (!isWhole)
        {
            bool isReal = suffix is "f" or "F" or "d" or "D" or "m" or "M";
            return Plain(number) + (isReal ? suffix : FractionSuffix(target));
        }

        if ((isHex || isBinary) && number <= ulong.MaxValue)
        {
            return digits.Substring(0, 2) + WithBase((ulong)number, digits.Substring(2), isHex) + suffix;
        }

        if (isHex || isBinary)
        {
            return Plain(number);
        }

        bool hasPoint = digits.IndexOf('.') >= 0;
        bool hasExponent = digits.IndexOf('e') >= 0 || digits.IndexOf('E') >= 0;
        string whole = hasPoint || hasExponent ? Plain(number) : Group(Plain(number), digits);
        return whole + (hasPoint || (hasExponent && suffix.Length == 0) ? ".0" : "") + suffix;
    }

    private static string Plain(decimal number) => number.ToString("0.############################", CultureInfo.InvariantCulture);

    // Fractions are of type double, which neither decimal nor float takes.
    private static string FractionSuffix(ITypeSymbol? target) => TypeFacts.WithoutNullable(target)?.SpecialType switch
    {
        SpecialType.System_Decimal => "m",
        SpecialType.System_Single => "f",
        _ => "",
    };

    private static string WithBase(ulong number, string like, bool isHex)
    {
        bool isLower = like.Any(static digit => digit is >= 'a' and <= 'f');
        string digits = isHex
            ? number.ToString(isLower ? "x" : "X", CultureInfo.InvariantCulture)
            : Convert.ToString(unchecked((long)number), 2);
        return Group(digits.PadLeft(like.Count(static digit => digit != '_'), '0'), like);
    }

    // 1_000 gives 2_048, and 1_0000 gives 2_0480.
    private static string Group(string digits, string like)
    {
        int separator = like.LastIndexOf('_');
        int size = separator < 0 ? 0 : like.Length - separator - 1;
        if (size == 0)
        {
            return digits;
        }

        string grouped = digits;
        for (int i = digits.Length - size; i > 0; i -= size)
        {
            grouped = grouped.Insert(i, "_");
        }

        return grouped;
    }
}
