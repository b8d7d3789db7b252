using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ScfGen.Generator.Analyzers.Members;

/// <summary>A new object, and what is known of its members: by its initialiser, and by the assignments that follow it.</summary>
internal sealed class KnownObject
{
    private readonly List<(ImmutableArray<ISymbol> Members, ISimpleAssignmentOperation Assignment)> _assignments = [];
    private readonly Dictionary<string, MemberSetting> _found = new(StringComparer.Ordinal);
    private readonly CancellationToken _cancellationToken;

    /// <param name="creation">An object creation or a <c>with</c> expression.</param>
    public KnownObject(IOperation creation, CancellationToken cancellationToken)
    {
        Creation = creation;
        _cancellationToken = cancellationToken;
        foreach ((ImmutableArray<ISymbol> members, ISimpleAssignmentOperation assignment) in StraightLine.After(creation))
        {
            // What is assigned inside of an object from elsewhere may be changed from there.
            if (members.Length > 1 && InitializedMembers.VisibleHolder(Read(new MemberPath("", members.RemoveAt(members.Length - 1))).Value) is null)
            {
                break;
            }

            _assignments.Add((members, assignment));
        }
    }

    /// <summary>Knows of an object from elsewhere what one assignment shows.</summary>
    /// <param name="members">The members that lead to what is assigned.</param>
    public KnownObject(ImmutableArray<ISymbol> members, ISimpleAssignmentOperation assignment, CancellationToken cancellationToken)
    {
        Creation = assignment;
        _cancellationToken = cancellationToken;
        _assignments.Add((members, assignment));
    }

    /// <summary>What makes the object; the assignment, where the object is from elsewhere.</summary>
    public IOperation Creation { get; }

    // Where the part of the code ends that this object is known by.
    private int End => (_assignments.Count == 0 ? Creation : _assignments[_assignments.Count - 1].Assignment).Syntax.Span.End;

    /// <summary>Finds what is known of a member.</summary>
    public MemberSetting Find(MemberPath path)
    {
        if (!_found.TryGetValue(path.Text, out MemberSetting? setting))
        {
            setting = Read(path);
            _found.Add(path.Text, setting);
        }

        return setting;
    }

    /// <summary>Whether an assignment is part of what is known.</summary>
    public bool Includes(ISimpleAssignmentOperation assignment) => _assignments.Any(known => known.Assignment.Syntax == assignment.Syntax);

    /// <summary>Whether the object is seen to be sent without a member that is not set.</summary>
    public bool IsSentWithout(MemberPath path) => CreationUse.IsSentWithout(Creation, path, End);

    /// <summary>Whether what some members are by an assignment that follows the object may be corrected behind it.</summary>
    public bool MayBeCorrected(IEnumerable<MemberPath> paths)
    {
        int created = Creation.Syntax.Span.End;
        MemberPath[] all = [.. paths];
        return _assignments.Count > 0
            && all.Any(path => Find(path).Assignment?.SpanStart >= created)
            && all.Any(path => CreationUse.MayBeSetLater(Creation, path, End, _cancellationToken));
    }

    private MemberSetting Read(MemberPath path)
    {
        for (int i = _assignments.Count - 1; i >= 0; i--)
        {
            (ImmutableArray<ISymbol> members, ISimpleAssignmentOperation assignment) = _assignments[i];
            if (IsOnTheWay(members, path))
            {
                var setting = new MemberSetting(MemberStates.Of(assignment.Value, _cancellationToken), assignment.Value, assignment.Syntax);
                return InitializedMembers.FindInside(setting, path, members.Length, _cancellationToken);
            }
        }

        return InitializedMembers.Find(Creation, path, _cancellationToken);
    }

    private static bool IsOnTheWay(ImmutableArray<ISymbol> members, MemberPath path)
    {
        if (members.Length > path.Members.Length)
        {
            return false;
        }

        for (int i = 0; i < members.Length; i++)
        {
            if (members[i].Name != path.Members[i].Name)
            {
                return false;
            }
        }

        return true;
    }
}
