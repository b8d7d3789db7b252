using System;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ScfGen.Generator.Analyzers.Members;

/// <summary>Follows a new object to where it goes.</summary>
internal static class CreationUse
{
    /// <summary>Whether a member of a new object may still be set afterwards.</summary>
    /// <param name="end">Where the code ends that the object is known by.</param>
    public static bool MayBeSetLater(IOperation creation, MemberPath path, int end, CancellationToken cancellationToken)
    {
        IOperation value = Outermost(creation);
        int after = Math.Max(end, value.Syntax.Span.End);
        return value.Parent switch
        {
            IArgumentOperation argument => IsSetBy(argument, path, cancellationToken),
            IReturnOperation => false,
            IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator } =>
                IsSetAfter(value, after, declarator.Symbol, path, cancellationToken),
            ISimpleAssignmentOperation { Target: ILocalReferenceOperation target } => IsSetAfter(value, after, target.Local, path, cancellationToken),
            _ => true,
        };
    }

    // A nested object goes where the outer one goes.
    private static IOperation Outermost(IOperation creation)
    {
        IOperation value = creation;
        while (Around(value) is { } around)
        {
            value = around;
        }

        return value;
    }

    private static IOperation? Around(IOperation value)
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
            case ISimpleAssignmentOperation { Parent: IObjectOrCollectionInitializerOperation initializer }:
                IOperation? holder = initializer.Parent;
                while (holder is IMemberInitializerOperation)
                {
                    holder = holder.Parent?.Parent;
                }

                return holder;
            case { Syntax: CollectionExpressionSyntax } collection:
                return collection;
            default:
                return null;
        }
    }

    private static bool IsSetAfter(IOperation value, int end, ILocalSymbol local, MemberPath path, CancellationToken cancellationToken)
    {
        IOperation root = value;
        while (root.Parent is { } parent)
        {
            root = parent;
        }

        foreach (IOperation operation in root.Descendants())
        {
            if (operation.Syntax.SpanStart < end)
            {
                continue;
            }

            switch (operation)
            {
                case IAssignmentOperation { Target: IMemberReferenceOperation target, Parent: not IObjectOrCollectionInitializerOperation }
                    when path.Contains(target.Member) && MayBeIn(target, local):
                case ILocalReferenceOperation { Parent: ISimpleAssignmentOperation or IVariableInitializerOperation } alias
                    when SymbolEqualityComparer.Default.Equals(alias.Local, local) && (alias.Parent as ISimpleAssignmentOperation)?.Target != alias:
                case IArgumentOperation { Value: ILocalReferenceOperation reference } argument
                    when SymbolEqualityComparer.Default.Equals(reference.Local, local) && IsSetBy(argument, path, cancellationToken):
                    return true;
            }
        }

        return false;
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
