namespace ScfGen.Checks;

/// <summary>Texts of a named format, which no regular expression can state.</summary>
internal static class FormatCheck
{
    /// <summary>What is wrong with a text; null where nothing is, or where the format is not known.</summary>
    /// <param name="format">The format's name in a spec.</param>
    /// <param name="value">The text.</param>
    public static string? Find(string format, string value) => format switch
    {
        "handler" => HandlerFormat.Find(value),
        "cron7" => CronFormat.Find(value),
        "cron-trigger" => CronTriggerFormat.Find(value),
        "json" => JsonFormat.Find(value, JsonContent.Any),
        "json-string-map" => JsonFormat.Find(value, JsonContent.StringMap),
        "base64" => Base64Format.Find(value),
        "date-time" => DateTimeFormat.Find(value),
        _ => null,
    };
}
