using System.Collections.Generic;
using System.Linq;
using ScfGen.Generator.Model;

namespace ScfGen.Generator.Emit;

/// <summary>The attributes that carry rules between members.</summary>
internal static class RuleAttributes
{
    public static string Name(RuleKind kind) => kind switch
    {
        RuleKind.Exclusive => "ExclusiveMembers",
        RuleKind.Requires => "RequiredMembers",
        RuleKind.Sum => "MemberSum",
        RuleKind.Within => "TimesWithin",
        RuleKind.Ascending => "AscendingTimes",
        RuleKind.Equal => "RequiredValue",
        RuleKind.Limits => "MemberLimit",
        _ => "ForbiddenValue",
    };

    public static IEnumerable<string> Arguments(RuleModel rule)
    {
        IEnumerable<string> members = rule.Members.Select(static path => Literals.String(path.Text));
        IEnumerable<string> number = Only(ConstraintAttributes.Literal(rule.Number ?? 0));
        IEnumerable<string> arguments = rule.Kind switch
        {
            RuleKind.Sum => number.Concat(members),
            RuleKind.Within => members.Concat(number),
            _ => members,
        };
        return arguments
            .Concat(rule.Value is null ? [] : Only(Literals.String(rule.Value)))
            .Concat(rule.Limits is null ? [] : Limits(rule.Limits))
            .Concat(Named("When", rule.When?.Text))
            .Concat(Named("Is", rule.Is))
            .Concat(Named("Says", rule.Says));
    }

    private static IEnumerable<string> Limits(ConstraintSet limits)
    {
        (string Name, long? Value)[] sizes =
        [
            ("MinLength", AtMostInt(limits.Length?.Min)),
            ("MaxLength", AtMostInt(limits.Length?.Max)),
            ("MinBytes", limits.Bytes?.Min),
            ("MaxBytes", limits.Bytes?.Max),
            ("MinItems", limits.Items?.Min),
            ("MaxItems", limits.Items?.Max),
        ];
        return sizes
            .Where(static size => size.Value is not null)
            .Select(static size => $"{size.Name} = {ConstraintAttributes.Literal(size.Value ?? 0)}")
            .Concat(Named("Pattern", limits.Pattern?.Regex))
            .Concat(Named("PatternSays", limits.Pattern?.Says))
            .Concat(Named("Format", limits.Format));
    }

    private static long? AtMostInt(long? count) => count > int.MaxValue ? int.MaxValue : count;

    private static IEnumerable<string> Named(string name, string? value) => value is null ? [] : Only($"{name} = {Literals.String(value)}");

    private static IEnumerable<string> Only(string argument) => [argument];
}
