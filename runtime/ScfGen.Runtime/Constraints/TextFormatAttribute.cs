namespace ScfGen;

/// <summary>A text must be of a named format. On an array, it is about each item.</summary>
/// <param name="format">
/// The format: <c>handler</c>, <c>cron7</c>, <c>cron-trigger</c>, <c>json</c>, <c>json-string-map</c>, <c>base64</c> or <c>date-time</c>. Any other one
/// allows everything.
/// </param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter)]
public sealed class TextFormatAttribute(string format) : ConstraintAttribute
{
    /// <summary>The format.</summary>
    public string Format { get; } = format;
}
