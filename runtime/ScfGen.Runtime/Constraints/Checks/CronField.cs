using System;
using System.Collections.Generic;
using System.Globalization;

namespace ScfGen.Checks;

/// <summary>A field of a cron expression: what it is called, and which numbers and names it takes.</summary>
internal sealed class CronField
{
    private readonly int _min;
    private readonly int _max;
    private readonly string[] _names;

    private CronField(string name, int min, int max, params string[] names)
    {
        Name = name;
        _min = min;
        _max = max;
        _names = names;
    }

    /// <summary>The seven fields in their order.</summary>
    public static IReadOnlyList<CronField> All { get; } = new[]
    {
        new CronField("second", 0, 59),
        new CronField("minute", 0, 59),
        new CronField("hour", 0, 23),
        new CronField("day of the month", 1, 31),
        new CronField("month", 1, 12, "JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"),
        new CronField("day of the week", 0, 6, "SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"),
        new CronField("year", 1970, 2099),
    };

    public string Name { get; }

    /// <summary>Reads a field.</summary>
    /// <param name="text">The field's text.</param>
    /// <param name="values">The numbers that it stands for; null where it stands for all.</param>
    /// <returns>What is wrong; null where nothing is.</returns>
    public string? Read(string text, out HashSet<int>? values)
    {
        values = new HashSet<int>();
        foreach (string part in text.Split(','))
        {
            if (ReadPart(part, ref values) is { } problem)
            {
                return problem;
            }
        }

        return null;
    }

    private string? ReadPart(string part, ref HashSet<int>? values)
    {
        string range = part;
        int step = 1;
        int slash = part.IndexOf('/');
        if (slash >= 0)
        {
            range = part.Substring(0, slash);
            string stepText = part.Substring(slash + 1);
            if (!TryParse(stepText, out step) || step < 1 || step > _max)
            {
                return $"has the step '{stepText}' in the field {Name}, which must be a number from 1 to {_max.ToString(CultureInfo.InvariantCulture)}";
            }
        }

        if (range is "*" or "?")
        {
            if (step == 1)
            {
                values = null;
            }

            Add(values, _min, _max, step);
            return null;
        }

        int dash = range.IndexOf('-');
        string first = dash < 0 ? range : range.Substring(0, dash);
        string last = dash < 0 ? range : range.Substring(dash + 1);
        if (ReadValue(first, out int from) is { } problem)
        {
            return problem;
        }

        problem = ReadValue(last, out int to);
        if (problem is not null)
        {
            return problem;
        }

        if (from > to)
        {
            return $"has the range '{range}' in the field {Name}, whose end is before its beginning";
        }

        // 5/10 begins at 5 and goes on to the end.
        Add(values, from, dash < 0 && slash >= 0 ? _max : to, step);
        return null;
    }

    private string? ReadValue(string text, out int value)
    {
        int name = Array.FindIndex(_names, candidate => string.Equals(candidate, text, StringComparison.OrdinalIgnoreCase));
        if (name >= 0)
        {
            value = _min + name;
            return null;
        }

        if (TryParse(text, out value) && value >= _min && value <= _max)
        {
            return null;
        }

        string names = _names.Length == 0 ? "" : $" or {_names[0]} to {_names[_names.Length - 1]}";
        return FormattableString.Invariant($"has '{text}' in the field {Name}, which takes {_min} to {_max}{names}, *, and lists, ranges and steps of them");
    }

    private static bool TryParse(string text, out int value) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value);

    private static void Add(HashSet<int>? values, int from, int to, int step)
    {
        for (int value = from; values is not null && value <= to; value += step)
        {
            values.Add(value);
        }
    }
}
