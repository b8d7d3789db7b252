using System.Collections.Generic;
using System.Globalization;
using System.Text;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ScfGen.Generator.Analyzers.Operations;

/// <summary>Reads what an operation gives, where that is the same each time. Of one thread, for one value.</summary>
internal sealed class ConstantReader
{
    // Code under analysis may refer to itself in circles, and may be nested without sense.
    private const int MaxHops = 4;
    private const int MaxNesting = 64;
    private const int MaxText = 100_000;

    private readonly CancellationToken _cancellationToken;
    private int _hops;
    private int _nesting;

    public ConstantReader(CancellationToken cancellationToken) => _cancellationToken = cancellationToken;

    public bool TryRead(IOperation operation, out object? value)
    {
        if (operation.ConstantValue is { HasValue: true } constant)
        {
            value = constant.Value;
            return true;
        }

        value = null;
        if (_nesting >= MaxNesting)
        {
            return false;
        }

        _nesting++;
        bool isConstant = TryReadKind(operation, out value);
        _nesting--;
        return isConstant;
    }

    private bool TryReadKind(IOperation operation, out object? value)
    {
        switch (operation)
        {
            case IParenthesizedOperation parenthesized:
                return TryRead(parenthesized.Operand, out value);
            case IConversionOperation conversion:
                return TryReadConversion(conversion, out value);
            case IFieldReferenceOperation field:
                return TryReadField(field, out value);
            case ILocalReferenceOperation local:
                value = null;
                return LocalValues.Initial(local, _cancellationToken) is { } initial && TryHop(initial, out value);
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, OperatorMethod: null, Type.SpecialType: SpecialType.System_String } sum:
                return TryConcatenate(Operands(sum), out value);
            case IInterpolatedStringOperation interpolated:
                return TryConcatenate(Parts(interpolated), out value);
            default:
                value = null;
                return TextValues.Argument(operation) is { } text && TryRead(text, out value);
        }
    }

    private bool TryReadConversion(IConversionOperation conversion, out object? value)
    {
        if (conversion.OperatorMethod is not null)
        {
            value = null;
            return TextValues.IsConversion(conversion) && TryRead(conversion.Operand, out value);
        }

        if (!TryRead(conversion.Operand, out value))
        {
            return false;
        }

        if (conversion.IsImplicit || conversion.Conversion.IsImplicit || conversion.Conversion.IsIdentity)
        {
            return true;
        }

        // A cast that would change the number gives what only the running program knows for sure.
        if (Numbers.TryRead(value, out decimal number) && Numbers.Fits(number, conversion.Type))
        {
            return true;
        }

        value = value as string;
        return value is not null && conversion.Type?.SpecialType == SpecialType.System_String;
    }

    private bool TryReadField(IFieldReferenceOperation reference, out object? value)
    {
        // Only whole readings are kept: one that began elsewhere may have been given up for its hops.
        if (_hops == 0 && StaticFieldValues.TryGetKnown(reference, out Optional<object?> known))
        {
            value = known.Value;
            return known.HasValue;
        }

        value = null;
        bool isConstant = StaticFieldValues.Initial(reference, _cancellationToken) is { } initial && TryHop(initial, out value);
        if (_hops == 0)
        {
            StaticFieldValues.Keep(reference, isConstant ? new Optional<object?>(value) : default);
        }

        return isConstant;
    }

    private bool TryHop(IOperation initial, out object? value)
    {
        value = null;
        if (_hops >= MaxHops)
        {
            return false;
        }

        _hops++;
        bool isConstant = TryRead(initial, out value);
        _hops--;
        return isConstant;
    }

    private bool TryConcatenate(IEnumerable<IOperation?> parts, out object? value)
    {
        var text = new StringBuilder();
        value = null;
        foreach (IOperation? part in parts)
        {
            if (part is null || !TryRead(part, out object? constant) || Text(constant) is not { } piece || text.Length + piece.Length > MaxText)
            {
                return false;
            }

            text.Append(piece);
        }

        value = text.ToString();
        return true;
    }

    // A long sum leans to the left, deeper than one would want to recurse.
    private static Stack<IOperation> Operands(IBinaryOperation sum)
    {
        var operands = new Stack<IOperation>();
        IOperation left = sum;
        while (!left.ConstantValue.HasValue
            && left is IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, OperatorMethod: null, Type.SpecialType: SpecialType.System_String } inner)
        {
            operands.Push(inner.RightOperand);
            left = inner.LeftOperand;
        }

        operands.Push(left);
        return operands;
    }

    // Null stands for a part that is formatted, which is not read.
    private static IEnumerable<IOperation?> Parts(IInterpolatedStringOperation interpolated)
    {
        foreach (IInterpolatedStringContentOperation part in interpolated.Parts)
        {
            yield return part switch
            {
                IInterpolatedStringTextOperation text => text.Text,
                IInterpolationOperation { Alignment: null, FormatString: null } interpolation => interpolation.Expression,
                _ => null,
            };
        }
    }

    // Negative numbers and fractions depend on the culture.
    private static string? Text(object? constant) => constant switch
    {
        null => "",
        string text => text,
        char c => c.ToString(),
        int number when number >= 0 => number.ToString(CultureInfo.InvariantCulture),
        long number when number >= 0 => number.ToString(CultureInfo.InvariantCulture),
        _ => null,
    };
}
