using System.Collections.Frozen;

namespace LocalScf.Spec;

/// <summary>An action of the spec.</summary>
internal sealed record ActionSpec
{
    public required string Name { get; init; }

    public required int RateLimit { get; init; }

    public required bool IsRegionRequired { get; init; }

    /// <summary>The regions that offer the action.</summary>
    public required FrozenSet<string> Regions { get; init; }

    public required MemberSet Input { get; init; }

    public required MemberSet Output { get; init; }

    public required List<RuleSpec> Rules { get; init; }

    /// <summary>The action's own error codes and the common ones: no other may be answered.</summary>
    public required FrozenSet<string> ErrorCodes { get; init; }

    public bool Documents(string errorCode) => ErrorCodes.Contains(errorCode);
}
