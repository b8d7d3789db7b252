using System;
using System.Globalization;
using Microsoft.CodeAnalysis;
using ScfGen.Checks;

namespace ScfGen.Generator.Analyzers.Operations;

/// <summary>Constants of all numeric types as one type.</summary>
internal static class Numbers
{
    // As in the checks: what is larger has no room to calculate with.
    private const decimal LargestDecimal = 7e27m;

    /// <summary>Reads a number; there is none in a constant of another type.</summary>
    public static bool TryRead(object? constant, out decimal number)
    {
        decimal? read = constant switch
        {
            int value => (decimal?)value,
            long value => value,
            double value => DecimalNumber.From(value),
            decimal value => Math.Abs(value) <= LargestDecimal ? value : null,
            uint value => value,
            ulong value => value,
            short value => value,
            ushort value => value,
            byte value => value,
            sbyte value => value,
            float value => DecimalNumber.From(double.Parse(value.ToString("R", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture)),
            _ => null,
        };
        number = read.GetValueOrDefault();
        return read.HasValue;
    }

    /// <summary>Whether a cast to a type leaves a number as it is.</summary>
    public static bool Fits(decimal number, ITypeSymbol? type)
    {
        ITypeSymbol? target = type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments.Length: 1 } nullable
            ? nullable.TypeArguments[0]
            : type;
        return target?.SpecialType switch
        {
            SpecialType.System_SByte => IsWhole(number, sbyte.MinValue, sbyte.MaxValue),
            SpecialType.System_Byte => IsWhole(number, byte.MinValue, byte.MaxValue),
            SpecialType.System_Int16 => IsWhole(number, short.MinValue, short.MaxValue),
            SpecialType.System_UInt16 => IsWhole(number, ushort.MinValue, ushort.MaxValue),
            SpecialType.System_Int32 => IsWhole(number, int.MinValue, int.MaxValue),
            SpecialType.System_UInt32 => IsWhole(number, uint.MinValue, uint.MaxValue),
            SpecialType.System_Int64 => IsWhole(number, long.MinValue, long.MaxValue),
            SpecialType.System_UInt64 => IsWhole(number, ulong.MinValue, ulong.MaxValue),
            SpecialType.System_Single or SpecialType.System_Double or SpecialType.System_Decimal => true,
            _ => false,
        };
    }

    private static bool IsWhole(decimal number, decimal min, decimal max) => number >= min && number <= max && decimal.Truncate(number) == number;
}
