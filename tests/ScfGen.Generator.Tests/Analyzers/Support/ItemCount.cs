namespace ScfGen.Generator.Tests;

/// <summary>A list of which only the number of its items counts.</summary>
internal sealed record ItemCount(int Count);
