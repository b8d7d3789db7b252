using System.Buffers.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace LocalScf.Spec;

/// <summary>Checks the formats that the spec knows by name.</summary>
internal static partial class FormatChecker
{
    public static Violation? Check(string text, string format) => format switch
    {
        "handler" when !Handler().IsMatch(text) => new Violation(
            "It must be a file name and a function name joined by a period, or for Java package.class::function; each of the two has 2 to 60 letters, digits, underscores and hyphens and starts and ends with a letter."),
        "cron7" when !CronExpression.IsValid(text, CronExpression.FullFields) => new Violation("It must be a cron expression of seven fields separated by spaces."),
        "json" when !IsJson(text) => new Violation("It must be JSON.", "InvalidParameterValue.Param"),
        "json-string-map" when !IsStringMap(text) => new Violation("It must be a JSON object whose values are strings.", "InvalidParameterValue.Param"),
        "base64" when !Base64.IsValid(text) => new Violation("It must be Base64.", "InvalidParameterValue.ZipFileBase64BinasciiError"),
        "date-time" when !Times.TryParse(text, out _) => new Violation("It must be a time such as 2017-05-16 20:00:00.", null, "InvalidParameterValue.DateTime"),
        _ => null,
    };

    private static bool IsJson(string text)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(text);
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
            using JsonDocument document = JsonDocument.Parse(text);
            return document.RootElement.ValueKind == JsonValueKind.Object
                && document.RootElement.EnumerateObject().All(entry => entry.Value.ValueKind == JsonValueKind.String);
        }
        catch (JsonException)
        {
            return false;
        }
    }

    [GeneratedRegex(
        @"^(?:[A-Za-z][A-Za-z0-9_-]{0,58}[A-Za-z]\.[A-Za-z][A-Za-z0-9_-]{0,58}[A-Za-z]|[A-Za-z][A-Za-z0-9_.$-]*::[A-Za-z][A-Za-z0-9_-]{0,58}[A-Za-z])\z",
        RegexOptions.CultureInvariant)]
    private static partial Regex Handler();
}
