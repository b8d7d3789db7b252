using System.Buffers.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace LocalScf.Spec;

/// <summary>Checks the formats that the spec knows by name.</summary>
internal static partial class FormatChecker
{
    // Events may be nested deeper than what the library takes by itself.
    private static readonly JsonDocumentOptions s_deep = new() { MaxDepth = 1000 };

    public static Violation? Check(string text, string format) => format switch
    {
        "handler" when !Handler().IsMatch(text) => new Violation(
            "It must be a file name and a function name joined by a period, or for Java package.class::function. "
            + "Each of the two has 2 to 60 letters, digits, underscores and hyphens, and starts and ends with a letter."),
        "cron7" when !CronExpression.IsValid(text, CronExpression.FullFields) => new Violation(
            "It must be a cron expression of seven fields separated by spaces."),
        "cron-trigger" when CronTrigger.Read(text) is null => new Violation(
            "It must be a cron expression of seven or five fields separated by spaces, alone or as the member cron of a JSON object."),
        "json" when !IsJson(text) => new Violation("It must be JSON.", "InvalidParameterValue.Param"),
        "json-string-map" when !IsStringMap(text) => new Violation(
            "It must be a JSON object whose values are strings.", "InvalidParameterValue.Param"),
        "base64" when !Base64.IsValid(text) => new Violation("It must be Base64.", "InvalidParameterValue.ZipFileBase64BinasciiError"),
        "date-time" when !Times.TryParse(text, out _) => new Violation(
            "It must be a time such as 2017-05-16 20:00:00.", null, "InvalidParameterValue.DateTime"),
        _ => null,
    };

    private static bool IsJson(string text)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(text, s_deep);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static bool IsStringMap(string text)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(text, s_deep);
            return document.RootElement.ValueKind == JsonValueKind.Object
                && document.RootElement.EnumerateObject().All(entry => entry.Name is not null && IsString(entry.Value));
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return false;
        }
    }

    // Reading it finds escapes that are half a character, which no string can hold.
    private static bool IsString(JsonElement value) => value.ValueKind == JsonValueKind.String && value.GetString() is not null;

    [GeneratedRegex(
        @"^(?:[A-Za-z][A-Za-z0-9_-]{0,58}[A-Za-z]\.|[A-Za-z][A-Za-z0-9_.$-]*::)[A-Za-z][A-Za-z0-9_-]{0,58}[A-Za-z]\z",
        RegexOptions.CultureInvariant)]
    private static partial Regex Handler();
}
