using System.Collections.Generic;
using System.Linq;
using ScfGen.Generator.Model;

namespace ScfGen.Generator.Emit;

/// <summary>Emits what a class checks of its members at run time.</summary>
internal static class ValidationEmitter
{
    public static void Emit(CodeWriter writer, ClassModel model)
    {
        foreach (MemberModel member in model.Members)
        {
            EmitRules(writer, member);
        }

        writer.Line("/// <inheritdoc/>");
        using (writer.Block("public void Validate(global::ScfGen.Validator validator)"))
        {
            writer.Line("global::System.ArgumentNullException.ThrowIfNull(validator);");
            foreach (MemberModel member in model.Members)
            {
                EmitPresence(writer, member);
            }

            string[] documented = [.. model.Members.SelectMany(Checks), .. model.Rules.Select(Check)];
            if (documented.Length > 0)
            {
                using (writer.Block("if (validator.ChecksDocumented)"))
                {
                    foreach (string line in documented)
                    {
                        writer.Line(line);
                    }
                }
            }
        }
    }

    private static bool HasTextRules(MemberModel member) =>
        member.Type.Kind == TypeKind.String
        && (member.Constraints.Length ?? member.Constraints.Bytes ?? (object?)member.Constraints.Pattern ?? member.Constraints.Format) is not null;

    private static bool HasNumberRules(MemberModel member) =>
        member.Type.Kind is TypeKind.Integer or TypeKind.Float && member.Constraints.Range is not null;

    private static string RulesField(MemberModel member) => "s_rulesOf" + member.Name.TrimStart('@');

    private static void EmitRules(CodeWriter writer, MemberModel member)
    {
        if (HasTextRules(member))
        {
            writer.Line($"private static readonly global::ScfGen.TextRules {RulesField(member)} = new global::ScfGen.TextRules {{ {string.Join(", ", TextRules(member))} }};");
            writer.Line();
        }
        else if (HasNumberRules(member))
        {
            RangeConstraint range = member.Constraints.Range!;
            string arguments = string.Join(
                ", ",
                new[]
                {
                    ConstraintAttributes.Number(range.Min, "NegativeInfinity"),
                    ConstraintAttributes.Number(range.Max, "PositiveInfinity"),
                    range.Step is null ? "0d" : range.Step + "d",
                }.Concat(range.Also.Select(static number => number + "d")));
            string sensitive = member.IsSensitive ? " { IsSensitive = true }" : "";
            writer.Line($"private static readonly global::ScfGen.NumberRules {RulesField(member)} = new global::ScfGen.NumberRules({arguments}){sensitive};");
            writer.Line();
        }
    }

    private static IEnumerable<string> TextRules(MemberModel member)
    {
        ConstraintSet constraints = member.Constraints;
        if (constraints.Length is { } length)
        {
            yield return $"MinLength = {ConstraintAttributes.Count(length.Min ?? 0)}, MaxLength = {ConstraintAttributes.Count(length.Max ?? int.MaxValue)}";
        }

        if (constraints.Bytes is { } bytes)
        {
            yield return $"MinBytes = {ConstraintAttributes.Literal(bytes.Min ?? 0)}, MaxBytes = {ConstraintAttributes.Literal(bytes.Max ?? long.MaxValue)}";
        }

        if (constraints.Pattern is { } pattern)
        {
            yield return $"Pattern = {Literals.String(pattern.Regex)}";
            if (pattern.Says is { } says)
            {
                yield return $"PatternSays = {Literals.String(says)}";
            }
        }

        if (constraints.Format is { } format)
        {
            yield return $"Format = {Literals.String(format)}";
        }

        if (member.IsSensitive)
        {
            yield return "IsSensitive = true";
        }
    }

    private static void EmitPresence(CodeWriter writer, MemberModel member)
    {
        string property = "this." + member.Name;
        string name = Literals.String(member.Name.TrimStart('@'));
        if (member.IsRequired && MemberTypes.IsReference(member.Type))
        {
            using (writer.Block($"if ({property} is null)"))
            {
                writer.Line($"validator.Missing({name});");
            }

            writer.Line();
        }

        if (member.Type.Kind == TypeKind.Class)
        {
            writer.Line($"validator.{(member.Type.IsArray ? "Models" : "Model")}({name}, {property});");
        }
    }

    private static IEnumerable<string> Checks(MemberModel member)
    {
        string name = Literals.String(member.Name.TrimStart('@'));
        string many = member.Type.IsArray ? "s" : "";
        if (HasTextRules(member))
        {
            yield return $"validator.Text{many}({name}, this.{member.Name}, {RulesField(member)});";
        }
        else if (HasNumberRules(member))
        {
            yield return $"validator.Number{many}({name}, this.{member.Name}, {RulesField(member)});";
        }

        if (member.Type.IsArray && member.Constraints.Items is { } items)
        {
            yield return $"validator.Count({name}, this.{member.Name}?.Count, {ConstraintAttributes.Literal(items.Min ?? 0)}, {ConstraintAttributes.Literal(items.Max ?? long.MaxValue)});";
        }
    }

    private static string Check(RuleModel rule)
    {
        string broken = rule.Kind switch
        {
            RuleKind.Exclusive => string.Join(" + ", rule.Members.Select(static path => $"({IsSet(path)} ? 1 : 0)")) + " > 1",
            RuleKind.Requires => string.Join(" || ", rule.Members.Select(static path => "!" + IsSet(path))),
            _ => $"{Text(rule.Members[0])} == {Literals.String(rule.Value!)}",
        };
        if (rule.When is { } when)
        {
            string condition = rule.Is is { } value ? $"{Text(when)} == {Literals.String(value)}" : IsSet(when);
            broken = $"{condition} && ({broken})";
        }

        return $"validator.Rule({broken}, {Literals.String(string.Join(", ", rule.Members.Select(static path => path.Text)))}, {Literals.String(rule.Says)});";
    }

    private static string IsSet(MemberPath path)
    {
        bool alwaysSet = path.Steps.Count == 1 && path.Last.IsRequired && !MemberTypes.IsReference(path.Last.Type);
        return alwaysSet ? "true" : $"({Access(path)} is not null)";
    }

    private static string Text(MemberPath path) => path.Last.Type switch
    {
        // Arrays and objects have no text to compare: such a condition never holds.
        { IsArray: true } or { Kind: TypeKind.Class or TypeKind.Binary } => "(string?)null",
        { Kind: TypeKind.String } => Access(path),
        { Kind: TypeKind.Enum or TypeKind.Timestamp } => Access(path) + (path.Last.IsRequired ? ".Value" : "?.Value"),
        _ => $"global::ScfGen.ValueText.Of({Access(path)})",
    };

    private static string Access(MemberPath path) => "this." + string.Join("?.", path.Steps.Select(static step => step.Name));
}
