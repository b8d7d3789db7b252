using System.Collections.Generic;
using ScfGen.Generator.Model;

namespace ScfGen.Generator.Emit;

/// <summary>Emits the fields that hold what texts must be.</summary>
internal static class TextRulesEmitter
{
    /// <summary>Whether constraints say anything of a text.</summary>
    public static bool IsNeeded(ConstraintSet constraints) =>
        (constraints.Length ?? constraints.Bytes ?? (object?)constraints.Pattern ?? constraints.Format) is not null;

    /// <param name="when">The condition in words that the constraints hold under; null where they hold always.</param>
    public static void EmitField(CodeWriter writer, string field, ConstraintSet constraints, bool isSensitive, string? when)
    {
        writer.Line(
            $"private static readonly global::ScfGen.TextRules {field} = new global::ScfGen.TextRules {{ {string.Join(", ", Settings(constraints, isSensitive, when))} }};");
        writer.Line();
    }

    private static IEnumerable<string> Settings(ConstraintSet constraints, bool isSensitive, string? when)
    {
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

        if (isSensitive)
        {
            yield return "IsSensitive = true";
        }

        if (when is not null)
        {
            yield return $"When = {Literals.String(when)}";
        }
    }
}
