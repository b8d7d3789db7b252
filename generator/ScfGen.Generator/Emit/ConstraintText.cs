using System.Collections.Generic;
using System.Globalization;
using ScfGen.Generator.Model;

namespace ScfGen.Generator.Emit;

/// <summary>Says in sentences what a member's value must be.</summary>
internal static class ConstraintText
{
    public static IEnumerable<string> Sentences(ConstraintSet constraints)
    {
        if (constraints.Range is { } range)
        {
            yield return range.Says ?? "Allowed: " + Describe(range);
        }

        if (constraints.Length is { } length)
        {
            yield return length.Says ?? "Length: " + Describe(length, "characters");
        }

        if (constraints.Bytes is { } bytes)
        {
            yield return bytes.Says ?? "Size: " + Describe(bytes, "bytes in UTF-8");
        }

        if (constraints.Items is { } items)
        {
            yield return items.Says ?? "Count: " + Describe(items, "items");
        }

        if (constraints.Total is { } total)
        {
            yield return total.Says ?? string.Format(CultureInfo.InvariantCulture, "Size in all: at most {0} {1} of text in UTF-8", total.Max, total.Max == 1 ? "byte" : "bytes");
        }

        if (constraints.Pattern is { } pattern)
        {
            yield return pattern.Says ?? "Pattern: " + pattern.Regex;
        }

        if (constraints.Format is { } format)
        {
            yield return "Format: " + Describe(format);
        }
    }

    private static string Describe(RangeConstraint range)
    {
        string text = (range.Min, range.Max) switch
        {
            ({ } min, { } max) => $"{min} to {max}",
            ({ } min, null) => $"{min} or more",
            (null, { } max) => $"{max} or less",
            _ => "any number",
        };
        if (range.Step is { } step)
        {
            text += $" in steps of {step}";
        }

        return range.Also.Count == 0 ? text : $"{string.Join(", ", range.Also)}, or {text}";
    }

    private static string Describe(SizeConstraint size, string unit) => (size.Min, size.Max) switch
    {
        ({ } min, { } max) when min == max => string.Format(CultureInfo.InvariantCulture, "exactly {0}", Counted(max, unit)),
        ({ } min, { } max) => string.Format(CultureInfo.InvariantCulture, "{0} to {1}", min, Counted(max, unit)),
        ({ } min, null) => "at least " + Counted(min, unit),
        (null, { } max) => "at most " + Counted(max, unit),
        _ => "any number of " + unit,
    };

    // Of "bytes in UTF-8" the first word takes the s.
    private static string Counted(long count, string unit)
    {
        int end = unit.IndexOf(' ');
        string counted = count != 1 ? unit : end < 0 ? unit.Substring(0, unit.Length - 1) : unit.Remove(end - 1, 1);
        return string.Format(CultureInfo.InvariantCulture, "{0} {1}", count, counted);
    }

    private static string Describe(string format) => format switch
    {
        "handler" => "a handler of the runtime, such as index.main_handler",
        "cron7" => "a cron expression of seven fields",
        "cron-trigger" => "a cron expression of seven or five fields, as it is or as the member cron of a JSON object",
        "json" => "JSON",
        "json-string-map" => "a JSON object whose values are strings",
        "base64" => "Base64",
        "date-time" => "a date and time, such as 2018-06-11 18:46:45",
        _ => format,
    };
}
