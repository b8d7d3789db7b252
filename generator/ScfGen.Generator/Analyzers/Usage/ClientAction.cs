using System.Collections.Immutable;

namespace ScfGen.Generator.Analyzers.Usage;

/// <summary>What a client method's attribute says of its action.</summary>
/// <param name="Regions">The regions that the action is restricted to; empty where it is not.</param>
/// <param name="Errors">The action's error codes, without the common ones.</param>
internal sealed record ClientAction(string Name, ImmutableArray<string> Regions, ImmutableArray<string> Errors);
