namespace ScfGen;

/// <summary>
/// What a member's value must be under the condition of <see cref="MemberRuleAttribute.When"/>. All but the number of items is about a text;
/// on an array of texts, it is about each.
/// </summary>
/// <param name="member">The member.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class MemberLimitAttribute(string member) : MemberRuleAttribute
{
    /// <summary>The member.</summary>
    public string Member { get; } = member;

    /// <summary>The fewest characters.</summary>
    public int MinLength { get; set; }

    /// <summary>The most characters.</summary>
    public int MaxLength { get; set; } = int.MaxValue;

    /// <summary>The fewest bytes in UTF-8.</summary>
    public long MinBytes { get; set; }

    /// <summary>The most bytes in UTF-8.</summary>
    public long MaxBytes { get; set; } = long.MaxValue;

    /// <summary>The fewest items of an array.</summary>
    public long MinItems { get; set; }

    /// <summary>The most items of an array.</summary>
    public long MaxItems { get; set; } = long.MaxValue;

    /// <summary>The regular expression that the whole text matches, which begins with ^ and ends with $; <see langword="null"/> for any text.</summary>
    public string? Pattern { get; set; }

    /// <summary>The expression as a sentence.</summary>
    public string? PatternSays { get; set; }

    /// <summary>The named format, as <see cref="TextFormatAttribute"/> has it; <see langword="null"/> for any.</summary>
    public string? Format { get; set; }
}
