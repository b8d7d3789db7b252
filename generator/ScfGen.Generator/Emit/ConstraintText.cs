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
            yield return total.Says ?? string.Format(CultureInfo.InvariantCulture, "Size in all: at most {0} bytes of text in UTF-8", total.Max);
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
        ({ } min, { } max) => string.Format(CultureInfo.InvariantCulture, "{0} to {1} {2}", min, max, unit),
        ({ } min, null) => string.Format(CultureInfo.InvariantCulture, "at least {0} {1}", min, unit),
        (null, { } max) => string.Format(CultureInfo.InvariantCulture, "at most {0} {1}", max, unit),
        _ => "any number of " + unit,
    };

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
