using System.Collections.Generic;
using System.Linq;
using ScfGen.Generator.Model;

namespace ScfGen.Generator.Emit;

/// <summary>Emits what a class checks of its members at run time.</summary>
internal static class ValidationEmitter
{
    private const string Size = "global::ScfGen.TextSize.Of";

    public static void Emit(CodeWriter writer, ServiceInfo info, ClassModel model)
    {
        foreach (MemberModel member in model.Members)
        {
            EmitRules(writer, member);
        }

        for (int i = 0; i < model.Rules.Count; i++)
        {
            RuleEmitter.EmitField(writer, model.Rules[i], i);
        }

        writer.Line("/// <inheritdoc/>");
        using (writer.Block("public void Validate(global::ScfGen.Validator validator)"))
        {
            writer.Line("global::System.ArgumentNullException.ThrowIfNull(validator);");
            foreach (MemberModel member in model.Members)
            {
                EmitPresence(writer, member);
            }

            string[] documented = [.. model.Members.SelectMany(member => Checks(info, member)), .. model.Rules.SelectMany(static (rule, i) => RuleEmitter.Checks(rule, i))];
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
        member.Type.Kind is TypeKind.String or TypeKind.Enum or TypeKind.Timestamp && TextRulesEmitter.IsNeeded(member.Constraints);

    private static bool HasNumberRules(MemberModel member) =>
        member.Type.Kind is TypeKind.Integer or TypeKind.Float && member.Constraints.Range is not null;

    private static string RulesField(MemberModel member) => "s_rulesOf" + member.Name.TrimStart('@');

    private static void EmitRules(CodeWriter writer, MemberModel member)
    {
        if (HasTextRules(member))
        {
            TextRulesEmitter.EmitField(writer, RulesField(member), member.Constraints, member.IsSensitive, when: null);
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

    private static IEnumerable<string> Checks(ServiceInfo info, MemberModel member)
    {
        string name = Literals.String(member.Name.TrimStart('@'));
        string many = member.Type.IsArray ? "s" : "";
        if (HasTextRules(member))
        {
            yield return $"validator.Text{many}({name}, {TextOf(member)}, {RulesField(member)});";
        }
        else if (HasNumberRules(member))
        {
            yield return $"validator.Number{many}({name}, this.{member.Name}, {RulesField(member)});";
        }

        if (member.Type.IsClosed)
        {
            string set = MemberTypes.Element(info, member.Type);
            yield return $"validator.Known<{set}>({name}, this.{member.Name}, {set}.KnownValues, {(member.IsSensitive ? "true" : "false")});";
        }

        if (member.Type.Kind == TypeKind.Binary && member.Constraints.Bytes is { } bytes)
        {
            string value = "this." + member.Name + (member.Type.IsArray ? "" : member.IsRequired ? ".Length" : "?.Length");
            yield return $"validator.Bytes({name}, {value}, {ConstraintAttributes.Literal(bytes.Min ?? 0)}, {ConstraintAttributes.Literal(bytes.Max ?? long.MaxValue)});";
        }

        if (member.Type.IsArray && member.Constraints.Items is { } items)
        {
            yield return $"validator.Count({name}, this.{member.Name}?.Count, {ConstraintAttributes.Literal(items.Min ?? 0)}, {ConstraintAttributes.Literal(items.Max ?? long.MaxValue)});";
        }

        if (member.Constraints.Total is { } total)
        {
            string sizes = string.Join(" + ", total.Texts.Select(SizeOf));
            yield return $"validator.TotalSize({name}, {Size}(this.{member.Name}, static item => {sizes}), {ConstraintAttributes.Literal(total.Max)});";
        }
    }

    private static string TextOf(MemberModel member) => member.Type switch
    {
        { Kind: TypeKind.String } => "this." + member.Name,
        { IsArray: true } => $"this.{member.Name}, static item => item.Value",
        _ => "this." + member.Name + (member.IsRequired ? ".Value" : "?.Value"),
    };

    private static string SizeOf(PathStep text) =>
        text.Type.IsArray ? $"{Size}(item.{text.Name}, static text => {Size}(text))" : $"{Size}(item.{text.Name})";
}
