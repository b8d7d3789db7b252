namespace ScfGen;

/// <summary>What a generated client knows of one action.</summary>
/// <param name="Action">The action's name, such as <c>CreateFunction</c>.</param>
/// <param name="RequiresRegion">Whether the action does not work without a region.</param>
/// <param name="IsIdempotent">Whether the action may be sent again when the outcome of the first try is not known.</param>
public sealed record ApiOperation(string Action, bool RequiresRegion, bool IsIdempotent);
