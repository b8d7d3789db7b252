namespace ScfGen;

/// <summary>A member of a request that is not as the spec says.</summary>
/// <param name="Path">The member, such as <c>Code.ZipFile</c> or <c>Filters[2].Values</c>.</param>
/// <param name="Message">The rule, and the value unless it is sensitive.</param>
public sealed record Violation(string Path, string Message)
{
    /// <summary>Gives path and message.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"{Path} {Message}";
}
