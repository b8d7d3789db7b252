using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ScfGen.Generator.Analyzers.Operations;

/// <summary>Finds what is compared with what: by <c>==</c> and <c>!=</c>, by <c>Equals</c> of strings, and in patterns and switches.</summary>
internal static class Comparisons
{
    /// <summary>The kinds of operations that may be comparisons.</summary>
    public static OperationKind[] Kinds { get; } = [OperationKind.Binary, OperationKind.Invocation, OperationKind.ConstantPattern, OperationKind.CaseClause];

    /// <summary>The two sides of a comparison; null where an operation is none.</summary>
    public static (IOperation Left, IOperation Right)? Sides(IOperation operation) => operation switch
    {
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } binary => (binary.LeftOperand, binary.RightOperand),
        IInvocationOperation { TargetMethod: { Name: "Equals", ContainingType.SpecialType: SpecialType.System_String } } call => OfCall(call),
        IConstantPatternOperation pattern when ValueOf(pattern) is { } value => (value, pattern.Value),
        ISingleValueCaseClauseOperation { Parent: ISwitchCaseOperation { Parent: ISwitchOperation choice } } clause => (choice.Value, clause.Value),
        _ => null,
    };

    /// <summary>The value that a whole pattern is matched with.</summary>
    /// <param name="around">What stands around the pattern.</param>
    public static IOperation? ValueMatchedBy(IOperation? around) => around switch
    {
        IIsPatternOperation match => match.Value,
        ISwitchExpressionArmOperation { Parent: ISwitchExpressionOperation choice } => choice.Value,
        IPatternCaseClauseOperation { Parent: ISwitchCaseOperation { Parent: ISwitchOperation choice } } => choice.Value,
        _ => null,
    };

    // A comparison that names its kind may ignore the case, and is left alone.
    private static (IOperation Left, IOperation Right)? OfCall(IInvocationOperation call) => (call.Instance, call.Arguments.Length) switch
    {
        (null, 2) => (call.Arguments[0].Value, call.Arguments[1].Value),
        ({ } instance, 1) => (instance, call.Arguments[0].Value),
        _ => null,
    };

    private static IOperation? ValueOf(IConstantPatternOperation pattern)
    {
        IOperation? around = pattern.Parent;
        while (around is IBinaryPatternOperation or INegatedPatternOperation)
        {
            around = around.Parent;
        }

        return around is IPropertySubpatternOperation member ? member.Member : ValueMatchedBy(around);
    }
}
