using System.Text;
using System.Text.Json;

namespace LocalScf.Spec;

/// <summary>What is wrong with a value, and the codes that suit it before and after those that carry the member's name.</summary>
internal sealed record Violation(string Says, string? PreferredCode = null, string? FallbackCode = null);

/// <summary>Checks a value, whose kind is right, against the constraints of its member.</summary>
internal static class ConstraintChecker
{
    public static Violation? CheckItems(int count, ConstraintSpec constraints) => CheckCount(count, constraints.Items, "items");

    /// <summary>Checks how many bytes all texts in a value take together.</summary>
    public static Violation? CheckTotal(JsonElement value, ConstraintSpec constraints) =>
        constraints.TotalBytes is null ? null : CheckCount(CountBytes(value), constraints.TotalBytes, "bytes in all");

    public static Violation? Check(JsonElement value, MemberSpec member) => member.Kind switch
    {
        ValueKind.Integer or ValueKind.Float => CheckRange(value, member.Constraints.Range),
        ValueKind.Flag => member.IsSpelledOut ? CheckSwitch(value) : null,
        ValueKind.Timestamp => FormatChecker.Check(value.GetString()!, "date-time") ?? CheckText(value.GetString()!, member.Constraints),
        _ => CheckText(value.GetString()!, member.Constraints),
    };

    /// <summary>Checks a list or a text against constraints that are not those of its member.</summary>
    public static Violation? Check(JsonElement value, ConstraintSpec constraints) => value.ValueKind switch
    {
        JsonValueKind.Array => CheckItems(value.GetArrayLength(), constraints),
        JsonValueKind.String => CheckText(value.GetString()!, constraints),
        _ => null,
    };

    private static Violation? CheckSwitch(JsonElement value) =>
        value.ValueEquals("TRUE") || value.ValueEquals("FALSE") ? null : new Violation("It must be TRUE or FALSE.");

    private static Violation? CheckText(string text, ConstraintSpec constraints)
    {
        if (constraints.Length is not null
            && CheckCount(text.EnumerateRunes().Count(), constraints.Length, "characters") is Violation length)
        {
            return length;
        }

        if (constraints.Bytes is not null && CheckCount(Encoding.UTF8.GetByteCount(text), constraints.Bytes, "bytes") is Violation bytes)
        {
            // The member in JSON is the event: for one that is too large there is a code of its own.
            return constraints.Format == "json" ? bytes with { PreferredCode = "InvalidParameter.RequestTooLarge" } : bytes;
        }

        if (constraints.Pattern is PatternSpec pattern && !pattern.Regex.IsMatch(text))
        {
            return new Violation(pattern.Says);
        }

        return constraints.Format is string format ? FormatChecker.Check(text, format) : null;
    }

    private static long CountBytes(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => Encoding.UTF8.GetByteCount(value.GetString()!),
        JsonValueKind.Array => value.EnumerateArray().Sum(item => CountBytes(item)),
        JsonValueKind.Object => value.EnumerateObject().Sum(member => CountBytes(member.Value)),
        _ => 0,
    };

    private static Violation? CheckCount(long count, CountSpec? limits, string unit)
    {
        if (limits is null || (count >= (limits.Min ?? 0) && count <= (limits.Max ?? long.MaxValue)))
        {
            return null;
        }

        return new Violation(limits switch
        {
            { Min: long min, Max: long max } => $"It must have {min} to {Counted(max, unit)}, not {count}.",
            { Max: long max } => $"It must have at most {Counted(max, unit)}, not {count}.",
            _ => $"It must have at least {Counted(limits.Min ?? 0, unit)}, not {count}.",
        });
    }

    // Of "bytes in all" the first word takes the s.
    private static string Counted(long count, string unit) =>
        count != 1 ? $"{count} {unit}" : $"1 {(unit.IndexOf(' ') is int end and > 0 ? unit.Remove(end - 1, 1) : unit[..^1])}";

    private static Violation? CheckRange(JsonElement value, RangeSpec? range)
    {
        if (range is null)
        {
            return null;
        }

        // A number that is too large for a decimal is outside of every range that is stated.
        if (value.TryGetDecimal(out decimal number))
        {
            bool isInside = number >= (range.Min ?? decimal.MinValue) && number <= (range.Max ?? decimal.MaxValue);
            if ((isInside && IsOnStep(number, range)) || range.Also.Contains(number))
            {
                return null;
            }
        }

        return new Violation(Describe(range));
    }

    private static bool IsOnStep(decimal number, RangeSpec range) =>
        range.Step is not decimal step || (number % step - (range.Min ?? 0) % step) % step == 0;

    private static string Describe(RangeSpec range)
    {
        string limits = range switch
        {
            { Min: decimal min, Max: decimal max } => $"from {min} to {max}",
            { Min: decimal min } => $"at least {min}",
            { Max: decimal max } => $"at most {max}",
            _ => "any number",
        };
        string step = range.Step is decimal size ? $", in steps of {size}" : "";
        string also = range.Also.Count > 0 ? $", or {string.Join(", ", range.Also)}" : "";
        return $"It must be {limits}{step}{also}.";
    }
}
