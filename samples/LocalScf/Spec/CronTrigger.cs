using System.Text.Json;

namespace LocalScf.Spec;

/// <summary>What describes a timer trigger: a cron expression, bare or as the member <c>cron</c> of a JSON object.</summary>
internal static class CronTrigger
{
    /// <summary>The expression with all seven fields; null when there is none.</summary>
    public static string? Read(string text) => CronExpression.Normalize(CronOf(text) ?? text);

    private static string? CronOf(string text)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(text);
            return document.RootElement.ValueKind == JsonValueKind.Object
                && document.RootElement.TryGetProperty("cron", out JsonElement cron)
                && cron.ValueKind == JsonValueKind.String
                    ? cron.GetString()
                    : null;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return null;
        }
    }
}
