using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ScfGen.Generator.Analyzers.Members;

/// <summary>What is known of a member of a new object.</summary>
/// <param name="Value">What it is set to.</param>
/// <param name="Assignment">Where it is set.</param>
internal sealed record MemberSetting(MemberState State, IOperation? Value = null, SyntaxNode? Assignment = null);

/// <summary>Reads object initialisers, and those inside of them.</summary>
internal static class InitializedMembers
{
    private static readonly MemberSetting s_unknown = new(MemberState.Unknown);
    private static readonly MemberSetting s_notSet = new(MemberState.NotSet);

    /// <summary>Finds what an object creation or a <c>with</c> expression says of a member.</summary>
    public static MemberSetting Find(IOperation creation, MemberPath path, CancellationToken cancellationToken) =>
        FindInside(FindMember(creation, path.Members[0], cancellationToken), path, 1, cancellationToken);

    /// <summary>Finds what is known of a member inside of another one.</summary>
    /// <param name="outer">What is known of the other one.</param>
    /// <param name="depth">How many parts of the path lead to the other one.</param>
    public static MemberSetting FindInside(MemberSetting outer, MemberPath path, int depth, CancellationToken cancellationToken)
    {
        MemberSetting setting = outer;
        for (int i = depth; i < path.Members.Length && setting.State != MemberState.NotSet; i++)
        {
            if (VisibleHolder(setting.Value) is not { } holder)
            {
                return s_unknown;
            }

            setting = FindMember(holder, path.Members[i], cancellationToken);
        }

        return setting;
    }

    private static MemberSetting FindMember(IOperation holder, ISymbol member, CancellationToken cancellationToken)
    {
        IObjectOrCollectionInitializerOperation? initializer = holder switch
        {
            IObjectCreationOperation creation => creation.Initializer,
            IWithOperation copy => copy.Initializer,
            IMemberInitializerOperation nested => nested.Initializer,
            _ => null,
        };
        if (initializer is not null)
        {
            foreach (IOperation part in initializer.Initializers)
            {
                switch (part)
                {
                    case ISimpleAssignmentOperation { Target: IMemberReferenceOperation target } assignment when target.Member.Name == member.Name:
                        return new(MemberStates.Of(assignment.Value, cancellationToken), assignment.Value, assignment.Syntax);
                    case IMemberInitializerOperation { InitializedMember: IMemberReferenceOperation target } when target.Member.Name == member.Name:
                        return new(MemberState.Set, part, part.Syntax);
                }
            }
        }

        return holder is IObjectCreationOperation { Constructor: { } constructor } && UnsetMembers.StayNull(constructor, member, cancellationToken)
            ? s_notSet
            : s_unknown;
    }

    /// <summary>What sets the members of a value; null where that is not seen.</summary>
    /// <remarks><c>{ Code = new() { … } }</c> and <c>{ Code = { … } }</c> show what is inside; a variable does not.</remarks>
    public static IOperation? VisibleHolder(IOperation? value)
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
                default:
                    return value is IObjectCreationOperation or IMemberInitializerOperation or IWithOperation ? value : null;
            }
        }
    }
}
