using System.Collections.Generic;
using System.Linq;
using ScfGen.Generator.Model;

namespace ScfGen.Generator.Emit;

/// <summary>Emits the checks of rules between members.</summary>
internal static class RuleEmitter
{
    /// <summary>Emits what a rule keeps from check to check.</summary>
    /// <param name="index">The rule's place among those of its class.</param>
    public static void EmitField(CodeWriter writer, RuleModel rule, int index)
    {
        if (rule.Limits is { } limits && TextRulesEmitter.IsNeeded(limits))
        {
            TextRulesEmitter.EmitField(writer, Field(index), limits, rule.Members[0].IsSensitive, ConditionInWords(rule));
        }
    }

    /// <summary>The statements that check a rule.</summary>
    /// <param name="index">The rule's place among those of its class.</param>
    public static IEnumerable<string> Checks(RuleModel rule, int index)
    {
        if (rule.Limits is null)
        {
            return Check(rule);
        }

        IEnumerable<string> checks = LimitChecks(rule, rule.Limits, index);
        return Condition(rule) is { } condition ? If(condition, checks) : checks;
    }

    private static string Field(int index) => "s_limits" + ConstraintAttributes.Literal(index);

    private static IEnumerable<string> If(string condition, IEnumerable<string> statements) =>
        [$"if ({condition})", "{", .. statements.Select(static statement => "    " + statement), "}"];

    private static IEnumerable<string> Check(RuleModel rule)
    {
        string broken = rule.Kind switch
        {
            RuleKind.Exclusive => string.Join(" + ", rule.Members.Select(static path => $"({IsSet(path)} ? 1 : 0)")) + " > 1",
            RuleKind.Requires => string.Join(" || ", rule.Members.Select(static path => "!" + IsSet(path))),
            RuleKind.Sum => $"{Sum(rule)} > {Limit(rule)}m",
            RuleKind.Within => $"global::ScfGen.TimePair.IsFartherApart({Text(rule.Members[0])}, {Text(rule.Members[1])}, {Limit(rule)})",
            RuleKind.Ascending => $"global::ScfGen.TimePair.IsNotAscending({Text(rule.Members[0])}, {Text(rule.Members[1])})",
            RuleKind.Equal => $"({Text(rule.Members[0])} ?? {Literals.String(rule.Value!)}) != {Literals.String(rule.Value!)}",
            _ => $"{Text(rule.Members[0])} == {Literals.String(rule.Value!)}",
        };
        if (Condition(rule) is { } condition)
        {
            broken = $"{condition} && ({broken})";
        }

        string about = $"{Literals.String(string.Join(", ", rule.Members.Select(static path => path.Text)))}, {Literals.String(rule.Says)}";
        return Report(rule, about) is { } report ? If(broken, [report]) : [$"validator.Rule({broken}, {about});"];
    }

    // With the value that breaks the rule; null where there is none to show.
    private static string? Report(RuleModel rule, string about) => rule.Kind switch
    {
        _ when rule.Members.Any(static path => path.IsSensitive) => null,
        RuleKind.Sum => $"validator.BrokenSum({about}, {Sum(rule)});",
        RuleKind.Within or RuleKind.Ascending => $"validator.BrokenTimes({about}, {Text(rule.Members[0])}, {Text(rule.Members[1])});",
        RuleKind.Equal or RuleKind.Forbids => $"validator.BrokenValue({about}, {Text(rule.Members[0])});",
        _ => null,
    };

    private static IEnumerable<string> LimitChecks(RuleModel rule, ConstraintSet limits, int index)
    {
        MemberPath path = rule.Members[0];
        string name = Literals.String(path.Text);
        if (TextRulesEmitter.IsNeeded(limits))
        {
            yield return path.Last.Type.IsArray
                ? $"validator.Texts({name}, {Access(path)}, {Field(index)});"
                : $"validator.Text({name}, {Text(path)}, {Field(index)});";
        }

        if (limits.Items is { } items)
        {
            string when = ConditionInWords(rule) is { } words ? ", " + Literals.String(words) : "";
            yield return $"validator.Count({name}, {Access(path)}?.Count, {ConstraintAttributes.Literal(items.Min ?? 0)}, {ConstraintAttributes.Literal(items.Max ?? long.MaxValue)}{when});";
        }
    }

    private static string? Condition(RuleModel rule) => (rule.When, rule.Is) switch
    {
        (null, _) => null,
        ({ } member, null) => IsSet(member),
        ({ } member, { } value) => $"{Text(member)} == {Literals.String(value)}",
    };

    // A value that must not be shown is none to name.
    private static string? ConditionInWords(RuleModel rule) => (rule.When, rule.Is) switch
    {
        (null, _) => null,
        ({ IsSensitive: false } member, { } value) => $"when {member.Text} is '{value}'",
        ({ } member, _) => $"when {member.Text} is set",
    };

    private static string Limit(RuleModel rule) => ConstraintAttributes.Literal(rule.Number ?? 0);

    private static string IsSet(MemberPath path) => IsAlwaysSet(path) ? "true" : $"({Access(path)} is not null)";

    private static bool IsAlwaysSet(MemberPath path) => path.Steps.Count == 1 && path.Last.IsRequired && !MemberTypes.IsReference(path.Last.Type);

    private static string Sum(RuleModel rule) => string.Join(" + ", rule.Members.Select(Number));

    // No sum is too large for decimal.
    private static string Number(MemberPath path) => $"(decimal)({Access(path)}{(IsAlwaysSet(path) ? "" : " ?? 0L")})";

    private static string Text(MemberPath path) => path.Last.Type switch
    {
        { Kind: TypeKind.String } => Access(path),
        { Kind: TypeKind.Enum or TypeKind.Timestamp } => Access(path) + (path.Last.IsRequired ? ".Value" : "?.Value"),
        _ => $"global::ScfGen.ValueText.Of({Access(path)})",
    };

    private static string Access(MemberPath path) => "this." + string.Join("?.", path.Steps.Select(static step => step.Name));
}
