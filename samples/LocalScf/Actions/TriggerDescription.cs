using System.Text.Json;
using LocalScf.Spec;

namespace LocalScf.Actions;

/// <summary>Reads the settings of a trigger, whose form depends on its kind.</summary>
internal static class TriggerDescription
{
    private const string ErrorCode = "InvalidParameterValue.TriggerDesc";

    /// <summary>The settings as the service hands them back.</summary>
    public static string Read(ActionContext context, string type)
    {
        string text = context.Input.Text("TriggerDesc") ?? "";
        return type switch
        {
            "timer" => ReadTimer(context, text),
            "cos" => MemberOf(text, "event") is not null ? text : throw context.Error("A COS trigger takes JSON with an event.", ErrorCode),
            _ => text,
        };
    }

    // A timer is described by a cron expression, bare or in JSON, and always handed back in JSON.
    private static string ReadTimer(ActionContext context, string text)
    {
        string? cron = CronExpression.Normalize(MemberOf(text, "cron") ?? text);
        return cron is not null
            ? $$"""{"cron":"{{cron}}"}"""
            : throw context.Error("A timer trigger takes a cron expression of seven or five fields.", ErrorCode);
    }

    private static string? MemberOf(string text, string name)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(text);
            return document.RootElement.ValueKind == JsonValueKind.Object ? document.RootElement.TextOf(name) : null;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return null;
        }
    }
}
