using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis.Text;
using ScfGen.Generator.Diagnostics;
using ScfGen.Generator.Model;

namespace ScfGen.Generator.Spec;

/// <summary>The paths that rules and waiters name members by.</summary>
internal sealed partial class SpecReader
{
    private const string AmongMembers = "among the members here";

    private static PathStep StepTo(MemberModel member) => new(member.Name, member.Type, member.IsRequired, member.IsSensitive);

    /// <summary>Finds the member that a path such as <c>Code.ZipFile</c> leads to; reports where it leads nowhere.</summary>
    private MemberPath? FindPath(EquatableArray<MemberModel> members, string path, TextSpan span, string where)
    {
        string parent = "";
        var steps = new List<PathStep>();
        foreach (string part in path.Split('.'))
        {
            if (FindMember(members, part, span, where, parent) is not { } member)
            {
                return null;
            }

            steps.Add(StepTo(member));
            parent += part + ".";
            where = "in " + (member.Type.Name.Length > 0 ? member.Type.Name : $"{member.WireName}, which is of no type with members");
            members = member.Type is { Kind: TypeKind.Class, IsArray: false } && _memberTypes.TryGetValue(member.Type.Name, out EquatableArray<MemberModel> inner)
                ? inner
                : default;
        }

        return new MemberPath(steps.ToEquatableArray());
    }

    private MemberModel? FindMember(EquatableArray<MemberModel> members, string name, TextSpan span, string where, string parent = "")
    {
        foreach (MemberModel member in members)
        {
            if (member.WireName == name)
            {
                return member;
            }
        }

        string? suggestion = Suggestions.Nearest(name, members.Select(static member => member.WireName));
        _issues.AddWithSuggestion(
            Rules.UnresolvedName, span, suggestion is null ? null : parent + suggestion, "member", name, where, Suggestions.DidYouMean(suggestion));
        return null;
    }
}
