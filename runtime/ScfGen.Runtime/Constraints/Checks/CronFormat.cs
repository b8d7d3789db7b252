using System;
using System.Collections.Generic;
using System.Linq;

namespace ScfGen.Checks;

/// <summary>Cron expressions of seven fields: second, minute, hour, day of the month, month, day of the week, year.</summary>
internal static class CronFormat
{
    private const int DayOfMonth = 3;
    private const int Month = 4;
    private const int DayOfWeek = 5;
    private const int Year = 6;
    private const int February = 2;
    private const int LeapDay = 29;

    private static readonly char[] s_blanks = { ' ', '\t' };
    private static readonly char[] s_anyYear = { '*', '?' };

    // Of a leap year.
    private static readonly int[] s_longestMonths = { 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };

    /// <summary>What is wrong with a text; null where nothing is.</summary>
    public static string? Find(string value)
    {
        string[] fields = value.Split(' ');
        if (fields.Any(field => field.Length == 0))
        {
            return "must be a cron expression of seven fields with one space between two, and this one has a space too many";
        }

        if (fields.Length != CronField.All.Count)
        {
            return FormattableString.Invariant(
                $"must be a cron expression of seven fields (second minute hour day month weekday year), and this one has {fields.Length}");
        }

        var values = new HashSet<int>?[fields.Length];
        for (int i = 0; i < fields.Length; i++)
        {
            if (CronField.All[i].Read(fields[i], out values[i]) is { } problem)
            {
                return problem;
            }
        }

        // What a step counts from is not certain where the year is none of its own.
        return FindImpossibleDate(values, fields[Year].IndexOfAny(s_anyYear) < 0 ? values[Year] : null);
    }

    /// <summary>Makes seven fields of the five or six of other cron dialects; null where that is not possible.</summary>
    public static string? ToSevenFields(string value)
    {
        string[] fields = value.Split(s_blanks, StringSplitOptions.RemoveEmptyEntries);

        // Five fields begin with the minute; six begin with the second.
        string text = string.Join(" ", fields);
        string? seven = fields.Length switch
        {
            5 => $"0 {text} *",
            6 => $"{text} *",
            7 => text,
            _ => null,
        };
        return seven is not null && Find(seven) is null ? seven : null;
    }

    // A day of the week makes the day of the month one condition of two, and other dialects join them differently: only the clear case counts.
    private static string? FindImpossibleDate(HashSet<int>?[] values, HashSet<int>? years)
    {
        if (values[DayOfMonth] is not { } days || values[Month] is not { } months || values[DayOfWeek] is not null)
        {
            return null;
        }

        int day = days.Min();
        int[] fitting = months.Where(month => day <= s_longestMonths[month - 1]).ToArray();
        if (fitting.Length == 0)
        {
            return FormattableString.Invariant($"never comes: no chosen month has a day {day}");
        }

        return day == LeapDay && fitting.All(month => month == February) && years is not null && !years.Any(DateTime.IsLeapYear)
            ? "never comes: no chosen year has a 29th of February"
            : null;
    }
}
