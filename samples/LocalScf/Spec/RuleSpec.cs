namespace LocalScf.Spec;

/// <summary>What ties members together. Paths such as <c>Code.ZipFile</c> reach into a member's type.</summary>
internal sealed record RuleSpec
{
    /// <summary>Of these paths at most one may be set.</summary>
    public required List<string> Exclusive { get; init; }

    /// <summary>These paths must be set when the rule applies.</summary>
    public required List<string> Requires { get; init; }

    /// <summary>These paths must not have these values when the rule applies.</summary>
    public required Dictionary<string, string> Forbids { get; init; }

    /// <summary>These paths, where they are set, must have these values when the rule applies.</summary>
    public required Dictionary<string, string> Demands { get; init; }

    /// <summary>What else holds for the values at these paths when the rule applies.</summary>
    public required Dictionary<string, ConstraintSpec> Limits { get; init; }

    public required SumSpec? Sum { get; init; }

    public required TimeDistanceSpec? Within { get; init; }

    /// <summary>The paths of two times of which the second must be later; empty for none.</summary>
    public required List<string> Ascending { get; init; }

    /// <summary>The rule applies only when these paths have these values.</summary>
    public required Dictionary<string, string> When { get; init; }

    /// <summary>The rule applies only when this path is set.</summary>
    public required string? WhenSet { get; init; }

    public required string Says { get; init; }
}

/// <summary>Whole numbers that may reach a limit together. One that is not given counts as 0.</summary>
internal sealed record SumSpec(List<string> Members, long Max);

/// <summary>Two times that may lie so far apart, in either order.</summary>
internal sealed record TimeDistanceSpec(List<string> Members, long Seconds);
