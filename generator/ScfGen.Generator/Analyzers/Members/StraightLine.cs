using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ScfGen.Generator.Analyzers.Members;

/// <summary>
/// Follows a local from the declaration that creates its object, statement by statement, as long as nothing but assignments to its members can
/// change the object.
/// </summary>
internal static class StraightLine
{
    /// <summary>The assignments to members, with what they assign to: <c>Code</c> and <c>ZipFile</c> for <c>x.Code.ZipFile = …</c>.</summary>
    public static IReadOnlyList<(ImmutableArray<ISymbol> Members, ISimpleAssignmentOperation Assignment)> After(IOperation creation)
    {
        var assignments = new List<(ImmutableArray<ISymbol> Members, ISimpleAssignmentOperation Assignment)>();
        if (Declaration(creation) is not (var local, var declaration, var block))
        {
            return assignments;
        }

        ImmutableArray<IOperation> statements = block.Operations;
        for (int i = statements.IndexOf(declaration) + 1; i > 0 && i < statements.Length; i++)
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

    /// <summary>Finds the creation of the object that an assignment sets a member of; null where it is no such one that <see cref="After"/> finds.</summary>
    public static IOperation? CreationBefore(ISimpleAssignmentOperation assignment)
    {
        if (assignment.Parent is not IExpressionStatementOperation { Parent: IBlockOperation block })
        {
            return null;
        }

        IOperation? target = assignment.Target;
        while (target is IMemberReferenceOperation reference)
        {
            target = reference.Instance;
        }

        if (target is not ILocalReferenceOperation { Local: var local })
        {
            return null;
        }

        foreach (IOperation statement in block.Operations)
        {
            if (statement is IVariableDeclarationGroupOperation { Declarations.Length: 1 } group
                && group.Declarations[0].Declarators is { Length: 1 } declarators
                && SymbolEqualityComparer.Default.Equals(declarators[0].Symbol, local))
            {
                IOperation? value = (declarators[0].Initializer ?? group.Declarations[0].Initializer)?.Value;
                while (value is IConversionOperation { OperatorMethod: null } or IParenthesizedOperation)
                {
                    value = value is IConversionOperation conversion ? conversion.Operand : ((IParenthesizedOperation)value).Operand;
                }

                return value is IObjectCreationOperation or IWithOperation && After(value).Any(found => found.Assignment.Syntax == assignment.Syntax) ? value : null;
            }
        }

        return null;
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

    // What is read of a member is a copy: it leads nowhere from where the object could be changed.
    private static bool IsRead(ILocalReferenceOperation reference) =>
        reference.Parent is IPropertyReferenceOperation { Property.RefKind: RefKind.None, Arguments.IsEmpty: true, Type: { } type } member
        && member.Instance == reference
        && (type.IsValueType || type.SpecialType == SpecialType.System_String)
        && member.Parent is not (IIncrementOrDecrementOperation or ITupleOperation)
        && !(member.Parent is IAssignmentOperation assignment && assignment.Target == member);
}
