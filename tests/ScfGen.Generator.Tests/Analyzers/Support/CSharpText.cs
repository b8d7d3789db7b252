using System.Globalization;
using Microsoft.CodeAnalysis.CSharp;

namespace ScfGen.Generator.Tests;

/// <summary>Spells values in C#.</summary>
internal static class CSharpText
{
    public static string Of(object value) => value switch
    {
        string text => SymbolDisplay.FormatLiteral(text, quote: true),
        long number => number.ToString(CultureInfo.InvariantCulture),
        double number => number.ToString("R", CultureInfo.InvariantCulture) + "d",
        _ => throw new ArgumentException($"No spelling of {value} is known.", nameof(value)),
    };
}
