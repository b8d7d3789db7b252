using System.Collections.Generic;
using ScfGen.Generator.Diagnostics;
using ScfGen.Generator.Json;
using ScfGen.Generator.Model;

namespace ScfGen.Generator.Spec;

/// <summary>Rules that compare members with each other, and rules that limit a member under a condition.</summary>
internal sealed partial class SpecReader
{
    private IEnumerable<RuleModel> ReadSum(KeyedObject rule, RuleModel head, EquatableArray<MemberModel> members)
    {
        rule.Require("max");
        long? max = rule.Count("max");
        return ReadCompared(rule, "sum", members) is { } paths && max is not null ? [head with { Members = paths, Number = max }] : [];
    }

    private IEnumerable<RuleModel> ReadWithin(KeyedObject rule, RuleModel head, EquatableArray<MemberModel> members)
    {
        rule.Require("seconds");
        long? seconds = rule.Count("seconds");
        return ReadCompared(rule, "within", members) is { } paths && seconds is not null ? [head with { Members = paths, Number = seconds }] : [];
    }

    private IEnumerable<RuleModel> ReadAscending(KeyedObject rule, RuleModel head, EquatableArray<MemberModel> members) =>
        ReadCompared(rule, "ascending", members) is { } paths ? [head with { Members = paths }] : [];

    /// <summary>Reads the members that a rule compares; null where one of them is missing or cannot be compared.</summary>
    private EquatableArray<MemberPath>? ReadCompared(KeyedObject rule, string key, EquatableArray<MemberModel> members)
    {
        if (rule.Array(key) is not { } array)
        {
            return null;
        }

        bool isSum = key == "sum";
        int count = array.Items.Count;
        if (isSum ? count < 2 : count != 2)
        {
            _issues.Add(Rules.InvalidValue, array.Span, key, count == 1 ? "of one member" : $"of {count} members", isSum ? "name two or more" : "name two");
            return null;
        }

        var paths = new List<MemberPath>();
        foreach (JsonString name in rule.Strings(key))
        {
            if (FindPath(members, name.Value, name.Span, AmongMembers) is { } path
                && Suits(name.Value, name.Span, key, isSum ? IsWhole(path.Last.Type) : IsTime(path.Last.Type), isSum ? "integer" : "string or timestamp"))
            {
                paths.Add(path);
            }
        }

        return paths.Count == count ? paths.ToEquatableArray() : null;
    }

    private IEnumerable<RuleModel> ReadMemberLimits(KeyedObject rule, RuleModel head, EquatableArray<MemberModel> members)
    {
        foreach (JsonMember limited in MembersOf(rule, "limits", "name a member and its limits"))
        {
            if (FindPath(members, limited.Name, limited.NameSpan, AmongMembers) is { } path && ReadMemberLimits(limited, path.Last.Type) is { } limits)
            {
                yield return head with { Members = Only(path), Limits = limits };
            }
        }
    }

    private ConstraintSet? ReadMemberLimits(JsonMember limited, TypeReference type)
    {
        if (limited.Value is not JsonObject section)
        {
            if (limited.Value is not JsonMissing)
            {
                _issues.Add(Rules.WrongKind, limited.Value.Span, limited.Name, "an object", limited.Value.KindName);
            }

            return null;
        }

        if (section.Members.Count == 0)
        {
            _issues.Add(Rules.InvalidValue, section.Span, limited.Name, "without a limit", "give it length, bytes, items, pattern or format");
            return null;
        }

        var node = new KeyedObject(_issues, section, "the limits of " + limited.Name, SpecKeys.MemberLimits);
        bool isText = type.Kind == TypeKind.String || type is { IsArray: false, Kind: TypeKind.Enum or TypeKind.Timestamp };
        bool fits = Fits(node, "items", type.IsArray, "an array");
        foreach (string key in new[] { "length", "bytes", "pattern", "format" })
        {
            fits &= Fits(node, key, isText, "a text");
        }

        ConstraintSet limits = ReadConstraints(node);
        return fits && limits != ConstraintSet.None ? limits : null;
    }

    private static bool IsWhole(TypeReference type) => type is { IsArray: false, Kind: TypeKind.Integer };

    private static bool IsTime(TypeReference type) => type is { IsArray: false, Kind: TypeKind.String or TypeKind.Timestamp };
}
