namespace ScfGen;

/// <summary>
/// The base of attributes that say what a value must be. Generated members carry them; they can be put on properties, fields and parameters of
/// one's own as well. The analyzers check constants against them while one types, and requests check their members before they are sent.
/// </summary>
public abstract class ConstraintAttribute : Attribute
{
    private protected ConstraintAttribute()
    {
    }

    /// <summary>The rule as a sentence, in place of the one that is made of the attribute's values.</summary>
    public string? Says { get; set; }
}
