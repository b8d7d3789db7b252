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
    private EquatableArray<RuleModel> ReadRules(KeyedObject owner, EquatableArray<MemberModel> members)
    {
        var rules = new List<RuleModel>();
        foreach (JsonNode item in owner.Array("rules")?.Items ?? [])
        {
            if (item is JsonObject node)
            {
                rules.AddRange(ReadRule(new KeyedObject(_issues, node, "a rule", SpecKeys.Rule), members));
            }
            else if (item is not JsonMissing)
            {
                _issues.Add(Rules.WrongKind, item.Span, "rules", "an array of objects", item.KindName);
            }
        }

        return rules.ToEquatableArray();
    }

    private IEnumerable<RuleModel> ReadRule(KeyedObject rule, EquatableArray<MemberModel> members)
    {
        string says = rule.RequiredString("says") ?? "";
        int kinds = (rule.Has("exclusive") ? 1 : 0) + (rule.Has("requires") ? 1 : 0) + (rule.Has("forbids") ? 1 : 0);
        if (kinds != 1)
        {
            _issues.Add(Rules.InvalidValue, new TextSpan(rule.Node.Span.Start, 1), "a rule", kinds == 0 ? "without a kind" : "of two kinds", "it has exactly one of exclusive, requires and forbids");
        }

        if (!TryReadCondition(rule, members, out MemberPath? when, out string? value) || kinds != 1)
        {
            yield break;
        }

        if (rule.Object("forbids") is { } forbids)
        {
            foreach (JsonMember forbidden in KeyedObject.Distinct(_issues, forbids))
            {
                if (FindPath(members, forbidden.Name, forbidden.NameSpan, "among the members here") is { } path && TextOf(forbidden.Value) is { } text)
                {
                    yield return new RuleModel(RuleKind.Forbids, new[] { path }.ToEquatableArray(), text, when, value, says);
                }
            }

            yield break;
        }

        bool isExclusive = rule.Has("exclusive");
        MemberPath[] paths = rule.Strings(isExclusive ? "exclusive" : "requires")
            .Select(path => FindPath(members, path.Value, path.Span, "among the members here"))
            .OfType<MemberPath>()
            .ToArray();
        if (paths.Length > 0)
        {
            yield return new RuleModel(isExclusive ? RuleKind.Exclusive : RuleKind.Requires, paths.ToEquatableArray(), null, when, value, says);
        }
    }

    /// <summary>Reads when a rule holds; false where that cannot be told.</summary>
    private bool TryReadCondition(KeyedObject rule, EquatableArray<MemberModel> members, out MemberPath? when, out string? value)
    {
        when = null;
        value = null;
        if (rule.String("whenSet") is { } set)
        {
            when = FindPath(members, set, rule.SpanOf("whenSet"), "among the members here");
            return when is not null;
        }

        if (rule.Object("when") is not { } node)
        {
            return !rule.Has("when") && !rule.Has("whenSet");
        }

        JsonMember[] conditions = KeyedObject.Distinct(_issues, node).ToArray();
        if (conditions.Length != 1)
        {
            _issues.Add(Rules.InvalidValue, node.Span, "when", "of " + conditions.Length + " members", "name one member and its value");
            return false;
        }

        when = FindPath(members, conditions[0].Name, conditions[0].NameSpan, "among the members here");
        value = TextOf(conditions[0].Value);
        return when is not null && value is not null;
    }

    /// <summary>The text that a value is compared by.</summary>
    private string? TextOf(JsonNode value)
    {
        switch (value)
        {
            case JsonString text:
                return text.Value;
            case JsonNumber number:
                return number.Text;
            case JsonBoolean boolean:
                return boolean.Value ? "true" : "false";
            case JsonMissing:
                return null;
            default:
                _issues.Add(Rules.WrongKind, value.Span, "the value", "a string, a number, true or false", value.KindName);
                return null;
        }
    }

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

            steps.Add(new PathStep(member.Name, member.Type, member.IsRequired));
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
