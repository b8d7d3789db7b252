using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using ScfGen.Generator.Analyzers.Operations;

namespace ScfGen.Generator.Analyzers.Members;

internal enum MemberState
{
    Unknown,
    NotSet,
    Set,
}

/// <summary>Tells whether a member that gets a value is set by it: null leaves it unset.</summary>
internal static class MemberStates
{
    public static MemberState Of(IOperation value, CancellationToken cancellationToken) => value switch
    {
        IParenthesizedOperation parenthesized => Of(parenthesized.Operand, cancellationToken),
        IConversionOperation conversion when IsNeverNull(conversion.Type) => MemberState.Set,
        IConversionOperation { OperatorMethod: null, IsTryCast: false } conversion => Of(conversion.Operand, cancellationToken),
        IConditionalOperation { WhenFalse: { } whenFalse } conditional => OfAll([conditional.WhenTrue, whenFalse], cancellationToken),
        ICoalesceOperation coalesce => OfCoalesce(coalesce, cancellationToken),
        ISwitchExpressionOperation choice => OfAll(choice.Arms.Select(static arm => arm.Value), cancellationToken),
        _ => OfOne(value, cancellationToken),
    };

    private static MemberState OfOne(IOperation value, CancellationToken cancellationToken)
    {
        if (value.ConstantValue.HasValue)
        {
            return FromConstant(value.ConstantValue.Value);
        }

        if (IsNeverNull(value.Type)
            || value is IObjectCreationOperation { Type.IsReferenceType: true } or IArrayCreationOperation or IInterpolatedStringOperation
            || value.Syntax is CollectionExpressionSyntax)
        {
            return MemberState.Set;
        }

        if (value is IDefaultValueOperation { Type: not (null or ITypeParameterSymbol) })
        {
            return MemberState.NotSet;
        }

        if (ValueOperations.TryGetConstant(value, cancellationToken, out object? constant))
        {
            return FromConstant(constant);
        }

        // Without nullable annotations the compiler does not know either, and nothing is said.
        return value.SemanticModel?.GetTypeInfo(value.Syntax, cancellationToken).Nullability.FlowState == NullableFlowState.NotNull
            ? MemberState.Set
            : MemberState.Unknown;
    }

    private static MemberState FromConstant(object? constant) => constant is null ? MemberState.NotSet : MemberState.Set;

    private static MemberState OfCoalesce(ICoalesceOperation coalesce, CancellationToken cancellationToken)
    {
        MemberState first = Of(coalesce.Value, cancellationToken);
        if (first == MemberState.Set)
        {
            return first;
        }

        MemberState second = IsThrow(coalesce.WhenNull) ? MemberState.Set : Of(coalesce.WhenNull, cancellationToken);
        return second == MemberState.Set || first == MemberState.NotSet ? second : MemberState.Unknown;
    }

    private static MemberState OfAll(IEnumerable<IOperation> branches, CancellationToken cancellationToken)
    {
        MemberState? common = null;
        foreach (IOperation branch in branches)
        {
            if (IsThrow(branch))
            {
                continue;
            }

            MemberState state = Of(branch, cancellationToken);
            if (common is not null && common != state)
            {
                return MemberState.Unknown;
            }

            common = state;
        }

        return common ?? MemberState.Unknown;
    }

    private static bool IsThrow(IOperation value) => value is IThrowOperation or IConversionOperation { Operand: IThrowOperation };

    private static bool IsNeverNull(ITypeSymbol? type) =>
        type is { IsValueType: true } && type.OriginalDefinition.SpecialType != SpecialType.System_Nullable_T;
}
