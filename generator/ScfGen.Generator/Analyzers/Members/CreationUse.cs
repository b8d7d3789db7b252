using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ScfGen.Generator.Analyzers.Members;

/// <summary>Follows a new object to where it goes.</summary>
internal static class CreationUse
{
    /// <summary>
    /// Whether an object is seen to be sent without a member: it goes into a call of an action, by itself or by a local that nothing else gets hold of.
    /// </summary>
    /// <param name="end">Where the code ends that the object is known by.</param>
    public static bool IsSentWithout(IOperation creation, MemberPath path, int end)
    {
        var holders = new List<ISymbol>();
        IOperation value = Outermost(creation, holders);
        return value.Parent switch
        {
            IArgumentOperation argument => IsSending(argument),
            IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator } => IsOnlySent(value, declarator.Symbol, IsSet),
            ISimpleAssignmentOperation { Target: ILocalReferenceOperation target, Parent: IExpressionStatementOperation } => IsOnlySent(value, target.Local, IsSet),
            _ => false,
        };

        // A member that holds the object may be replaced, and the object with it.
        bool IsSet(IMemberReferenceOperation member) =>
            (member.Syntax.SpanStart >= end || member.Syntax.SpanStart < value.Syntax.SpanStart)
            && (path.Contains(member.Member) || holders.Contains(member.Member, SymbolEqualityComparer.Default));
    }

    /// <summary>Whether a member of a new object that a local is declared with may still be set afterwards.</summary>
    /// <param name="end">Where the code ends that the object is known by.</param>
    public static bool MayBeSetLater(IOperation creation, MemberPath path, int end, CancellationToken cancellationToken)
    {
        IOperation value = Outermost(creation, []);
        return value.Parent is not IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator }
            || IsSetAfter(value, Math.Max(end, value.Syntax.Span.End), declarator.Symbol, path, cancellationToken);
    }

    // A nested object goes where the outer one goes.
    private static IOperation Outermost(IOperation creation, List<ISymbol> holders)
    {
        IOperation value = creation;
        while (Around(value, holders) is { } around)
        {
            value = around;
        }

        return value;
    }

    private static IOperation? Around(IOperation value, List<ISymbol> holders)
    {
        switch (value.Parent)
        {
            case IConversionOperation or IParenthesizedOperation or ICoalesceOperation or IArrayInitializerOperation or IArrayCreationOperation:
                return value.Parent;
            case IConditionalOperation conditional when conditional.Condition != value:
                return conditional;
            case ISwitchExpressionArmOperation arm when arm.Value == value:
                return arm;
            case ISwitchExpressionOperation choice when choice.Value != value:
                return choice;
            case ISimpleAssignmentOperation { Parent: IObjectOrCollectionInitializerOperation initializer } assignment:
                AddMember(assignment.Target, holders);
                IOperation? holder = initializer.Parent;
                while (holder is IMemberInitializerOperation nested)
                {
                    AddMember(nested.InitializedMember, holders);
                    holder = holder.Parent?.Parent;
                }

                return holder;
            case { Syntax: CollectionExpressionSyntax } collection:
                return collection;
            default:
                return null;
        }
    }

    private static void AddMember(IOperation target, List<ISymbol> members)
    {
        if (target is IMemberReferenceOperation reference)
        {
            members.Add(reference.Member);
        }
    }

    /// <summary>Whether a local's object goes into calls of actions and nowhere else.</summary>
    /// <param name="isSet">Whether a member that is assigned makes the object another one than is known.</param>
    private static bool IsOnlySent(IOperation value, ILocalSymbol local, Func<IMemberReferenceOperation, bool> isSet)
    {
        bool isSent = false;
        foreach (ILocalReferenceOperation reference in BodyIndex.Of(value).ReferencesTo(local))
        {
            if (Unwrapped(reference).Parent is IArgumentOperation argument)
            {
                if (!IsSending(argument))
                {
                    return false;
                }

                isSent = true;
            }
            else if (AssignedMember(reference) is { } member)
            {
                if (isSet(member))
                {
                    return false;
                }
            }
            else if (value.Parent != reference.Parent && !StraightLine.IsRead(reference))
            {
                return false;
            }
        }

        return isSent;
    }

    private static bool IsSetAfter(IOperation value, int end, ILocalSymbol local, MemberPath path, CancellationToken cancellationToken)
    {
        BodyIndex body = BodyIndex.Of(value);
        return body.MemberAssignments.Any(assignment =>
                assignment.Syntax.SpanStart >= end
                && assignment.Target is IMemberReferenceOperation target
                && path.Contains(target.Member)
                && MayBeIn(target, local))
            || body.ReferencesTo(local).Any(reference => reference.Syntax.SpanStart >= end && IsSetBy(reference, path, cancellationToken));
    }

    // Another name for the object, or a method that completes it.
    private static bool IsSetBy(ILocalReferenceOperation reference, MemberPath path, CancellationToken cancellationToken)
    {
        IOperation value = Unwrapped(reference);
        return value.Parent switch
        {
            IVariableInitializerOperation => true,
            ISimpleAssignmentOperation assignment => assignment.Target != value,
            IArgumentOperation argument => IsSetBy(argument, path, cancellationToken),
            _ => false,
        };
    }

    /// <summary>Whether a member belongs to a local, or to something that may be the same object.</summary>
    private static bool MayBeIn(IMemberReferenceOperation member, ILocalSymbol local)
    {
        IOperation? instance = member.Instance;
        while (instance is IMemberReferenceOperation around)
        {
            instance = around.Instance;
        }

        return instance is not ILocalReferenceOperation other || SymbolEqualityComparer.Default.Equals(other.Local, local);
    }

    /// <summary>The member of a local's object, or of what is inside of it, that an assignment sets.</summary>
    private static IMemberReferenceOperation? AssignedMember(ILocalReferenceOperation reference)
    {
        IOperation value = reference;
        while (value.Parent is IMemberReferenceOperation member && member.Instance == value)
        {
            value = member;
        }

        return value.Parent is IAssignmentOperation assignment && assignment.Target == value ? value as IMemberReferenceOperation : null;
    }

    private static IOperation Unwrapped(IOperation value)
    {
        while (value.Parent is IConversionOperation { OperatorMethod: null } or IParenthesizedOperation)
        {
            value = value.Parent;
        }

        return value;
    }

    private static bool IsSending(IArgumentOperation argument) =>
        argument.Parent is IInvocationOperation { TargetMethod: { } method }
        && method.OriginalDefinition.GetAttributes().Any(static attribute => attribute.AttributeClass is
        {
            Name: "ApiActionAttribute",
            ContainingNamespace: { Name: "ScfGen", ContainingNamespace.IsGlobalNamespace: true },
        });

    // Looks one method deep: a helper that completes requests names the member.
    private static bool IsSetBy(IArgumentOperation argument, MemberPath path, CancellationToken cancellationToken)
    {
        IMethodSymbol? method = argument.Parent switch
        {
            IInvocationOperation invocation => invocation.TargetMethod,
            IObjectCreationOperation creation => creation.Constructor,
            _ => null,
        };
        if (method is null)
        {
            return false;
        }

        foreach (SyntaxReference reference in method.OriginalDefinition.DeclaringSyntaxReferences)
        {
            if (reference.GetSyntax(cancellationToken).DescendantNodes().OfType<AssignmentExpressionSyntax>().Any(
                assignment => assignment.Left is MemberAccessExpressionSyntax target
                    && path.Members.Any(member => member.Name == target.Name.Identifier.ValueText)))
            {
                return true;
            }
        }

        return false;
    }
}
