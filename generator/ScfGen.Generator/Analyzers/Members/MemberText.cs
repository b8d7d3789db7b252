using System;
using System.Globalization;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ScfGen.Generator.Analyzers.Operations;

namespace ScfGen.Generator.Analyzers.Members;

/// <summary>Compares values in code with the texts that attributes spell them by.</summary>
internal static class MemberText
{
    /// <summary>Whether one value, which is no choice between others, is known to be the one that a text spells.</summary>
    public static bool Is(IOperation value, string text, CancellationToken cancellationToken) =>
        ValueOperations.TryGetConstant(value, cancellationToken, out object? constant)
            ? Spells(constant, text)
            : OpenEnumText.Find(value, cancellationToken) == text;

    /// <summary>Whether all that a value may be is known to be what a text spells.</summary>
    public static bool IsAlways(IOperation value, string text, CancellationToken cancellationToken)
    {
        bool any = false;
        foreach (IOperation source in ValueOperations.Sources(value))
        {
            if (source is IThrowOperation)
            {
                continue;
            }

            if (!Is(source, text, cancellationToken))
            {
                return false;
            }

            any = true;
        }

        return any;
    }

    /// <summary>What one value, which is no choice between others, is known to be; null where it is not known, and where it is null.</summary>
    public static string? Find(IOperation value, CancellationToken cancellationToken) =>
        ValueOperations.TryGetConstant(value, cancellationToken, out object? constant) ? Spell(constant) : OpenEnumText.Find(value, cancellationToken);

    private static string? Spell(object? constant) => constant switch
    {
        null or char => null,
        string value => value,
        bool value => value ? "true" : "false",
        IConvertible number => number.ToString(CultureInfo.InvariantCulture),
        _ => null,
    };

    private static bool Spells(object? constant, string text) => constant switch
    {
        null or char => false,
        string value => value == text,
        bool value => string.Equals(value ? "true" : "false", text, StringComparison.OrdinalIgnoreCase),
        IConvertible number => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double expected)
            && number.ToDouble(CultureInfo.InvariantCulture).Equals(expected),
        _ => false,
    };
}
