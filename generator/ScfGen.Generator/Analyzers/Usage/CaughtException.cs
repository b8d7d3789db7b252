using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ScfGen.Generator.Analyzers.Operations;

namespace ScfGen.Generator.Analyzers.Usage;

/// <summary>Finds the <c>try</c> whose exception an error code belongs to.</summary>
internal static class CaughtException
{
    /// <param name="comparison">The comparison that the code stands in.</param>
    /// <param name="code">Where the code is taken from.</param>
    /// <returns>The statement; null where the code is not plainly that of the exception.</returns>
    public static ITryOperation? FindTry(IOperation comparison, IOperation code)
    {
        if (LocalOf(code) is not { } local)
        {
            return null;
        }

        for (IOperation? around = comparison.Parent; around is not (null or IAnonymousFunctionOperation or ILocalFunctionOperation); around = around.Parent)
        {
            if (around is ICatchClauseOperation clause && Holds(clause, local))
            {
                return clause.Parent as ITryOperation;
            }
        }

        return null;
    }

    /// <summary>The variable whose Code it is: e of <c>e.Code</c>, and of <c>e is { Code.Value: "…" }</c>.</summary>
    private static ILocalSymbol? LocalOf(IOperation code)
    {
        IOperation? value = code;
        while (true)
        {
            switch (value)
            {
                case IPropertyReferenceOperation { Property.Name: "Code" } property:
                    value = property.Instance;
                    break;
                case IConversionOperation { OperatorMethod: null } conversion:
                    value = conversion.Operand;
                    break;
                case IParenthesizedOperation parenthesized:
                    value = parenthesized.Operand;
                    break;
                case IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.PatternInput }:
                    value = MatchedBy(value);
                    break;
                case ILocalReferenceOperation reference:
                    return reference.Local;
                default:
                    return null;
            }
        }
    }

    private static IOperation? MatchedBy(IOperation input)
    {
        for (IOperation? around = input.Parent; around is not null; around = around.Parent)
        {
            if (Comparisons.ValueMatchedBy(around) is { } value)
            {
                return value;
            }

            // Inside of a pattern there are patterns and members, and a member must be the code.
            if (around is IPropertySubpatternOperation { Member: not IPropertyReferenceOperation { Property.Name: "Code" or "Value" or "Category" } }
                or not (IPatternOperation or IPropertySubpatternOperation or IPropertyReferenceOperation))
            {
                return null;
            }
        }

        return null;
    }

    private static bool Holds(ICatchClauseOperation clause, ILocalSymbol local)
    {
        if (clause.ExceptionDeclarationOrExpression is not IVariableDeclaratorOperation { Symbol: { } caught })
        {
            return false;
        }

        if (SymbolEqualityComparer.Default.Equals(caught, local))
        {
            return true;
        }

        // catch (Exception e) when (e is ApiException local)
        foreach (IOperation operation in clause.Filter.DescendantsAndSelf())
        {
            ISymbol? declared = operation switch
            {
                IDeclarationPatternOperation pattern => pattern.DeclaredSymbol,
                IRecursivePatternOperation pattern => pattern.DeclaredSymbol,
                _ => null,
            };
            if (SymbolEqualityComparer.Default.Equals(declared, local))
            {
                return operation.Parent is IIsPatternOperation { Value: ILocalReferenceOperation matched }
                    && SymbolEqualityComparer.Default.Equals(matched.Local, caught);
            }
        }

        return false;
    }
}
