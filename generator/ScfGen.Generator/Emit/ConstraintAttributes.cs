using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using ScfGen.Generator.Model;

namespace ScfGen.Generator.Emit;

/// <summary>The attributes that carry constraints to analyzers, in this project and in others that reference it.</summary>
internal static class ConstraintAttributes
{
    public static void Write(CodeWriter writer, MemberModel member)
    {
        ConstraintSet constraints = member.Constraints;
        if (constraints.Range is { } range)
        {
            Write(writer, "NumberRange", [Number(range.Min, "NegativeInfinity"), Number(range.Max, "PositiveInfinity"), .. Named("Step", range.Step), .. Also(range), .. Says(range.Says)]);
        }

        if (constraints.Length is { } length)
        {
            Write(writer, "TextLength", [Count(length.Min ?? 0), Count(length.Max ?? int.MaxValue), .. Says(length.Says)]);
        }

        if (constraints.Bytes is { } bytes)
        {
            Write(writer, "Utf8Size", [Literal(bytes.Min ?? 0), Literal(bytes.Max ?? long.MaxValue), .. Says(bytes.Says)]);
        }

        if (constraints.Items is { } items)
        {
            Write(writer, "ItemCount", [Count(items.Min ?? 0), Count(items.Max ?? int.MaxValue), .. Says(items.Says)]);
        }

        if (constraints.Total is { } total)
        {
            Write(writer, "TotalSize", [Literal(total.Max), .. Says(total.Says)]);
        }

        if (constraints.Pattern is { } pattern)
        {
            Write(writer, "TextPattern", [Literals.String(pattern.Regex), .. Says(pattern.Says)]);
        }

        if (constraints.Format is { } format)
        {
            Write(writer, "TextFormat", [Literals.String(format)]);
        }

        if (member.IsSensitive)
        {
            writer.Line("[global::ScfGen.Sensitive]");
        }
    }

    /// <summary>The attributes of a class.</summary>
    public static void Write(CodeWriter writer, EquatableArray<RuleModel> rules)
    {
        foreach (RuleModel rule in rules)
        {
            Write(writer, RuleAttributes.Name(rule.Kind), RuleAttributes.Arguments(rule));
        }
    }

    /// <summary>A number of a spec as a C# literal, or the infinity that stands for none.</summary>
    public static string Number(string? text, string none) => text is null ? "double." + none : text + "d";

    /// <summary>A count of a spec as a C# literal that is not above what an int holds.</summary>
    public static string Count(long value) => Literal(value > int.MaxValue ? int.MaxValue : value);

    public static string Literal(long value) => value.ToString(CultureInfo.InvariantCulture);

    private static void Write(CodeWriter writer, string name, IEnumerable<string> arguments) =>
        writer.Line($"[global::ScfGen.{name}({string.Join(", ", arguments)})]");

    private static IEnumerable<string> Named(string name, string? number) => number is null ? [] : [$"{name} = {number}d"];

    private static IEnumerable<string> Also(RangeConstraint range) =>
        range.Also.Count == 0 ? [] : [$"Also = new double[] {{ {string.Join(", ", range.Also.Select(static number => number + "d"))} }}"];

    private static IEnumerable<string> Says(string? says) => says is null ? [] : ["Says = " + Literals.String(says)];
}
