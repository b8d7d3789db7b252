using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ScfGen.Generator.Analyzers.Members;

/// <summary>
/// Follows a local from the declaration that creates its object, statement by statement, as long as nothing but assignments to its members can
/// change the object.
/// </summary>
internal static class StraightLine
{
    // Code that goes on for longer is no initialisation.
    private const int MaxStatements = 200;

    private static readonly ConditionalWeakTable<IOperation, IReadOnlyList<(ImmutableArray<ISymbol> Members, ISimpleAssignmentOperation Assignment)>> s_known =
        new();

    /// <summary>The assignments to members, with what they assign to: <c>Code</c> and <c>ZipFile</c> for <c>x.Code.ZipFile = …</c>.</summary>
    public static IReadOnlyList<(ImmutableArray<ISymbol> Members, ISimpleAssignmentOperation Assignment)> After(IOperation creation) =>
        s_known.GetValue(creation, static key => Follow(key));

    /// <summary>Finds the creation that a local is declared with whose member an assignment sets; what is between is not looked at.</summary>
    public static IOperation? CreationBefore(ISimpleAssignmentOperation assignment)
    {
        if (assignment.Parent is not IExpressionStatementOperation { Parent: IBlockOperation block } statement || RootOf(assignment.Target) is not { } local)
        {
            return null;
        }

        ImmutableArray<IOperation> statements = block.Operations;
        int last = statements.IndexOf(statement);
        for (int i = last - 1; i >= 0 && i >= last - MaxStatements; i--)
        {
            if (statements[i] is IVariableDeclarationGroupOperation { Declarations.Length: 1 } group
                && group.Declarations[0].Declarators is { Length: 1 } declarators
                && SymbolEqualityComparer.Default.Equals(declarators[0].Symbol, local))
            {
                IOperation? value = (declarators[0].Initializer ?? group.Declarations[0].Initializer)?.Value;
                while (value is IConversionOperation { OperatorMethod: null } or IParenthesizedOperation)
                {
                    value = value is IConversionOperation conversion ? conversion.Operand : ((IParenthesizedOperation)value).Operand;
                }

                return value is IObjectCreationOperation or IWithOperation ? value : null;
            }
        }

        return null;
    }

    /// <summary>Whether a local is only read. What is read of a member is a copy: it leads nowhere from where the object could be changed.</summary>
    public static bool IsRead(ILocalReferenceOperation reference) =>
        reference.Parent is IPropertyReferenceOperation { Property.RefKind: RefKind.None, Arguments.IsEmpty: true, Type: { } type } member
        && member.Instance == reference
        && (type.IsValueType || type.SpecialType == SpecialType.System_String)
        && member.Parent is not (IIncrementOrDecrementOperation or ITupleOperation)
        && !(member.Parent is IAssignmentOperation assignment && assignment.Target == member);

    private static List<(ImmutableArray<ISymbol> Members, ISimpleAssignmentOperation Assignment)> Follow(IOperation creation)
    {
        var assignments = new List<(ImmutableArray<ISymbol> Members, ISimpleAssignmentOperation Assignment)>();
        if (Declaration(creation) is not (var local, var declaration, var block))
        {
            return assignments;
        }

        ImmutableArray<IOperation> statements = block.Operations;
        int start = statements.IndexOf(declaration) + 1;
        for (int i = start; i > 0 && i < statements.Length && i < start + MaxStatements; i++)
        {
            if (Assignment(statements[i], local) is { } found)
            {
                assignments.Add(found);
            }
            else if (statements[i] is ILabeledOperation || MayChange(statements[i], local))
            {
                break;
            }
        }

        // A local function can be called from above itself.
        if (assignments.Count > 0 && statements.Any(statement => statement is ILocalFunctionOperation && MayChange(statement, local)))
        {
            assignments.Clear();
        }

        return assignments;
    }

    private static ILocalSymbol? RootOf(IOperation? target)
    {
        while (target is IMemberReferenceOperation reference)
        {
            target = reference.Instance;
        }

        return (target as ILocalReferenceOperation)?.Local;
    }

    private static (ILocalSymbol Local, IOperation Declaration, IBlockOperation Block)? Declaration(IOperation creation)
    {
        IOperation value = creation;
        while (value.Parent is IConversionOperation { OperatorMethod: null } or IParenthesizedOperation)
        {
            value = value.Parent;
        }

        return value.Parent is IVariableInitializerOperation
        {
            Parent: IVariableDeclaratorOperation
            {
                Symbol: { } local,
                Parent: IVariableDeclarationOperation
                {
                    Declarators.Length: 1,
                    Parent: IVariableDeclarationGroupOperation { Declarations.Length: 1, Parent: IBlockOperation block } group,
                },
            },
        }
            ? (local, group, block)
            : null;
    }

    private static (ImmutableArray<ISymbol> Members, ISimpleAssignmentOperation Assignment)? Assignment(IOperation statement, ILocalSymbol local)
    {
        if (statement is not IExpressionStatementOperation { Operation: ISimpleAssignmentOperation { IsRef: false } assignment }
            || MayChange(assignment.Value, local))
        {
            return null;
        }

        ImmutableArray<ISymbol>.Builder members = ImmutableArray.CreateBuilder<ISymbol>();
        IOperation? target = assignment.Target;
        while (target is IFieldReferenceOperation or IPropertyReferenceOperation { Arguments.IsEmpty: true })
        {
            var reference = (IMemberReferenceOperation)target;
            members.Insert(0, reference.Member);
            target = reference.Instance;
        }

        return members.Count > 0 && target is ILocalReferenceOperation root && SymbolEqualityComparer.Default.Equals(root.Local, local)
            ? (members.ToImmutable(), assignment)
            : null;
    }

    private static bool MayChange(IOperation operation, ILocalSymbol local) => operation.DescendantsAndSelf().Any(
        descendant => descendant is ILocalReferenceOperation reference
            && SymbolEqualityComparer.Default.Equals(reference.Local, local)
            && !IsRead(reference));
}
