using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis.Text;
using ScfGen.Generator.Diagnostics;
using ScfGen.Generator.Json;
using ScfGen.Generator.Model;

namespace ScfGen.Generator.Spec;

/// <summary>Rules that tie members together.</summary>
internal sealed partial class SpecReader
{
    private static readonly string[] s_ruleKinds = ["exclusive", "requires", "forbids", "sum", "within", "ascending", "equals", "limits"];

    private static readonly string s_ruleKindsInWords =
        string.Join(", ", s_ruleKinds.Take(s_ruleKinds.Length - 1)) + " and " + s_ruleKinds[s_ruleKinds.Length - 1];

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
        string[] kinds = [.. s_ruleKinds.Where(rule.Has)];
        if (kinds.Length != 1)
        {
            _issues.Add(
                Rules.InvalidValue, new TextSpan(rule.Node.Span.Start, 1), "a rule", kinds.Length == 0 ? "without a kind" : "of two kinds", "it has exactly one of " + s_ruleKindsInWords);
        }

        if (!TryReadCondition(rule, members, out MemberPath? when, out string? value) || kinds.Length != 1)
        {
            return [];
        }

        GoesWith(rule, "max", "sum");
        GoesWith(rule, "seconds", "within");
        var head = new RuleModel(RuleKind.Exclusive, default, null, when, value, says);
        return kinds[0] switch
        {
            "exclusive" => ReadNamed(rule, "exclusive", head, members),
            "requires" => ReadNamed(rule, "requires", head with { Kind = RuleKind.Requires }, members),
            "forbids" => ReadValues(rule, "forbids", head with { Kind = RuleKind.Forbids }, members),
            "equals" => ReadValues(rule, "equals", head with { Kind = RuleKind.Equal }, members),
            "sum" => ReadSum(rule, head with { Kind = RuleKind.Sum }, members),
            "within" => ReadWithin(rule, head with { Kind = RuleKind.Within }, members),
            "ascending" => ReadAscending(rule, head with { Kind = RuleKind.Ascending }, members),
            _ => ReadMemberLimits(rule, head with { Kind = RuleKind.Limits }, members),
        };
    }

    private void GoesWith(KeyedObject rule, string key, string kind)
    {
        if (rule.Has(key) && !rule.Has(kind))
        {
            _issues.Add(Rules.InvalidValue, rule.NameSpanOf(key), key, "a key of this rule", "it goes with " + kind);
        }
    }

    private IEnumerable<RuleModel> ReadNamed(KeyedObject rule, string key, RuleModel head, EquatableArray<MemberModel> members)
    {
        MemberPath[] paths = rule.Strings(key)
            .Select(path => FindPath(members, path.Value, path.Span, AmongMembers))
            .OfType<MemberPath>()
            .ToArray();
        return paths.Length > 0 ? [head with { Members = paths.ToEquatableArray() }] : [];
    }

    private IEnumerable<RuleModel> ReadValues(KeyedObject rule, string key, RuleModel head, EquatableArray<MemberModel> members)
    {
        foreach (JsonMember valued in MembersOf(rule, key, "name a member and its value"))
        {
            if (FindPath(members, valued.Name, valued.NameSpan, AmongMembers) is { } path
                && ValueOf(valued, path, key) is { } text)
            {
                yield return head with { Members = Only(path), Value = text };
            }
        }
    }

    /// <summary>The members of an object in a rule; reports one without any.</summary>
    private IEnumerable<JsonMember> MembersOf(KeyedObject rule, string key, string advice)
    {
        JsonObject? section = rule.Object(key);
        if (section is { Members.Count: 0 })
        {
            _issues.Add(Rules.InvalidValue, section.Span, key, "empty", advice);
        }

        return section is null ? [] : KeyedObject.Distinct(_issues, section);
    }

    /// <summary>Whether a member is of a type that a rule is for; reports where it is not.</summary>
    private bool Suits(string member, TextSpan span, string key, bool suits, string what)
    {
        if (!suits)
        {
            _issues.Add(Rules.InvalidValue, span, member, "a member of " + key, $"it is for members whose type is {what}");
        }

        return suits;
    }

    private static EquatableArray<MemberPath> Only(MemberPath path) => new[] { path }.ToEquatableArray();

    /// <summary>Reads when a rule holds; false where that cannot be told.</summary>
    private bool TryReadCondition(KeyedObject rule, EquatableArray<MemberModel> members, out MemberPath? when, out string? value)
    {
        when = null;
        value = null;
        if (rule.String("whenSet") is { } set)
        {
            when = FindPath(members, set, rule.SpanOf("whenSet"), AmongMembers);
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

        when = FindPath(members, conditions[0].Name, conditions[0].NameSpan, AmongMembers);
        value = when is null ? null : ValueOf(conditions[0], when, "when");
        return value is not null;
    }
}
