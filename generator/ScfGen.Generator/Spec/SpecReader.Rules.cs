using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis.Text;
using ScfGen.Generator.Diagnostics;
using ScfGen.Generator.Json;
using ScfGen.Generator.Model;

namespace ScfGen.Generator.Spec;

/// <summary>Rules that tie members together, and the paths that they name members by.</summary>
internal sealed partial class SpecReader
{
    private EquatableArray<string> ReadRules(KeyedObject owner, EquatableArray<MemberModel> members)
    {
        var sentences = new List<string>();
        foreach (JsonNode item in owner.Array("rules")?.Items ?? [])
        {
            if (item is not JsonObject node)
            {
                if (item is not JsonMissing)
                {
                    _issues.Add(Rules.WrongKind, item.Span, "rules", "an array of objects", item.KindName);
                }

                continue;
            }

            var rule = new KeyedObject(_issues, node, "a rule", SpecKeys.Rule);
            if (rule.RequiredString("says") is { } says)
            {
                sentences.Add(says);
            }

            int kinds = (rule.Has("exclusive") ? 1 : 0) + (rule.Has("requires") ? 1 : 0) + (rule.Has("forbids") ? 1 : 0);
            if (kinds != 1)
            {
                _issues.Add(Rules.InvalidValue, new TextSpan(node.Span.Start, 1), "a rule", kinds == 0 ? "without a kind" : "of two kinds", "it has exactly one of exclusive, requires and forbids");
            }

            foreach (JsonString path in rule.Strings("exclusive").Concat(rule.Strings("requires")))
            {
                FindPath(members, path.Value, path.Span, "among the members here");
            }

            if (rule.String("whenSet") is { } whenSet)
            {
                FindPath(members, whenSet, rule.SpanOf("whenSet"), "among the members here");
            }

            foreach (JsonMember member in Conditions(rule, "when").Concat(Conditions(rule, "forbids")))
            {
                FindPath(members, member.Name, member.NameSpan, "among the members here");
            }
        }

        return sentences.ToEquatableArray();
    }

    private IEnumerable<JsonMember> Conditions(KeyedObject rule, string key) =>
        rule.Object(key) is { } node ? KeyedObject.Distinct(_issues, node) : [];

    /// <summary>Checks that a path such as <c>Code.ZipFile</c> leads to a member.</summary>
    private void FindPath(EquatableArray<MemberModel> members, string path, TextSpan span, string where)
    {
        string parent = "";
        foreach (string part in path.Split('.'))
        {
            if (FindMember(members, part, span, where, parent) is not { } member)
            {
                return;
            }

            parent += part + ".";
            where = "in " + (member.Type.Name.Length > 0 ? member.Type.Name : $"{member.WireName}, which is of no type with members");
            members = member.Type.Kind == TypeKind.Class && _memberTypes.TryGetValue(member.Type.Name, out EquatableArray<MemberModel> inner) ? inner : default;
        }
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
