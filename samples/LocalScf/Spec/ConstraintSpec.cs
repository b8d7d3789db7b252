using System.Text.RegularExpressions;

namespace LocalScf.Spec;

/// <summary>What the spec says about a member's value beyond its type.</summary>
internal sealed record ConstraintSpec(
    RangeSpec? Range,
    CountSpec? Length,
    CountSpec? Bytes,
    CountSpec? Items,
    CountSpec? TotalBytes,
    PatternSpec? Pattern,
    string? Format);

/// <summary>A range of numbers, with the step from its start and the values that are allowed outside of it.</summary>
internal sealed record RangeSpec(decimal? Min, decimal? Max, decimal? Step, List<decimal> Also);

/// <summary>How many there may be of something: characters, bytes, items.</summary>
internal sealed record CountSpec(long? Min, long? Max);

/// <summary>A regular expression and what it means.</summary>
internal sealed record PatternSpec(Regex Regex, string Says);
