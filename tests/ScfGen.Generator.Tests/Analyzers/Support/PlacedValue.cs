namespace ScfGen.Generator.Tests;

/// <summary>A value at a place in code.</summary>
/// <param name="Code">The piece of code.</param>
/// <param name="Shown">The spellings of the expression that a diagnostic is to stand at.</param>
internal sealed record PlacedValue(string Code, params string[] Shown);
