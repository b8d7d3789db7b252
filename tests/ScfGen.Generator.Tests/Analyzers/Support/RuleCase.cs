namespace ScfGen.Generator.Tests;

/// <summary>An object creation, and the rules that it breaks.</summary>
/// <param name="Name">What it is an example of.</param>
/// <param name="Code">The expression.</param>
/// <param name="Broken">The IDs of the rules.</param>
internal sealed record RuleCase(string Name, string Code, string Broken);
