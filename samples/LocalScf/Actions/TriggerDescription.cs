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
            // A cron expression, bare or in JSON, is always handed back in JSON.
            "timer" => CronTrigger.Read(text) is string cron
                ? $$"""{"cron":"{{cron}}"}"""
                : throw context.Error("A timer trigger takes a cron expression of seven or five fields.", ErrorCode),
            "cos" => HasEvent(text) ? text : throw context.Error("A COS trigger takes JSON with an event.", ErrorCode),
            _ => text,
        };
    }

    private static bool HasEvent(string text)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(text);
            return document.RootElement.ValueKind == JsonValueKind.Object && document.RootElement.TextOf("event") is not null;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return false;
        }
    }
}
