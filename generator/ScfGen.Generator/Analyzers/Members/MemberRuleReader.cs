using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using ScfGen.Generator.Analyzers.Values;

namespace ScfGen.Generator.Analyzers.Members;

/// <summary>Reads the attributes that tie the members of a class together. One without sense, or of a member that is not there, says nothing.</summary>
internal static class MemberRuleReader
{
    public static MemberRule? Read(INamedTypeSymbol type, AttributeData attribute)
    {
        MemberPath? condition = null;
        if (AttributeArguments.Text(attribute, "When") is { } member && (condition = MemberPath.Find(type, member)) is null)
        {
            return null;
        }

        MemberRule? rule = ReadKind(type, attribute);
        if (rule is null)
        {
            return null;
        }

        string says = (AttributeArguments.Text(attribute, "Says") ?? "").Trim().TrimEnd('.');
        rule = rule with { When = condition, Is = AttributeArguments.Text(attribute, "Is"), Says = says.Length > 0 ? says : rule.Says };
        if (rule.Kind != MemberRuleKind.Limit)
        {
            return rule;
        }

        MemberConstraints? limit = LimitReader.Read(attribute, rule.Members[0], rule.Condition, says);
        return limit is null ? null : rule with { Limit = limit };
    }

    private static MemberRule? ReadKind(INamedTypeSymbol type, AttributeData attribute) => attribute.AttributeClass?.Name switch
    {
        "ExclusiveMembersAttribute" => Create(
            MemberRuleKind.Exclusive, FindAny(type, AttributeArguments.Texts(attribute, 0)), "at most one of these members may be set", leastMembers: 2),
        "RequiredMembersAttribute" => Create(
            MemberRuleKind.Required, FindAny(type, AttributeArguments.Texts(attribute, 0)), "the service refuses the request otherwise"),
        "ForbiddenValueAttribute" => OfValue(type, attribute, MemberRuleKind.Forbidden, "set another value or leave it out"),
        "RequiredValueAttribute" => OfValue(type, attribute, MemberRuleKind.RequiredValue, "set this value or leave it out"),
        "MemberSumAttribute" => OfNumber(
            attribute, 0, Create(MemberRuleKind.Sum, FindAll(type, AttributeArguments.Texts(attribute, 1)), "set lower numbers")),
        "TimesWithinAttribute" => OfNumber(attribute, 2, OfTimes(type, attribute, MemberRuleKind.TimesWithin, "set times that are nearer to each other")),
        "AscendingTimesAttribute" => OfTimes(type, attribute, MemberRuleKind.AscendingTimes, "set a later time"),
        "MemberLimitAttribute" => Create(MemberRuleKind.Limit, FindAll(type, Texts(attribute, 1)), ""),
        _ => null,
    };

    private static MemberRule? Create(MemberRuleKind kind, ImmutableArray<MemberPath> members, string says, int leastMembers = 1) =>
        members.Length < leastMembers ? null : new MemberRule(kind, members, Value: null, When: null, Is: null, says);

    private static MemberRule? OfValue(INamedTypeSymbol type, AttributeData attribute, MemberRuleKind kind, string says) =>
        AttributeArguments.Text(attribute, 1) is { } value && Create(kind, FindAll(type, Texts(attribute, 1)), says) is { } rule
            ? rule with { Value = value }
            : null;

    private static MemberRule? OfTimes(INamedTypeSymbol type, AttributeData attribute, MemberRuleKind kind, string says) =>
        Create(kind, FindAll(type, Texts(attribute, 2)), says, leastMembers: 2);

    private static MemberRule? OfNumber(AttributeData attribute, int index, MemberRule? rule) =>
        rule is not null && AttributeArguments.Number(attribute, index) is { } number ? rule with { Number = number } : null;

    // The first arguments of a constructor.
    private static ImmutableArray<string> Texts(AttributeData attribute, int count) =>
        Enumerable.Range(0, count).Select(index => AttributeArguments.Text(attribute, index)).OfType<string>().ToImmutableArray();

    private static ImmutableArray<MemberPath> FindAny(INamedTypeSymbol type, ImmutableArray<string> paths) =>
        paths.Select(path => MemberPath.Find(type, path)).OfType<MemberPath>().ToImmutableArray();

    private static ImmutableArray<MemberPath> FindAll(INamedTypeSymbol type, ImmutableArray<string> paths)
    {
        ImmutableArray<MemberPath> found = FindAny(type, paths);
        return found.Length == paths.Length ? found : ImmutableArray<MemberPath>.Empty;
    }
}
