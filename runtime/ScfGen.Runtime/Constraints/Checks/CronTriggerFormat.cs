using System;
using System.Linq;

namespace ScfGen.Checks;

/// <summary>
/// What a timer trigger runs by: a cron expression of seven fields, or of five that begin with the minute; as it is, or as the member
/// <c>cron</c> of a JSON object.
/// </summary>
internal static class CronTriggerFormat
{
    private const int CommonFields = 5;
    private const int AllFields = 7;

    private static readonly char[] s_whiteSpace = { ' ', '\t', '\n', '\r' };

    /// <summary>What is wrong with a text; null where nothing is.</summary>
    public static string? Find(string value)
    {
        if (!IsObject(value))
        {
            return FindExpression(value);
        }

        if (JsonFormat.Find(value, JsonContent.Any) is { } problem)
        {
            return problem;
        }

        return JsonFormat.MemberText(value, "cron") is { } expression
            ? FindExpression(expression)
            : "must have the cron expression as a text in the member cron, such as {\"cron\":\"0 */5 * * * * *\"}";
    }

    /// <summary>Whether a text is meant to be a JSON object, and not an expression as it is.</summary>
    public static bool IsObject(string value) => value.TrimStart(s_whiteSpace) is { Length: > 0 } text && text[0] == '{';

    private static string? FindExpression(string value)
    {
        string[] fields = value.Split(' ');
        if (fields.Length is not (CommonFields or AllFields) && fields.All(field => field.Length > 0))
        {
            return FormattableString.Invariant(
                $"must be a cron expression of seven fields (second minute hour day month weekday year) or of five (minute hour day month weekday), and this one has {fields.Length}");
        }

        return CronFormat.Find(fields.Length == CommonFields ? $"0 {value} *" : value);
    }
}
