using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ScfGen.Generator.Analyzers.Usage;

/// <summary>Finds comparisons of error codes in operations.</summary>
internal static class ErrorCodeComparisons
{
    /// <summary>The kinds of operations that may be such comparisons.</summary>
    public static OperationKind[] Kinds { get; } = [OperationKind.Binary, OperationKind.Invocation, OperationKind.ConstantPattern, OperationKind.CaseClause];

    public static IEnumerable<ErrorCodeComparison> Find(IOperation operation, INamedTypeSymbol codeType) => operation switch
    {
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } binary =>
            OfPair(binary.LeftOperand, binary.RightOperand, codeType),
        IInvocationOperation { TargetMethod.Name: "Equals" or "IsIn" } invocation => OfCall(invocation, codeType),
        IConstantPatternOperation pattern => OfOne(ComparedBy(pattern), pattern.Value, codeType),
        ISingleValueCaseClauseOperation { Parent: ISwitchCaseOperation { Parent: ISwitchOperation choice } } clause => OfOne(choice.Value, clause.Value, codeType),
        _ => [],
    };

    private static IEnumerable<ErrorCodeComparison> OfCall(IInvocationOperation call, INamedTypeSymbol codeType)
    {
        IMethodSymbol method = call.TargetMethod;
        if (call.Arguments.IsEmpty)
        {
            return [];
        }

        IOperation first = call.Arguments[0].Value;
        if (TypeFacts.Is(method.ContainingType, codeType))
        {
            return call.Instance is null ? [] : [new ErrorCodeComparison(call.Instance, first, method.Name == "IsIn" ? CodeMatch.Prefix : CodeMatch.Whole)];
        }

        // A comparison that names its kind may ignore the case, and is left alone.
        return (method.ContainingType?.SpecialType, call.Instance, call.Arguments.Length) switch
        {
            (SpecialType.System_String, null, 2) => OfPair(first, call.Arguments[1].Value, codeType),
            (SpecialType.System_String, { } instance, 1) => OfPair(instance, first, codeType),
            _ => [],
        };
    }

    private static IEnumerable<ErrorCodeComparison> OfPair(IOperation left, IOperation right, INamedTypeSymbol codeType)
    {
        foreach (ErrorCodeComparison comparison in OfOne(left, right, codeType))
        {
            yield return comparison;
        }

        foreach (ErrorCodeComparison comparison in OfOne(right, left, codeType))
        {
            yield return comparison;
        }
    }

    private static IEnumerable<ErrorCodeComparison> OfOne(IOperation? value, IOperation other, INamedTypeSymbol codeType)
    {
        while (true)
        {
            switch (value)
            {
                case IConversionOperation { OperatorMethod: null } conversion:
                    value = conversion.Operand;
                    break;
                case IParenthesizedOperation parenthesized:
                    value = parenthesized.Operand;
                    break;
                case IConditionalAccessOperation access:
                    value = access.WhenNotNull;
                    break;
                case IPropertyReferenceOperation { Instance: { } instance, Property: { Name: "Value" or "Category" } property }
                    when TypeFacts.Is(property.ContainingType, codeType):
                    return [new ErrorCodeComparison(instance, other, property.Name == "Value" ? CodeMatch.Whole : CodeMatch.Category)];
                case IInvocationOperation { Instance: { } instance, TargetMethod: { Name: "ToString", Parameters.IsEmpty: true } }
                    when TypeFacts.Is(instance.Type, codeType):
                    return [new ErrorCodeComparison(instance, other, CodeMatch.Whole)];
                case IPropertyReferenceOperation or IFieldReferenceOperation or ILocalReferenceOperation or IParameterReferenceOperation
                    when TypeFacts.Is(value.Type, codeType):
                    return [new ErrorCodeComparison(value, other, CodeMatch.Whole)];
                default:
                    return [];
            }
        }
    }

    private static IOperation? ComparedBy(IConstantPatternOperation pattern)
    {
        IOperation? around = pattern.Parent;
        while (around is IBinaryPatternOperation or INegatedPatternOperation)
        {
            around = around.Parent;
        }

        return around is IPropertySubpatternOperation member ? member.Member : ValueMatchedBy(around);
    }

    /// <summary>The value that a whole pattern is matched with.</summary>
    /// <param name="around">What stands around the pattern.</param>
    public static IOperation? ValueMatchedBy(IOperation? around) => around switch
    {
        IIsPatternOperation match => match.Value,
        ISwitchExpressionArmOperation { Parent: ISwitchExpressionOperation choice } => choice.Value,
        IPatternCaseClauseOperation { Parent: ISwitchCaseOperation { Parent: ISwitchOperation choice } } => choice.Value,
        _ => null,
    };
}
