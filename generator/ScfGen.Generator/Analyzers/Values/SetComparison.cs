using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using ScfGen.Generator.Analyzers.Operations;

namespace ScfGen.Generator.Analyzers.Values;

/// <summary>Looks at what values of open sets are compared with: a text that is none of them is mostly a misspelled one, which never comes.</summary>
internal static class SetComparison
{
    public static void Inspect(OperationAnalysisContext context, ConstraintCache cache)
    {
        if (Comparisons.Sides(context.Operation) is (var left, var right))
        {
            Inspect(context, cache, left, right);
            Inspect(context, cache, right, left);
        }
    }

    private static void Inspect(OperationAnalysisContext context, ConstraintCache cache, IOperation side, IOperation other)
    {
        if (ValueOf(side) is not { } value || FindSet(cache, value) is not (var set, var known))
        {
            return;
        }

        foreach (IOperation source in ValueOperations.Sources(other))
        {
            // The empty text asks whether there is a value at all.
            if (ValueOperations.TryGetConstant(source, context.CancellationToken, out object? constant)
                && constant is string { Length: > 0 } text
                && known.Find(text) is not null)
            {
                ISymbol? member = MemberOf(value);
                var constraints = new MemberConstraints(
                    member?.Name ?? set.Name,
                    isCollection: false,
                    cache.Find(member) is { IsSensitive: true },
                    number: null,
                    items: null,
                    ImmutableArray.Create<TextConstraint>(known));
                if (ValueDiagnostics.OfText(constraints, known, text, source.Syntax.GetLocation()) is { } diagnostic)
                {
                    context.ReportDiagnostic(diagnostic);
                }
            }
        }
    }

    // What is compared, without what leaves it the same. A text that becomes a value of the set is what others are compared with.
    private static IOperation? ValueOf(IOperation? side)
    {
        while (true)
        {
            switch (side)
            {
                case IConversionOperation { OperatorMethod: null } conversion:
                    side = conversion.Operand;
                    break;
                case IParenthesizedOperation parenthesized:
                    side = parenthesized.Operand;
                    break;
                case IConditionalAccessOperation access:
                    side = access.WhenNotNull;
                    break;
                default:
                    return side is IConversionOperation || side is null || TextValues.Argument(side) is not null ? null : side;
            }
        }
    }

    // A value of a set, or its text.
    private static (INamedTypeSymbol Set, KnownValuesConstraint Known)? FindSet(ConstraintCache cache, IOperation value)
    {
        ITypeSymbol? type = value switch
        {
            IPropertyReferenceOperation { Property: { Name: "Value", IsStatic: false, Type.SpecialType: SpecialType.System_String } property } =>
                property.ContainingType,
            IInvocationOperation { Instance: { } instance, TargetMethod: { Name: "ToString", Parameters.IsEmpty: true } } => instance.Type,
            _ => value.Type,
        };
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: { Length: 1 } arguments })
        {
            type = arguments[0];
        }

        return type is INamedTypeSymbol set && cache.FindSet(set) is { } known ? (set, known) : null;
    }

    // The member that has the value, behind the Value of a set and of what can also be null.
    private static ISymbol? MemberOf(IOperation? value)
    {
        while (true)
        {
            switch (value)
            {
                case IPropertyReferenceOperation { Property: { Name: "Value", ContainingType.IsValueType: true }, Instance: { } instance }:
                    value = instance;
                    break;
                case IInvocationOperation { Instance: { } instance, TargetMethod: { Name: "ToString" or "GetValueOrDefault" } }:
                    value = instance;
                    break;
                case IPropertyReferenceOperation { Property: { IsStatic: false } property }:
                    return property;
                case IFieldReferenceOperation { Field: { IsStatic: false } field }:
                    return field;
                default:
                    return null;
            }
        }
    }
}
