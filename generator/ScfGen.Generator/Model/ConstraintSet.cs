namespace ScfGen.Generator.Model;

/// <summary>What a member's value must be. Numbers are kept as the spec spells them.</summary>
internal sealed record ConstraintSet(
    RangeConstraint? Range,
    SizeConstraint? Length,
    SizeConstraint? Bytes,
    SizeConstraint? Items,
    TotalConstraint? Total,
    PatternConstraint? Pattern,
    string? Format)
{
    public static ConstraintSet None { get; } = new(null, null, null, null, null, null, null);
}

/// <summary>A number's range.</summary>
/// <param name="Step">The distance of allowed values, counted from <paramref name="Min"/>.</param>
/// <param name="Also">Values that are allowed outside the range.</param>
internal sealed record RangeConstraint(string? Min, string? Max, string? Step, EquatableArray<string> Also, string? Says);

/// <summary>A count of characters, bytes or items.</summary>
internal sealed record SizeConstraint(long? Min, long? Max, string? Says);

/// <summary>The bytes of all texts in an array together.</summary>
/// <param name="Texts">The members of the items that are strings, or arrays of them.</param>
internal sealed record TotalConstraint(long Max, string? Says, EquatableArray<PathStep> Texts);

/// <summary>A text's pattern.</summary>
internal sealed record PatternConstraint(string Regex, string? Says);
