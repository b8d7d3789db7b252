using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ScfGen.Generator.Analyzers.Operations;

/// <summary>Follows a value to where it is written, and reads it there.</summary>
internal static class ValueOperations
{
    /// <summary>
    /// The operations that a value may come from, in the order of the source: a branch of <c>?:</c>, either side of <c>??</c>, an arm of a switch
    /// expression, the operand of a conversion that changes nothing, and the text of which an open set's value is made.
    /// </summary>
    public static IEnumerable<IOperation> Sources(IOperation value)
    {
        var pending = new Stack<IOperation>();
        pending.Push(value);
        while (pending.Count > 0)
        {
            IOperation operation = pending.Pop();
            if (operation.ConstantValue.HasValue || !Follow(operation, pending))
            {
                yield return operation;
            }
        }
    }

    /// <summary>
    /// The constant that an operation gives: what the compiler calls constant, and also <c>static readonly</c> fields and locals that are set once,
    /// to a constant, and values of open sets, whose constant is their text.
    /// </summary>
    public static bool TryGetConstant(IOperation operation, CancellationToken cancellationToken, out object? value) =>
        new ConstantReader(cancellationToken).TryRead(operation, out value);

    // Pushes in reverse, since a stack turns the order.
    private static bool Follow(IOperation operation, Stack<IOperation> pending)
    {
        switch (operation)
        {
            case IParenthesizedOperation parenthesized:
                pending.Push(parenthesized.Operand);
                return true;
            case IConversionOperation conversion when IsTransparent(conversion):
                pending.Push(conversion.Operand);
                return true;
            case IConditionalOperation { WhenFalse: { } whenFalse } conditional:
                PushBranches(conditional, whenFalse, pending);
                return true;
            case ICoalesceOperation coalesce:
                pending.Push(coalesce.WhenNull);
                pending.Push(coalesce.Value);
                return true;
            case ISwitchExpressionOperation { Arms.IsEmpty: false } choice:
                ImmutableArray<ISwitchExpressionArmOperation> arms = choice.Arms;
                for (int i = arms.Length - 1; i >= 0; i--)
                {
                    pending.Push(arms[i].Value);
                }

                return true;
            default:
                if (TextValues.Argument(operation) is not { } text)
                {
                    return false;
                }

                pending.Push(text);
                return true;
        }
    }

    private static void PushBranches(IConditionalOperation conditional, IOperation whenFalse, Stack<IOperation> pending)
    {
        // The branch that a constant condition excludes never gives a value.
        bool? condition = conditional.Condition.ConstantValue is { HasValue: true, Value: bool known } ? known : null;
        if (condition != true)
        {
            pending.Push(whenFalse);
        }

        if (condition != false)
        {
            pending.Push(conditional.WhenTrue);
        }
    }

    private static bool IsTransparent(IConversionOperation conversion) =>
        conversion.OperatorMethod is null
            ? conversion.IsImplicit || conversion.Conversion.IsImplicit || conversion.Conversion.IsIdentity
            : TextValues.IsConversion(conversion);
}
