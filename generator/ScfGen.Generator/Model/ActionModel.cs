namespace ScfGen.Generator.Model;

/// <summary>An action: its method, its request and its response.</summary>
/// <param name="WireName">The action's name as it is sent.</param>
/// <param name="Name">The C# name that <c>Async</c>, <c>Request</c> and <c>Response</c> are put behind.</param>
/// <param name="FileName">The distinguishing part of the emitted file's name.</param>
/// <param name="Regions">The regions that the action is restricted to; empty where it is not.</param>
internal sealed record ActionModel(
    string WireName,
    string Name,
    string FileName,
    string? Group,
    string? Page,
    string? Summary,
    int? RateLimit,
    bool RequiresRegion,
    EquatableArray<string> Regions,
    string? Deprecated,
    bool IsIdempotent,
    ClassModel Request,
    ClassModel Response,
    EquatableArray<string> Errors);
