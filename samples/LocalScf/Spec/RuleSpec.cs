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

    /// <summary>The rule applies only when these paths have these values.</summary>
    public required Dictionary<string, string> When { get; init; }

    /// <summary>The rule applies only when this path is set.</summary>
    public required string? WhenSet { get; init; }

    public required string Says { get; init; }
}
