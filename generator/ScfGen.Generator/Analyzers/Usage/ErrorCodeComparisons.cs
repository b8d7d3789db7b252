using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ScfGen.Generator.Analyzers.Operations;

namespace ScfGen.Generator.Analyzers.Usage;

/// <summary>Finds comparisons of error codes in operations.</summary>
internal static class ErrorCodeComparisons
{
    public static IEnumerable<ErrorCodeComparison> Find(IOperation operation, INamedTypeSymbol codeType)
    {
        if (operation is IInvocationOperation { Instance: { } instance, TargetMethod: { Name: "Equals" or "IsIn" } method } call
            && call.Arguments.Length > 0
            && TypeFacts.Is(method.ContainingType, codeType))
        {
            yield return new ErrorCodeComparison(instance, call.Arguments[0].Value, method.Name == "IsIn" ? CodeMatch.Prefix : CodeMatch.Whole);
        }
        else if (Comparisons.Sides(operation) is (var left, var right))
        {
            if (OfOne(left, right, codeType) is { } comparison)
            {
                yield return comparison;
            }

            if (OfOne(right, left, codeType) is { } reversed)
            {
                yield return reversed;
            }
        }
    }

    private static ErrorCodeComparison? OfOne(IOperation? value, IOperation other, INamedTypeSymbol codeType)
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
                    return new ErrorCodeComparison(instance, other, property.Name == "Value" ? CodeMatch.Whole : CodeMatch.Category);
                case IInvocationOperation { Instance: { } instance, TargetMethod: { Name: "ToString", Parameters.IsEmpty: true } }
                    when TypeFacts.Is(instance.Type, codeType):
                    return new ErrorCodeComparison(instance, other, CodeMatch.Whole);
                case IPropertyReferenceOperation or IFieldReferenceOperation or ILocalReferenceOperation or IParameterReferenceOperation
                    when TypeFacts.Is(value.Type, codeType):
                    return new ErrorCodeComparison(value, other, CodeMatch.Whole);
                default:
                    return null;
            }
        }
    }
}
