namespace ScfGen;

/// <summary>The base of attributes that tie members of a class together.</summary>
/// <remarks>A member is named by its C# name; <c>Code.ZipFile</c> reaches into the member's type.</remarks>
public abstract class MemberRuleAttribute : Attribute
{
    private protected MemberRuleAttribute()
    {
    }

    /// <summary>The member that the rule depends on; <see langword="null"/> where it holds always.</summary>
    public string? When { get; set; }

    /// <summary>The value that <see cref="When"/> must have for the rule to hold; <see langword="null"/> for any.</summary>
    public string? Is { get; set; }

    /// <summary>The rule as a sentence.</summary>
    public string Says { get; set; } = "";
}
